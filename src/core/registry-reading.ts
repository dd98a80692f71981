import type { z } from 'zod';
import { type Agency, agencyFields, type GroupName, linkCodeField, sizeFits } from './agency.ts';
import { optionalFiscalYear } from './field.ts';
import { faultOf } from './field-fault.ts';
import type { RegistryEntry, RowNote } from './registry-entry.ts';
import { type RegistryColumn, readSize, readType } from './registry-format.ts';
import type { PlaceKind } from './registry-places.ts';

/** One line of a file, judged: the facts it states, or everything that is wrong with it. */
export type StatedFacts = Partial<Omit<Agency, 'id' | 'version' | 'linkCode'>> & {
  /** Null: to be made. */
  readonly linkCode?: string | null;
};

export function readFacts(
  entry: RegistryEntry,
  place: (kind: PlaceKind, name: string) => GroupName,
): { facts: StatedFacts; faults: RowNote[] } {
  const facts: Record<string, unknown> = {};
  const faults: RowNote[] = [];
  for (const [column, value] of Object.entries(entry.values) as [RegistryColumn, string][]) {
    const read = readCell(column, value, place);
    if ('fault' in read) faults.push({ line: entry.line, column, ...read });
    else facts[column] = read.fact;
  }
  const { type, size = null } = facts as StatedFacts;
  if (type && faults.length === 0 && !sizeFits({ type, size })) {
    faults.push({ line: entry.line, column: 'size', fault: 'sizeNotUsed' });
  }
  return { facts, faults };
}

type Read = { readonly fact: unknown } | Pick<RowNote, 'fault' | 'details'>;

const SCHEMAS = {
  code: agencyFields.code,
  nameTh: agencyFields.nameTh,
  nameEn: agencyFields.nameEn,
  abbreviation: agencyFields.abbreviation,
  headCount: agencyFields.headCount,
  domains: agencyFields.domains,
  linkCode: linkCodeField,
  endedYear: optionalFiscalYear,
} satisfies Partial<Record<RegistryColumn, z.ZodType>>;

function readCell(
  column: RegistryColumn,
  value: string,
  place: (kind: PlaceKind, name: string) => GroupName,
): Read {
  switch (column) {
    case 'type':
      if (value === '') return { fault: 'required' };
      return known(readType(value), 'unknownType', value);
    case 'size':
      return value === '' ? { fact: null } : known(readSize(value), 'unknownSize', value);
    case 'ministry':
    case 'province':
      return value === '' ? { fact: null } : readPlace(column, value, place);
    default:
      return readBy(SCHEMAS[column], value);
  }
}

function known(fact: string | undefined, fault: string, value: string): Read {
  return fact === undefined ? { fault, details: { value: value.slice(0, 60) } } : { fact };
}

/** The name of a group that is not there yet is held to what a group's name may be. */
function readPlace(
  kind: PlaceKind,
  value: string,
  place: (kind: PlaceKind, name: string) => GroupName,
): Read {
  const name = readBy(agencyFields.nameTh, value);
  if ('fault' in name) return name;
  const text = String(name.fact);
  if (text.length > 200) return { fault: 'tooLong', details: { maximum: 200 } };
  return { fact: place(kind, text) };
}

function readBy(schema: z.ZodType, value: string): Read {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { fact: parsed.data };
  const [issue] = parsed.error.issues;
  const { fault, details } = issue ? faultOf(issue) : { fault: 'wrongValue', details: undefined };
  return { fault, details };
}
