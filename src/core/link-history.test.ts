import { expect, test } from 'vitest';
import type { LinkFinding } from './link-finding.ts';
import { handedInLook, handedInOnly, isSameLook } from './link-history.ts';

/** Which of many looks is the one that handing in asked for. */
const at = (minute: number) => new Date(Date.UTC(2026, 3, 1, 0, minute));
const look = (minute: number, textHash: string | null = 'a'): LinkFinding => ({
  ...{ at: at(minute), fault: null, status: 200, facts: { ms: 1 }, contentHash: null, textHash },
});
const DAY = 24 * 60;

test('the first look from handing in on is its own; before it is done, the last one before', () => {
  const [before, own, later] = [look(0), look(10), look(90)];
  expect(handedInLook([before, own, later], at(10))).toEqual({
    finding: own,
    is: 'asHandedIn',
    later,
  });
  expect(handedInLook([before, own], at(10)).later).toBe(null);
  expect(handedInLook([before], at(10))).toEqual({ finding: before, is: 'before', later: null });
  expect(handedInLook([], at(10))).toEqual({ finding: null, is: 'before', later: null });
});

test('a look that came more than a day after is not said to be as it was', () => {
  expect(handedInLook([look(10 + DAY)], at(10)).is).toBe('asHandedIn');
  expect(handedInLook([look(11 + DAY)], at(10)).is).toBe('late');
});

test('whoever is still to judge sees the looks of handing in alone, each time', () => {
  const looks = [look(0), look(10), look(20), look(30), look(40)];
  const moments = [
    { reason: 'submission', at: at(9) },
    { reason: 'scoring', at: at(20) },
    { reason: 'submission', at: at(25) },
    { reason: 'monthly', at: at(40) },
  ] as const;
  const seen = handedInOnly(looks, moments);
  expect(seen.findings).toEqual([looks[1], looks[3]]);
  expect(seen.moments.map(({ reason }) => reason)).toEqual(['submission', 'submission']);
});

test('the same words or the same fault are the same look', () => {
  expect(isSameLook(look(0), look(9))).toBe(true);
  expect(isSameLook(look(0), look(9, 'b'))).toBe(false);
  expect(isSameLook(look(0), { ...look(9), status: 404 })).toBe(false);
});
