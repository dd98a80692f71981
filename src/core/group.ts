import { z } from 'zod';
import type { GroupName } from './agency.ts';
import { codeField, nameField, textField, versionField } from './field.ts';

/** Groups in which agencies are placed, overseen and ranked. */
export const GROUP_KINDS = ['ministry', 'province', 'custom'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export interface Group extends GroupName {
  readonly kind: GroupKind;
  readonly version: number;
  /** Of a group of one's own choice: everybody may see who is in it and how it stands. */
  readonly isPublic: boolean;
}

export interface GroupWithCount extends Group {
  /** Agencies in it that have not ended. */
  readonly agencies: number;
}

const names = { nameTh: nameField(200), nameEn: textField(200).default('') };

export const groupKey = { kind: z.enum(GROUP_KINDS), code: codeField };

export const groupInput = z.strictObject({ ...groupKey, ...names });

export const changeGroupInput = z.strictObject({ ...groupKey, ...names, version: versionField });

/** The codes of a custom group's members, in a box or as a list. */
export const membersInput = z.strictObject({
  code: codeField,
  version: versionField,
  members: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value),
    z.array(codeField).max(20_000),
  ),
  isPublic: z
    .union([z.boolean(), z.enum(['', 'on']).transform((ticked) => ticked === 'on')])
    .default(false),
});
