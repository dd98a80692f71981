import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import type { Entry } from './edition.ts';
import { groupsOf } from './edition-group.ts';
import { type PlaceFacts, placeFacts, placesOf, summedGroups, type ToPlace } from './place.ts';

const instrument = instrumentOf('nacc/2568');

function agency(agencyId: number, total: string | null, more: Partial<ToPlace> = {}): PlaceFacts {
  const entry: Entry = {
    agency: {
      code: `A${agencyId}`,
      nameTh: `หน่วยงาน ${agencyId}`,
      nameEn: '',
      abbreviation: '',
      type: 'subdistrict-organization',
      ministry: null,
      province: null,
    },
    channels: {},
    verdicts: {},
    values: total === null ? {} : { total, IIT: total },
    level: total === null ? null : instrument.rating.levels[0]!.code,
    sealed: 'a'.repeat(64),
  };
  const nowhere = { size: null, ministry: null, province: null, searchText: '', sortText: '' };
  return placeFacts(instrument, { agencyId, entry, ...nowhere, ...more });
}

const province = (code: string) => ({ id: 1, code, nameTh: `จังหวัด ${code}`, nameEn: '' });

test('ties share a place, the next is skipped, and no total is no place', () => {
  const all = ['91.12', '90.97', null, '91.12', '96.65'].map((total, i) => agency(i, total));
  expect(placesOf(all).map((place) => place.ranks.nation)).toEqual([2, 4, null, 2, 1]);
  expect(placesOf(all)[0]).toMatchObject({
    passed: true,
    ranks: { type: 2, size: null, ministry: null, province: null },
  });
});

test('a group: mean of printed totals half up, pass rate, levels, bands, and its own place', () => {
  const places = placesOf([
    agency(1, '84.99', { province: province('A'), size: 'S' }),
    agency(2, '100.00', { province: province('A') }),
    agency(3, null, { province: province('A') }),
    agency(4, '92.50', { province: province('B') }),
    agency(5, '92.49', { province: province('B') }),
  ]);
  const groups = groupsOf(instrument, summedGroups(instrument, places)).filter(
    (group) => group.kind === 'province',
  );
  expect(groups).toMatchObject([
    { key: 'A', agencies: 3, scored: 2, passed: 1, mean: '92.50', passRate: '50.00', rank: 1 },
    { key: 'B', nameTh: 'จังหวัด B', agencies: 2, mean: '92.50', passRate: '100.00', rank: 1 },
  ]);
  expect(groups[0]!.means).toEqual({ IIT: '92.50' });
  expect(groups[0]!.distribution.bands[16]).toBe(1);
  expect(groups[0]!.distribution.bands[19]).toBe(1);
});

test('ranks agree with counting who is better, whatever the totals', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 40 }), (totals) => {
      const places = placesOf(totals.map((t, i) => agency(i, (t / 100).toFixed(2))));
      places.forEach((place, i) => {
        expect(place.ranks.nation).toBe(1 + totals.filter((t) => t > totals[i]!).length);
      });
    }),
  );
});
