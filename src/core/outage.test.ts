import { expect, test } from 'vitest';
import { outageOf } from './outage.ts';

test.each([
  [{ code: 'ENOSPC' }, 'noSpace'],
  [{ code: '53100' }, 'noSpace'],
  [{ message: 'initdb: No space left on device' }, 'noSpace'],
  [{ code: '57P01' }, 'databaseAway'],
  [{ code: 'ECONNREFUSED' }, 'databaseAway'],
  [{ message: 'Connection terminated unexpectedly' }, 'databaseAway'],
  [{ code: '23505' }, undefined],
  [new TypeError('x is not a function'), undefined],
  [undefined, undefined],
])('%j is %s', (error, why) => {
  expect(outageOf(error)?.details.why).toBe(why);
});
