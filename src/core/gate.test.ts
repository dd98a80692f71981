import { expect, test } from 'vitest';
import { FORMS_A_MINUTE, networkOf, openGate } from './gate.ts';

test('an office of one network sends 120 forms a minute, and more, without waiting', () => {
  const gate = openGate();
  for (let n = 0; n < 600; n += 1) {
    expect(gate.wait(`192.0.2.${n % 250}`, n * 500)).toBeUndefined();
  }
});

test('beyond that the wait is told in whole seconds, and is over after that', () => {
  const gate = openGate();
  for (let n = 0; n < FORMS_A_MINUTE; n += 1) expect(gate.wait('192.0.2.1', 0)).toBeUndefined();
  const seconds = gate.wait('192.0.2.99', 0)!;
  expect(seconds).toBe(1);
  expect(gate.wait('198.51.100.1', 0)).toBeUndefined();
  expect(gate.wait('192.0.2.1', seconds * 1000)).toBeUndefined();
});

test('a clock that is set back neither fills nor empties it', () => {
  const gate = openGate(2);
  expect([gate.wait('a', 60_000), gate.wait('a', 0), gate.wait('a', 0)]).toEqual([
    undefined,
    undefined,
    30,
  ]);
});

test.each([
  ['192.0.2.7', '192.0.2'],
  ['2001:db8:1:2::5', '2001:db8:1:'],
  ['2001:DB8::5', '2001:db8:0:'],
  ['::1', '0:0:0:'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:'],
  ['', ''],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
