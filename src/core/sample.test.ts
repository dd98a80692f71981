import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { partsOf } from './instrument.ts';
import { minimumSample } from './sample.ts';

const ruleOf = (name: string, channel: string) =>
  partsOf(instrumentOf(name)).find((part) => part.channel === channel)!.sample;
const staff = (eligible: number | undefined) =>
  minimumSample(ruleOf('nacc/2565', 'iit'), { eligible, type: 'other', size: null });

test('staff: everybody up to 30, then a tenth rounded up but at least 30, 400 above 4,000', () => {
  expect([0, 12, 30, 31, 300, 301, 4000, 4001, 90_000].map(staff)).toEqual([
    0, 12, 30, 30, 30, 31, 400, 400, 400,
  ]);
  expect(staff(undefined)).toBeUndefined();
});

test('service users: by agency group where one is established, else unsettled', () => {
  const rule = ruleOf('nacc/2567', 'eit1');
  const of = (type: 'subdistrict-organization' | 'university' | 'court', size: 'L' | 'S' | null) =>
    minimumSample(rule, { eligible: undefined, type, size });
  expect(of('subdistrict-organization', 'L')).toBe(50);
  expect(of('subdistrict-organization', 'S')).toBe(30);
  expect(of('university', null)).toBe(400);
  expect(of('court', null)).toBeUndefined();
  expect(of('subdistrict-organization', null)).toBeUndefined();
  expect(
    minimumSample(ruleOf('nacc/2567', 'eit2'), { eligible: 9, type: 'court', size: null }),
  ).toBeUndefined();
});
