import { z } from 'zod';
import type { GroupName } from './agency.ts';
import { codeField, requiredText, textField } from './field.ts';

/** Groups in which agencies are placed, overseen and ranked. */
export const GROUP_KINDS = ['ministry', 'province', 'custom'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface Group extends GroupName {
  readonly kind: GroupKind;
  readonly version: number;
}

export const groupKey = { kind: z.enum(GROUP_KINDS), code: codeField };

export const groupInput = z.strictObject({
  ...groupKey,
  nameTh: requiredText(200),
  nameEn: textField(200).default(''),
});
