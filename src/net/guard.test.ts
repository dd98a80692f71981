import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { LinkRefusal } from '../core/link-fault.ts';
import { openRoom } from './body.ts';
import { openGuard, type Resolve } from './guard.ts';
import { look, USUAL_LIMITS } from './look.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * A server on this machine that must not be asked, in every way an address can be made to lead to
 * it. It counts connections, not only requests. A front that may be asked sends visitors on to it.
 */
let touched = 0;
let canary: http.Server;
let front: http.Server;
let port: string;
let door: string;
let sendTo = '';
const names: Record<string, string[]> = {};
const asked: string[] = [];
const resolve: Resolve = async (host) => {
  asked.push(host);
  const found = host === 'front.test' ? ['127.0.0.1'] : (names[host] ?? []);
  return found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
};

beforeAll(async () => {
  canary = http.createServer((_, answer) => answer.end('secret'));
  canary.on('connection', (_: Socket) => {
    touched += 1;
  });
  front = http.createServer((request, answer) => {
    if (request.url === '/fine') return answer.end('fine');
    answer.writeHead(302, { location: sendTo }).end();
  });
  // On every address of this machine, so that ::1 and 127.0.0.2 would find it.
  port = await listening(canary, '::');
  door = await listening(front, '127.0.0.1');
});
beforeEach(() => {
  touched = 0;
  asked.length = 0;
});
afterAll(() => {
  canary.close();
  front.close();
});

function listening(server: http.Server, host: string): Promise<string> {
  return new Promise((ready) =>
    server.listen(0, host, () => ready(String((server.address() as AddressInfo).port))),
  );
}

function visitor(testHosts: readonly string[] = []) {
  const ports = new Set(['', '80', '443', port]);
  return {
    guard: openGuard({ resolve, testHosts: new Set(testHosts), ports }),
    userAgent: 'test',
    room: openRoom(1),
    limits: USUAL_LIMITS,
  };
}

async function refusal(address: string, testHosts: readonly string[] = []): Promise<string> {
  try {
    const { body } = await look(visitor(testHosts), address.replaceAll('PORT', port));
    return `got ${body.bytes.length} bytes`;
  } catch (error) {
    if (error instanceof LinkRefusal) return error.fault;
    throw error;
  }
}

const WAYS: readonly (readonly [address: string, fault: string])[] = [
  ['http://127.0.0.1:PORT/', 'forbiddenAddress'],
  ['http://127.1:PORT/', 'forbiddenAddress'],
  ['http://127.0.0.2:PORT/', 'forbiddenAddress'],
  ['http://0:PORT/', 'forbiddenAddress'],
  ['http://0.0.0.0:PORT/', 'forbiddenAddress'],
  ['http://2130706433:PORT/', 'forbiddenAddress'],
  ['http://0x7f000001:PORT/', 'forbiddenAddress'],
  ['http://0x7f.0.0.1:PORT/', 'forbiddenAddress'],
  ['http://0177.0.0.1:PORT/', 'forbiddenAddress'],
  ['http://017700000001:PORT/', 'forbiddenAddress'],
  ['http://127.0.0.1.:PORT/', 'forbiddenAddress'],
  ['http://%31%32%37.0.0.1:PORT/', 'forbiddenAddress'],
  ['http://①②⑦.⓪.⓪.①:PORT/', 'forbiddenAddress'],
  ['http://１２７。０。０。１:PORT/', 'forbiddenAddress'],
  ['http://[::1]:PORT/', 'forbiddenAddress'],
  ['http://[::]:PORT/', 'forbiddenAddress'],
  ['http://[::ffff:127.0.0.1]:PORT/', 'forbiddenAddress'],
  ['http://[::ffff:7f00:1]:PORT/', 'forbiddenAddress'],
  ['http://[::127.0.0.1]:PORT/', 'forbiddenAddress'],
  ['http://[64:ff9b::127.0.0.1]:PORT/', 'forbiddenAddress'],
  ['http://[2002:7f00:1::]:PORT/', 'forbiddenAddress'],
  ['http://[2001:0:7f00:1::1]:PORT/', 'forbiddenAddress'],
  ['http://[fe80::1]:PORT/', 'forbiddenAddress'],
  ['http://[fd00::1]:PORT/', 'forbiddenAddress'],
  ['http://[fe80::1%25lo]:PORT/', 'notAnAddress'],
  ['http://169.254.169.254/latest/meta-data/', 'forbiddenAddress'],
  ['http://10.0.0.1/', 'forbiddenAddress'],
  ['http://localhost:PORT/', 'localName'],
  ['http://LOCALHOST.:PORT/', 'localName'],
  ['http://ⓛocalhost:PORT/', 'localName'],
  ['http://anything.localhost:PORT/', 'localName'],
  ['http://intranet/', 'localName'],
  ['http://printer.local/', 'localName'],
  ['http://www.example.go.th@127.0.0.1:PORT/', 'userinfo'],
  ['http://127.0.0.1:PORT@www.example.go.th/', 'userinfo'],
  ['http://127.0.0.1:PORT\\@www.example.go.th/', 'notAnAddress'],
  ['http://www.example.go.th/\r\nHost: 127.0.0.1', 'notAnAddress'],
  ['http://www.example.go.th/\u0000', 'notAnAddress'],
  ['http://127.0.0.1:5432/', 'port'],
  ['http://www.example.go.th:22/', 'port'],
  ['file:///etc/passwd', 'scheme'],
  ['gopher://127.0.0.1:PORT/_x', 'scheme'],
  ['ftp://127.0.0.1:PORT/', 'scheme'],
  ['data:text/html,hello', 'scheme'],
  ['javascript:fetch("http://127.0.0.1")', 'scheme'],
  ['//127.0.0.1:PORT/', 'notAnAddress'],
  ['', 'notAnAddress'],
  [`http://www.example.go.th/${'a'.repeat(3000)}`, 'notAnAddress'],
];

test.each(WAYS)('%s is not asked', async (address, fault) => {
  expect([await refusal(address), touched]).toEqual([fault, 0]);
});

test.each(
  WAYS.filter(([address, fault]) => address.startsWith('http') && fault !== 'notAnAddress'),
)('nor where a public page sends on to %s', async (address, fault) => {
  sendTo = Buffer.from(address.replaceAll('PORT', port)).toString('latin1');
  expect([await refusal(`http://front.test:${door}/`, [`front.test:${door}`]), touched]).toEqual([
    fault,
    0,
  ]);
});

test.each(['file:///etc/passwd', 'gopher://127.0.0.1/', 'data:text/plain,x', 'about:blank'])(
  'nor where a public page sends on to %s',
  async (address) => {
    sendTo = address;
    expect(await refusal(`http://front.test:${door}/`, [`front.test:${door}`])).toBe('scheme');
  },
);

test.each([
  [['127.0.0.1']],
  [['::1']],
  [['::ffff:127.0.0.1']],
  [['10.1.2.3']],
  [['8.8.8.8', '127.0.0.1']],
  [['2404:6800:4001:80a::2003', '::1']],
  [['8.8.8.8', 'fd00::1']],
  [['nonsense']],
])('a name that answers %j leads nowhere', async (addresses) => {
  names['www.example.go.th'] = addresses;
  expect([await refusal('http://www.example.go.th:PORT/'), touched]).toEqual([
    'forbiddenAddress',
    0,
  ]);
  sendTo = `http://www.example.go.th:${port}/`;
  expect([await refusal(`http://front.test:${door}/`, [`front.test:${door}`]), touched]).toEqual([
    'forbiddenAddress',
    0,
  ]);
});

test('a name is asked for once for each connection, by the connection itself', async () => {
  const answers = [['8.8.8.8'], ['127.0.0.1']];
  const guard = openGuard({
    resolve: async () => (answers.shift() ?? []).map((address) => ({ address, family: 4 })),
  });
  const lookUp = () =>
    new Promise((done) =>
      guard.lookup('turns.example.go.th', { all: true }, (error, found) => done(error ?? found)),
    );
  expect(await lookUp()).toEqual([{ address: '8.8.8.8', family: 4 }]);
  expect(await lookUp()).toMatchObject({ fault: 'forbiddenAddress' });

  sendTo = `http://front.test:${door}/fine`;
  const { hops } = await look(visitor([`front.test:${door}`]), `http://front.test:${door}/`);
  expect(hops.length).toBe(2);
  expect(asked).toEqual(['front.test', 'front.test']);
});

test('the environment names no proxy that is asked', async () => {
  const before = { ...process.env };
  for (const name of [
    'http_proxy',
    'HTTP_PROXY',
    'https_proxy',
    'ALL_PROXY',
    'NODE_USE_ENV_PROXY',
  ]) {
    process.env[name] = name.startsWith('NODE') ? '1' : `http://127.0.0.1:${port}`;
  }
  sendTo = `http://front.test:${door}/fine`;
  try {
    const { body } = await look(visitor([`front.test:${door}`]), `http://front.test:${door}/`);
    expect([body.bytes.length, touched]).toEqual([4, 0]);
  } finally {
    process.env = before;
  }
});

test('the server that must not be asked would have answered', async () => {
  names['www.example.go.th'] = ['127.0.0.1'];
  const host = `www.example.go.th:${port}`;
  expect(await refusal(`http://${host}/`, [host])).toBe('got 6 bytes');
  expect(touched).toBe(1);
  // Where tests may go, nobody else gets: neither another name nor another port.
  expect(await refusal(`http://127.0.0.1:${port}/`, [host])).toBe('forbiddenAddress');
  expect(await refusal('http://www.example.go.th:8080/', [host])).toBe('port');
});

test('what the operator closes beside that is closed', async () => {
  names['www.example.go.th'] = ['8.8.8.8'];
  const guard = openGuard({ resolve, alsoClosed: (address) => address.startsWith('8.') });
  expect(() => guard.admit('http://8.8.4.4/')).toThrow(/forbiddenAddress/);
});

test('of addresses only those of the public internet pass', () => {
  const passing = ['8.8.8.8', '203.150.1.1', '1.1.1.1', '2404:6800:4001:80a::2003', '2001:3c8::1'];
  expect(passing.filter((address) => !isPublicAddress(address))).toEqual([]);
  const closed = `0.1.2.3 10.0.0.1 100.64.0.1 100.127.255.255 127.255.255.255 169.254.0.1 172.16.0.1
    172.31.255.255 192.0.0.8 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.19.255.255 198.51.100.1
    203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255 :: ::1 ::8.8.8.8 ::ffff:8.8.8.8
    ::ffff:0:127.0.0.1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 2001::1 2001:10::1 2001:20::1 2001:db8::1
    2002:a00:1:: 3fff::1 5f00::1 fc00::1 fdff::1 fe80::1 febf::1 fec0::1 ff02::1 8.8.8 words`;
  expect(closed.split(/\s+/).filter(isPublicAddress)).toEqual([]);
});
