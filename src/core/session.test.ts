import { expect, test } from 'vitest';
import { deviceName, sessionEnd } from './session.ts';

const at = (text: string) => new Date(`2026-03-02T${text}:00Z`);

test('use keeps a session alive for an hour, up to twelve in all', () => {
  expect(sessionEnd(at('01:00'), at('01:00'))).toEqual(at('02:00'));
  expect(sessionEnd(at('01:00'), at('05:30'))).toEqual(at('06:30'));
  expect(sessionEnd(at('01:00'), at('12:30'))).toEqual(at('13:00'));
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    'Edge · Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox · Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1',
    'Safari · iOS',
  ],
  ['<script>alert(1)</script>', '–'],
  [undefined, '–'],
])('%s is %s', (userAgent, expected) => {
  expect(deviceName(userAgent)).toBe(expected);
});
