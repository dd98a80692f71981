import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BYTE_ORDER_MARK, readCsv, writeCsv } from '../kit/csv.ts';
import { makeLinkCode } from '../kit/link-code.ts';
import { type Agency, agencyFields } from './agency.ts';
import { AGENCY_TYPES, agencyType, SIZE_CLASSES } from './agency-type.ts';
import type { Group } from './group.ts';
import { readEntries } from './registry-entry.ts';
import { HEADINGS, readSize, readType, registryLine } from './registry-format.ts';
import { planHash, planImport } from './registry-plan.ts';

const LIMITS = { bytes: 10_000_000, rows: 1000, columns: 60 };
const hostile = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom(
      '=',
      '-',
      '+',
      '@',
      "'",
      '"',
      ',',
      ';',
      '\n',
      '\t',
      'ไม่มี',
      'ปู่',
      'น้ำ',
      '๙',
      '＝',
    ),
  ),
  { minLength: 1, maxLength: 6 },
);
/** Any text that the register itself would take. */
const text = (fallback: string) =>
  hostile.map((parts) => agencyFields.nameTh.safeParse(parts.join('')).data ?? fallback);
const optionalText = hostile.map(
  (parts) => agencyFields.abbreviation.safeParse(parts.join('')).data ?? '',
);

const places: Group[] = ['จังหวัดเลย', 'เลย', 'ไม่ธรรมดา, "จำกัด"', '=1+1', 'P01'].map((nameTh, i) => ({
  id: i + 1,
  kind: 'province',
  code: `P0${i}`,
  nameTh,
  nameEn: '',
  version: 1,
  isPublic: false,
}));
const ministries: Group[] = places.map((group) => ({
  ...group,
  id: group.id + 50,
  kind: 'ministry',
}));

const agency = fc
  .record({
    nameTh: text('สำนักงาน'),
    nameEn: optionalText,
    abbreviation: optionalText,
    type: fc.constantFrom(...AGENCY_TYPES),
    size: fc.constantFrom(null, ...SIZE_CLASSES),
    ministry: fc.constantFrom(null, ...ministries),
    province: fc.constantFrom(null, ...places),
    headCount: fc.option(fc.nat(1_000_000)),
    domains: fc.constantFrom([], ['a.go.th'], ['a.go.th', 'xn--12c1fe0br.go.th']),
    endedYear: fc.option(fc.integer({ min: 2500, max: 2700 })),
  })
  .map((facts) => ({ ...facts, size: agencyType(facts.type).sized ? facts.size : null }));

const register = fc.array(agency, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map(
    (facts, i): Agency => ({
      ...facts,
      id: i + 1,
      code: `A-${i}`,
      linkCode: makeLinkCode(i),
      version: 1,
    }),
  ),
);

const plan = (lines: readonly (string | number | null)[][], agencies: readonly Agency[]) => {
  const file = BYTE_ORDER_MARK + [...writeCsv([HEADINGS, ...lines])].join('');
  const { entries, faults } = readEntries(readCsv(file, LIMITS));
  expect(faults).toEqual([]);
  return planImport(entries, { agencies, groups: [...places, ...ministries] });
};

test('a register written to a file says nothing new to itself', () => {
  fc.assert(
    fc.property(register, (agencies) => {
      const { adds, changes, newGroups, faults, unchanged } = plan(
        agencies.map(registryLine),
        agencies,
      );
      expect({ adds, changes, newGroups, faults }).toEqual({
        adds: [],
        changes: [],
        newGroups: [],
        faults: [],
      });
      expect(unchanged).toBe(agencies.length);
    }),
    { numRuns: 100 },
  );
});

test('read into an empty register it is the same register, link codes and all', () => {
  fc.assert(
    fc.property(register, (agencies) => {
      const { adds, faults } = plan(agencies.map(registryLine), []);
      expect(faults).toEqual([]);
      const brought = adds.map(({ agency }, i) => ({ ...agency, id: i + 1, version: 1 }));
      expect(brought.map((one) => registryLine(one as Agency))).toEqual(agencies.map(registryLine));
    }),
  );
});

test('the hash of a plan changes with what would be done, and only then', () => {
  fc.assert(
    fc.property(register, fc.nat(1_000_000), (agencies, headCount) => {
      const lines = agencies.map((one) => registryLine({ ...one, headCount }));
      const first = plan(lines, agencies);
      expect(planHash(plan(lines, agencies))).toBe(planHash(first));
      const other = agencies.map((one) => registryLine({ ...one, headCount: headCount + 1 }));
      expect(planHash(plan(other, agencies))).not.toBe(planHash(first));
    }),
    { numRuns: 20 },
  );
});

test('every type is read by its names in both languages and its short forms', () => {
  for (const id of AGENCY_TYPES) {
    const { th, en, also } = agencyType(id);
    for (const name of [id, th, en, en.toUpperCase(), ` ${th} `, ...also]) {
      expect([name, readType(name)]).toEqual([name, id]);
    }
  }
  expect(['เล็ก', 'ขนาดกลาง', 'l', 'จิ๋ว'].map(readSize)).toEqual(['S', 'M', 'L', undefined]);
});
