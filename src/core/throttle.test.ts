import { expect, test } from 'vitest';
import { networkOf, secondsToWait } from './throttle.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff:0:0:9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s belongs to %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('only a full gauge makes wait, and the longest wait counts', () => {
  const now = new Date('2026-03-02T03:00:00Z');
  const until = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  expect(secondsToWait([[['accountHere', 'a'], { failures: 4, until: until(60) }]], now)).toBe(0);
  expect(secondsToWait([[['accountHere', 'a'], undefined]], now)).toBe(0);
  expect(
    secondsToWait(
      [
        [['accountHere', 'a'], { failures: 5, until: until(60) }],
        [['address', 'b'], { failures: 60, until: until(90) }],
      ],
      now,
    ),
  ).toBe(90);
});
