import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openGuard } from './guard.ts';
import { type GuardedProxy, openProxy, type Pass } from './proxy.ts';

/** The proxy by itself, spoken to as no browser would. */
let touched = 0;
let canary: http.Server;
let web: http.Server;
let inside: string;
let outside: string;
let answers: string[] = [];
let proxy: GuardedProxy;
let pass: Pass;

const listening = (server: net.Server) =>
  new Promise<string>((ready) =>
    server.listen(0, '::', () => ready(String((server.address() as AddressInfo).port))),
  );

beforeAll(async () => {
  canary = http.createServer((_, answer) => answer.end('secret'));
  canary.on('connection', () => {
    touched += 1;
  });
  web = http.createServer((request, answer) => {
    if (request.url === '/large') return answer.end(Buffer.alloc(500_000));
    if (request.url === '/alt') answer.setHeader('alt-svc', 'h3=":443"');
    if (request.url?.startsWith('/raw/'))
      return answer.socket?.end(decodeURIComponent(request.url.slice(5)));
    answer.end(JSON.stringify(request.headers));
  });
  inside = await listening(canary);
  outside = `www.open.example:${await listening(web)}`;
  const guard = openGuard({
    resolve: async (name) => {
      const address = name === 'turns.example' ? answers.shift() : '127.0.0.1';
      return address ? [{ address, family: 4 }] : [];
    },
    testHosts: new Set([outside]),
    ports: new Set(['', '80', '443', inside]),
  });
  proxy = await openProxy(guard);
});
beforeEach(() => {
  touched = 0;
  pass = proxy.issue({ bytes: 100_000 });
  pass.open(new URL(`http://${outside}/`));
});
afterAll(async () => {
  await proxy.close();
  canary.close().closeAllConnections();
  web.close().closeAllConnections();
});

/** Words as they are, and all that comes back until it is over, or until it is `enough`. */
function say(words: string, isEnough = (_heard: string) => false): Promise<string> {
  return new Promise((done) => {
    let heard = '';
    const socket = net.connect(proxy.port, '127.0.0.1', () => socket.write(words));
    socket.on('data', (chunk) => {
      heard += chunk;
      if (isEnough(heard)) socket.destroy();
    });
    socket.on('error', () => {}).on('close', () => done(heard));
  });
}
const who = (secret = pass.secret) =>
  `Proxy-Authorization: Basic ${Buffer.from(`page:${secret}`).toString('base64')}\r\n`;
const get = (url: string, more = who()) =>
  say(`GET ${url} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`);
// A tunnel that is open stays open.
const connect = (place: string, more = who()) =>
  say(`CONNECT ${place} HTTP/1.1\r\n${more}\r\n`, (heard) => heard.includes('\r\n\r\n'));
const status = (heard: string) => Number(heard.split(' ')[1] ?? 0);

test('nobody without the secret of a pass is served', async () => {
  const strangers = ['', who('guess'), who(''), 'Proxy-Authorization: Bearer x\r\n'];
  for (const more of strangers) {
    expect(status(await get(`http://${outside}/`, more))).toBe(407);
    expect(status(await connect(outside, more))).toBe(407);
  }
  expect(await get(`http://${outside}/`)).toContain('200 OK');
  pass.close();
  expect(status(await get(`http://${outside}/`))).toBe(407);
});

test('what is passed on says nothing of the proxy, and what comes back leads nowhere else', async () => {
  const heard = await get(`http://${outside}/alt`);
  expect(heard).not.toMatch(/proxy-authorization|alt-svc/i);
  expect(heard).toContain(outside);
});

test('a place that was not opened is closed, also where the guard would allow it', async () => {
  const other = proxy.issue();
  expect(status(await get(`http://${outside}/`, who(other.secret)))).toBe(403);
  expect(status(await connect(outside, who(other.secret)))).toBe(403);
  expect(other.refused).toBe(2);
  expect(await connect(outside)).toMatch(/^HTTP\/1.1 200/);
});

test.each([
  '127.0.0.1:PORT',
  '[::1]:PORT',
  '[::ffff:127.0.0.1]:PORT',
  '2130706433:PORT',
  '0177.0.0.1:PORT',
  'localhost:PORT',
  'inside.example:PORT',
  '127.0.0.1:PORT/',
  'www.open.example@127.0.0.1:PORT',
  '127.0.0.1:PORT#www.open.example:80',
  '%31%32%37.0.0.1:PORT',
  '127.0.0.1',
  ':PORT',
  '',
  'www.open.example:99999',
])('a tunnel to %j is refused, opened or not', async (written) => {
  const place = written.replace('PORT', inside);
  for (const url of [`http://${place}`, `https://${place}`])
    if (URL.canParse(url)) pass.open(new URL(url));
  const heard = await connect(place);
  // A name is only known to lead inside when it is asked for.
  expect([heard.startsWith('HTTP/1.1 200'), heard.includes('secret'), touched]).toEqual([
    false,
    false,
    0,
  ]);
});

test.each([
  'http://127.0.0.1:PORT/',
  'http://[::1]:PORT/',
  'http://inside.example:PORT/',
  'http://localhost:PORT/',
  'https://www.open.example/',
  '/',
  'ftp://www.open.example/',
  'file:///etc/passwd',
])('asked for %s, it refuses', async (written) => {
  const url = written.replace('PORT', inside);
  if (URL.canParse(url)) pass.open(new URL(url));
  const heard = await get(url);
  expect([status(heard) >= 400, heard.includes('secret'), touched]).toEqual([true, false, 0]);
});

test('a name is judged at every connection anew', async () => {
  const url = `http://turns.example:${inside}/`;
  pass.open(new URL(url));
  answers = ['127.0.0.1', '10.0.0.1', '::1'];
  for (let n = 0; n < 3; n += 1) expect(status(await get(url))).toBe(502);
  expect(touched).toBe(0);
});

test.each([
  [
    'a header named as what every object has',
    'HTTP/1.1 200 OK\r\n__proto__: a\r\nconstructor: b\r\n\r\nx',
    200,
  ],
  ['a header twice', 'HTTP/1.1 200 OK\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n\r\nx', 200],
  ['a status of no kind', 'HTTP/1.1 099 OK\r\n\r\nx', 0],
  ['no HTTP', 'SSH-2.0-x\r\n\r\n', 502],
  ['nothing', '', 502],
])('a server that answers with %s ends no more than its own question', async (_, raw, expected) => {
  const heard = await get(`http://${outside}/raw/${encodeURIComponent(raw)}`);
  expect(status(heard)).toBe(expected);
  for (const [line] of raw.matchAll(/^(set-cookie|constructor).*$/gm))
    expect(heard).toContain(line);
  expect(status(await get(`http://${outside}/`))).toBe(200);
});

test('two questions that are made to look like one are one', async () => {
  const smuggled = `GET http://127.0.0.1:${inside}/ HTTP/1.1\r\nHost: x\r\n\r\n`;
  const words = `GET http://${outside}/ HTTP/1.1\r\nHost: x\r\n${who()}Content-Length: ${smuggled.length}\r\nTransfer-Encoding: chunked\r\n\r\n${smuggled}`;
  await say(words);
  expect(touched).toBe(0);
});

test('a pass that has had its fill of bytes ends with all its connections', async () => {
  const heard = await get(`http://${outside}/large`);
  expect(heard.length).toBeLessThan(500_000);
  expect(status(await get(`http://${outside}/`))).toBe(407);
});
