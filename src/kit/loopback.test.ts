import { expect, test } from 'vitest';
import { isOnlyHere } from './loopback.ts';

test('links that open on this machine only are told from those that others can open', () => {
  const here = ['localhost:8420', '127.0.0.1', '127.1.2.3:80', '[::1]:8420', 'a.localhost'];
  const more = ['0.0.0.0:8420', '[::]', '[::ffff:127.0.0.1]', 'LOCALHOST'];
  for (const host of [...here, ...more])
    expect([host, isOnlyHere(`http://${host}`)]).toEqual([host, true]);
  const there = ['ita.example.go.th', '192.168.1.5:8420', 'localhost.go.th', '[2001:db8::1]'];
  for (const host of there) expect([host, isOnlyHere(`http://${host}`)]).toEqual([host, false]);
});
