import { expect, test } from 'vitest';
import { connectionReader } from './connection.ts';

function seen(
  peer: string,
  headers: Record<string, string>,
  { encrypted = false, trusted = [] as string[] } = {},
) {
  const request = new Request('http://x/', { headers });
  return connectionReader(trusted)(request, {
    incoming: { socket: { remoteAddress: peer, encrypted } },
  });
}

test('the machine itself, by address and by name', () => {
  for (const host of ['127.0.0.1:8420', 'localhost:8420', 'localhost', '[::1]:8420']) {
    expect(seen('127.0.0.1', { host }).loopback).toBe(true);
  }
  expect(seen('::ffff:127.0.0.1', { host: 'localhost' })).toEqual({
    address: '127.0.0.1',
    https: false,
    loopback: true,
  });
});

test('a name elsewhere that points at this machine is a stranger', () => {
  expect(seen('127.0.0.1', { host: 'evil.example:8420' }).loopback).toBe(false);
  expect(seen('127.0.0.1', { host: '127.0.0.1.evil.example' }).loopback).toBe(false);
});

test('what was passed on by an unknown proxy is not the machine itself, nor believed', () => {
  const headers = {
    host: 'localhost',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
  };
  expect(seen('127.0.0.1', headers)).toEqual({
    address: '127.0.0.1',
    https: false,
    loopback: false,
  });
  expect(seen('203.0.113.9', headers).https).toBe(false);
});

test('a trusted proxy tells who asked and how; what the visitor made up before it is passed over', () => {
  const headers = {
    host: 'ita.example.go.th',
    'x-forwarded-for': '127.0.0.1, 198.51.100.7, 10.0.0.3',
    'x-forwarded-proto': 'https',
  };
  expect(seen('10.0.0.2', headers, { trusted: ['10.0.0.0/8'] })).toEqual({
    address: '198.51.100.7',
    https: true,
    loopback: false,
  });
});

test('encryption of our own counts', () => {
  expect(seen('203.0.113.9', {}, { encrypted: true })).toEqual({
    address: '203.0.113.9',
    https: true,
    loopback: false,
  });
});
