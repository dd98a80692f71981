import { createHash } from 'node:crypto';
import type { Agency } from './agency.ts';
import { canonical } from './audit.ts';
import type { Group } from './group.ts';
import type { RegistryEntry, RowNote } from './registry-entry.ts';
import type { RegistryColumn } from './registry-format.ts';
import { type NewGroup, Places } from './registry-places.ts';
import { readFacts, type StatedFacts } from './registry-reading.ts';

/** What a file would make of the register, line by line, before anything is done. */
export interface RegistryPlan {
  /** Ministries and provinces that the file names and the register lacks. */
  readonly newGroups: readonly NewGroup[];
  readonly adds: readonly PlannedAgency[];
  readonly changes: readonly PlannedChange[];
  readonly unchanged: number;
  /** In the register, not in the file: they stay as they are. */
  readonly untouched: number;
  readonly warnings: readonly RowNote[];
  /** While there is one, nothing can be done. */
  readonly faults: readonly RowNote[];
}

export interface PlannedAgency {
  readonly line: number;
  readonly agency: Omit<Agency, 'id' | 'version' | 'linkCode'> & {
    readonly linkCode: string | null;
  };
}

export interface PlannedChange {
  readonly line: number;
  readonly before: Agency;
  readonly after: Agency;
  readonly columns: readonly RegistryColumn[];
}

interface Register {
  readonly agencies: readonly Agency[];
  readonly groups: readonly Group[];
}

const BLANK: Omit<PlannedAgency['agency'], 'code' | 'nameTh' | 'type'> = {
  nameEn: '',
  abbreviation: '',
  size: null,
  ministry: null,
  province: null,
  headCount: null,
  domains: [],
  linkCode: null,
  endedYear: null,
};

export function planImport(entries: readonly RegistryEntry[], register: Register): RegistryPlan {
  const places = new Places(register.groups);
  const byCode = new Map(register.agencies.map((agency) => [agency.code, agency]));
  const takenLinks = new Map(register.agencies.map((agency) => [agency.linkCode, agency.code]));
  const firstLine = new Map<string, number>();
  const adds: PlannedAgency[] = [];
  const changes: PlannedChange[] = [];
  const faults: RowNote[] = [];
  let unchanged = 0;
  for (const entry of entries) {
    const { line } = entry;
    const read = readFacts(entry, (kind, name) => places.named(kind, name));
    const { facts } = read;
    faults.push(...read.faults);
    if (facts.code === undefined) continue;
    const before = byCode.get(facts.code);
    const own = [
      ...twice(line, facts.code, firstLine),
      ...(before ? fixedFaults(line, facts, before) : addFaults(entry, facts, takenLinks)),
    ];
    faults.push(...own);
    if (own.length + read.faults.length > 0) continue;
    if (!before) {
      const agency = { ...BLANK, ...facts } as PlannedAgency['agency'];
      if (agency.linkCode) takenLinks.set(agency.linkCode, agency.code);
      adds.push({ line, agency });
      continue;
    }
    const columns = differing(facts, before);
    if (columns.length === 0) unchanged += 1;
    else changes.push({ line, before, after: { ...before, ...facts } as Agency, columns });
  }
  return {
    newGroups: places.made,
    adds,
    changes,
    unchanged,
    untouched: register.agencies.filter(({ code }) => !firstLine.has(code)).length,
    warnings: sameNames(adds, register.agencies),
    faults: faults.sort((a, b) => a.line - b.line),
  };
}

/** What is confirmed must be what was shown: groups, additions and both sides of each change. */
export function planHash({ newGroups, adds, changes }: RegistryPlan): string {
  return createHash('sha256').update(canonical({ newGroups, adds, changes })).digest('hex');
}

function twice(line: number, code: string, firstLine: Map<string, number>): RowNote[] {
  const first = firstLine.get(code);
  if (first !== undefined) {
    return [{ line, column: 'code', fault: 'codeTwice', details: { value: code, line: first } }];
  }
  firstLine.set(code, line);
  return [];
}

/** What an import may not change of an agency that is there. */
function fixedFaults(line: number, facts: StatedFacts, before: Agency): RowNote[] {
  const notes: RowNote[] = [];
  if (facts.linkCode && facts.linkCode !== before.linkCode) {
    notes.push({ line, column: 'linkCode', fault: 'linkCodeFixed' });
  }
  if (facts.endedYear !== undefined && facts.endedYear !== before.endedYear) {
    notes.push({ line, column: 'endedYear', fault: 'endedElsewhere' });
  }
  return notes;
}

function addFaults(
  { line, values }: RegistryEntry,
  facts: StatedFacts,
  takenLinks: ReadonlyMap<string, string>,
): RowNote[] {
  const notes: RowNote[] = [];
  const needed: RegistryColumn[] = ['nameTh', 'type'];
  for (const column of needed) {
    if (values[column] === undefined) notes.push({ line, column, fault: 'requiredForNew' });
  }
  const holder = facts.linkCode && takenLinks.get(facts.linkCode);
  if (holder) {
    notes.push({ line, column: 'linkCode', fault: 'linkCodeTaken', details: { value: holder } });
  }
  return notes;
}

function differing(facts: StatedFacts, before: Agency): RegistryColumn[] {
  const same = (column: RegistryColumn) => {
    if (column === 'ministry' || column === 'province') {
      return facts[column]?.id === before[column]?.id;
    }
    if (column === 'linkCode') return true;
    return canonical(facts[column]) === canonical(before[column]);
  };
  return (Object.keys(facts) as RegistryColumn[]).filter((column) => !same(column));
}

/** A new code under a name that is there already is often a code that lost its leading zeros. */
function sameNames(adds: readonly PlannedAgency[], present: readonly Agency[]): RowNote[] {
  const key = ({ nameTh, province }: Pick<Agency, 'nameTh' | 'province'>) =>
    `${nameTh}/${province?.code ?? ''}`;
  const holders = new Map(
    present.filter((one) => one.endedYear === null).map((one) => [key(one), one.code]),
  );
  return adds.flatMap(({ line, agency }): RowNote[] => {
    const holder = holders.get(key(agency));
    holders.set(key(agency), agency.code);
    if (!holder) return [];
    return [{ line, column: 'nameTh', fault: 'sameName', details: { value: holder } }];
  });
}
