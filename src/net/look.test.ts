import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  deflateSync,
  gzipSync,
} from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { LinkRefusal } from '../core/link-fault.ts';
import { openRoom } from './body.ts';
import { openGuard } from './guard.ts';
import { type Limits, type Looked, look, USUAL_LIMITS } from './look.ts';

/** Servers as they are met: slow, broken, enormous, lying, badly certified, and some that mean harm. */
const servers: Server[] = [];
const folders: string[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function port(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

/** Time enough for a machine that is busy; who tests being slow says what slow is. */
const FEW_BYTES = { bytes: 3_000_000 };

async function lookAt(
  address: string,
  limits: Partial<Limits> = {},
): Promise<Looked | { fault: string; facts: unknown }> {
  const guard = openGuard({
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    testHosts: new Set([new URL(address).host]),
  });
  const visitor = {
    guard,
    userAgent: 'test',
    room: openRoom(1),
    limits: { ...USUAL_LIMITS, ...FEW_BYTES, ...limits },
  };
  try {
    return await look(visitor, address);
  } catch (error) {
    if (error instanceof LinkRefusal) return { fault: error.fault, facts: error.facts };
    throw error;
  }
}

async function answered(listener: RequestListener, route = '/', limits?: Partial<Limits>) {
  return lookAt(`http://site.test:${await port(http.createServer(listener))}${route}`, limits);
}

async function spoken(words: string | ((socket: Socket) => void), limits?: Partial<Limits>) {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    if (typeof words === 'string') socket.end(words);
    else words(socket);
  });
  return lookAt(`http://site.test:${await port(server)}/`, limits);
}

const textOf = (looked: Awaited<ReturnType<typeof lookAt>>) =>
  'body' in looked ? Buffer.from(looked.body.bytes).toString() : looked;

test.each([
  ['gzip', gzipSync('สวัสดี')],
  ['x-gzip', gzipSync('สวัสดี')],
  ['br', brotliCompressSync('สวัสดี')],
  ['deflate', deflateSync('สวัสดี')],
  ['identity', Buffer.from('สวัสดี')],
  ['gzip, br', brotliCompressSync(gzipSync('สวัสดี'))],
])('what is packed as %s is unpacked', async (encoding, bytes) => {
  const looked = await answered((_, to) =>
    to.writeHead(200, { 'content-encoding': encoding }).end(bytes),
  );
  expect(textOf(looked)).toBe('สวัสดี');
});

/** Bit by bit, as another test of this process may be measuring its memory. */
function* zeros() {
  for (let n = 0; n < 400; n += 1) yield Buffer.alloc(1_000_000);
}
test.each([
  ['gzip', createGzip()],
  ['br', createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 3 } })],
])('a bomb packed as %s stops at the limit', async (encoding, pack) => {
  const bytes = await buffer(Readable.from(zeros()).pipe(pack));
  const looked = await answered((_, to) =>
    to.writeHead(200, { 'content-encoding': encoding }).end(bytes),
  );
  expect(looked).toMatchObject({ fault: expect.stringMatching(/^(bomb|tooLarge)$/) });
});

test.each([['gzip'], ['br'], ['deflate'], ['zstd'], ['gzip, gzip, gzip']])(
  'what only claims to be packed as %s is told',
  async (encoding) => {
    const looked = await answered((_, to) =>
      to.writeHead(200, { 'content-encoding': encoding }).end('not packed at all'),
    );
    expect(looked).toMatchObject({ fault: 'encodingBroken' });
  },
);

test('a stream without end stops at the limit of bytes', async () => {
  const looked = await answered((_, to) => {
    const more = () => {
      while (!to.destroyed && to.write(Buffer.alloc(64_000)));
    };
    to.on('drain', more).on('error', () => {});
    more();
  });
  expect(looked).toMatchObject({ fault: 'tooLarge' });
});

test('a file that says it is of 200 MB is not begun', async () => {
  let sent = 0;
  const looked = await answered((_, to) => {
    to.writeHead(200, { 'content-length': 200_000_000 });
    to.on('error', () => {}).write(Buffer.alloc(1000), () => {
      sent += 1000;
    });
  });
  expect(looked).toMatchObject({ fault: 'tooLarge', facts: { bytes: 200_000_000 } });
  expect(sent).toBeLessThanOrEqual(1000);
});

test('a server that gives a letter now and then is left', async () => {
  const dripping: RequestListener = (_, to) => {
    const drip = setInterval(() => to.write('x'), 50);
    to.on('close', () => clearInterval(drip));
  };
  const looked = await answered(dripping, '/', { totalMs: 900 });
  expect(looked).toMatchObject({ fault: 'bodySlow' });
});

test('so is one that says nothing', async () => {
  expect(await spoken(() => {}, { answerMs: 300 })).toMatchObject({ fault: 'answerSlow' });
});

test.each([
  ['headersTooLarge', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(70_000)}\r\n\r\n`],
  ['notHttp', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['notHttp', 'HTTP/1.1 200 OK\r\nx\u0000y: 1\r\n\r\n'],
  ['notHttp', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\nhello'],
  ['cutShort', 'HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhalf'],
  ['cutShort', ''],
])('%s: a server that does not keep to the rules', async (fault, words) => {
  expect(await spoken(words)).toMatchObject({ fault });
});

test('redirects: to a Thai path as it is written, in a circle, without end, to nowhere', async () => {
  const listener: RequestListener = (request, to) => {
    const at = decodeURIComponent(request.url ?? '');
    const on = (location: string) =>
      to.writeHead(302, { location: Buffer.from(location).toString('latin1') }).end();
    if (at === '/thai') on('/ข้อมูล สาธารณะ');
    else if (at === '/circle') on('/circle');
    else if (at.startsWith('/on')) on(`${at}x`);
    else if (at === '/nowhere') on('http://[');
    else if (at === '/bare') to.writeHead(302).end('moved');
    else if (at !== '/cookie') to.end(at);
    else if (request.headers.cookie?.includes('seen=1')) to.end('welcome');
    else to.writeHead(302, { location: '/cookie', 'set-cookie': 'seen=1; Path=/' }).end();
  };
  const to = (route: string) => answered(listener, route);
  expect(textOf(await to('/thai'))).toBe('/ข้อมูล สาธารณะ');
  expect(textOf(await to('/cookie'))).toBe('welcome');
  expect(await to('/circle')).toMatchObject({ fault: 'redirectLoop' });
  expect(await to('/on')).toMatchObject({ fault: 'tooManyRedirects' });
  expect(await to('/nowhere')).toMatchObject({ fault: 'redirectBroken' });
  expect(await to('/bare')).toMatchObject({ status: 302, hops: [{ status: 302 }] });
});

test('a page that is not there is an answer with its status', async () => {
  const looked = await answered((_, to) => to.writeHead(404).end('ไม่พบ'));
  expect(looked).toMatchObject({ status: 404 });
});

test('nobody listens there', async () => {
  const free = http.createServer();
  const there = await port(free);
  free.close();
  expect(await lookAt(`http://site.test:${there}/`)).toMatchObject({ fault: 'refused' });
});

test('a bad certificate is written down and the page read; what is no TLS is told', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'prongsai-tls-'));
  folders.push(folder);
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const words = `req -x509 -newkey rsa:2048 -nodes -keyout ${key} -out ${cert} -days 1 -subj /CN=other.test`;
  execFileSync('openssl', words.split(' '), { stdio: 'ignore' });
  const server = https.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, to) =>
    to.end('read'),
  );
  const looked = await lookAt(`https://site.test:${await port(server)}/`);
  expect(textOf(looked)).toBe('read');
  expect(looked).toMatchObject({
    tls: { distrust: 'DEPTH_ZERO_SELF_SIGNED_CERT', protocol: 'TLSv1.3' },
  });
  const plain = await port(http.createServer((_, to) => to.end('plain')));
  expect(await lookAt(`https://site.test:${plain}/`)).toMatchObject({ fault: 'tlsBroken' });
});
