import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Screened } from './screening.ts';
import { nationScreening, shownScreening } from './screening-view.ts';

/** Lines of agencies and the line of all of them: nobody subtracts a few from them. */
const agency = (agencyId: number, same: number, straight = 0, both = 0): Screened => ({
  agencyId,
  channel: 'iit',
  respondents: 60,
  same,
  straight,
  flagged: same + straight - both,
  sums: () => ({}),
});

test('what one small agency has cannot be had as the rest of the nation', () => {
  const [nation] = nationScreening([agency(1, 8), agency(2, 2)], new Set([1]));
  expect([nation?.same, nation?.flagged]).toEqual([null, null]);
  const [large] = nationScreening([agency(1, 8), agency(2, 6)], new Set([1]));
  expect([large?.same, large?.flagged, large?.respondents]).toEqual([14, 14, 120]);
  const [alone] = nationScreening([agency(1, 8), agency(2, 0)], new Set([1]));
  expect(alone?.flagged).toBe(8);
});

test('for any agencies and any that are listed, no rest of one to four is left', () => {
  const any = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.boolean());
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (made) => {
      const all = made.map(([same, straight, both], id) =>
        agency(id, same, straight, Math.min(same, straight, both)),
      );
      const listed = new Set(made.flatMap(([, , , isListed], id) => (isListed ? [id] : [])));
      const [nation] = nationScreening(all, listed);
      for (const field of ['same', 'straight', 'flagged'] as const) {
        const whole = nation?.[field];
        if (typeof whole !== 'number') continue;
        const lines = all.filter((one) => listed.has(one.agencyId)).map(shownScreening);
        const told = lines.reduce((sum, line) => sum + (line[field] ?? 0), 0);
        expect([1, 2, 3, 4]).not.toContain(whole - told);
      }
    }),
  );
});
