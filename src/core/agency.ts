import { z } from 'zod';
import { readLinkCode } from '../kit/link-code.ts';
import {
  AGENCY_TYPES,
  type AgencyType,
  agencyType,
  SIZE_CLASSES,
  type SizeClass,
} from './agency-type.ts';
import {
  codeField,
  nameField,
  optionalCount,
  optionalFiscalYear,
  textField,
  textOrDash,
  versionField,
} from './field.ts';

/** A public agency as the registry knows it: what it is called, what it is, where it belongs. */
export interface Agency {
  readonly id: number;
  /** The code officers know it by. */
  readonly code: string;
  /** Short and public; serves the survey links. */
  readonly linkCode: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly abbreviation: string;
  readonly type: AgencyType;
  readonly size: SizeClass | null;
  readonly ministry: GroupName | null;
  readonly province: GroupName | null;
  readonly headCount: number | null;
  readonly domains: readonly string[];
  /** The first fiscal year without it; null while it goes on. */
  readonly endedYear: number | null;
  readonly version: number;
}

/** What of it a year's results are made of. */
export interface AssessedAgency
  extends Omit<Agency, 'linkCode' | 'domains' | 'endedYear' | 'version'>,
    SearchTexts {}

/** As the register has them: what a name is found by, and what it is put in order by. */
export interface SearchTexts {
  readonly searchText: string;
  readonly sortText: string;
}

export interface GroupName {
  readonly id: number;
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
}

const hostname = z
  .string()
  .max(500)
  .transform((text, context) => {
    const host = hostOf(text);
    if (host) return host;
    context.addIssue({ code: 'custom', params: { fault: 'notADomain' }, input: text });
    return z.NEVER;
  });

/** Website domains, one after another in a box, or as a list. */
export const domainsField = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\s,;]+/).filter(Boolean) : value),
  z
    .array(hostname)
    .max(20)
    .transform((hosts) => [...new Set(hosts)].sort()),
);

const blank = z.literal('').transform(() => null);

/** What is typed of an agency; ministry and province by the codes of their groups. */
export const agencyFields = {
  code: codeField,
  nameTh: nameField(300),
  nameEn: textOrDash(300).default(''),
  abbreviation: textOrDash(50).default(''),
  type: z.enum(AGENCY_TYPES),
  size: z.union([z.enum(SIZE_CLASSES), blank, z.null()]).default(null),
  ministry: z.union([blank, codeField, z.null()]).default(null),
  province: z.union([blank, codeField, z.null()]).default(null),
  headCount: optionalCount(0, 1_000_000).default(null),
  domains: domainsField.default([]),
};

/** Given only where posters with it are printed already; else the program makes one. */
export const linkCodeField = z
  .string()
  .max(40)
  .transform((text, context) => {
    if (text.trim() === '') return null;
    const code = readLinkCode(text);
    if (code) return code;
    context.addIssue({ code: 'custom', params: { fault: 'notALinkCode' }, input: text });
    return z.NEVER;
  })
  .nullable();

/** A size belongs to the kinds that are classed by size. */
export function sizeFits(typed: { type: AgencyType; size: SizeClass | null }): boolean {
  return typed.size === null || agencyType(typed.type).sized;
}
const sizeFault = { path: ['size'], params: { fault: 'sizeNotUsed' } };

export const newAgencyInput = z
  .strictObject({ ...agencyFields, linkCode: linkCodeField.default(null) })
  .refine(sizeFits, sizeFault);

/** Which agency is meant, and the version that the page was made from. */
export const whichAgency = { agency: codeField, version: versionField };

/**
 * A correction, or – with the fiscal year from which it holds and a reason – a change that the
 * history keeps.
 */
export const changeAgencyInput = z
  .strictObject({
    ...agencyFields,
    ...whichAgency,
    since: optionalFiscalYear.default(null),
    reason: textField(1000).default(''),
  })
  .refine(sizeFits, sizeFault)
  .refine((typed) => typed.since === null || typed.reason !== '', {
    path: ['reason'],
    params: { fault: 'reasonNeeded' },
  });

/** What the agency's own coordinator keeps up to date. */
export const contactInput = z.strictObject({
  ...whichAgency,
  nameEn: agencyFields.nameEn,
  headCount: agencyFields.headCount,
  domains: agencyFields.domains,
});

export type TypedAgency = z.output<typeof newAgencyInput>;

function hostOf(text: string): string | undefined {
  const typed = text.trim().replace(/^[a-z]+:\/\//i, '');
  try {
    const { hostname: host, username } = new URL(`http://${typed}`);
    const name = host.replace(/\.$/, '');
    const isName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/.test(name);
    return isName && username === '' && name.length <= 253 ? name : undefined;
  } catch {
    return undefined;
  }
}
