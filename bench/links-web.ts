import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/**
 * A web on this machine in a process of its own: some loopback addresses, one port, hosts by name. Of
 * every twenty addresses twelve are good pages; the rest are broken, slow, huge, lying or in a circle.
 */
const PAGE = `<!DOCTYPE html><html lang="th"><title>แผนปฏิบัติการ</title><h1>แผนประจำปี พ.ศ. 2569</h1>${'<p>โครงการ งบประมาณ ระยะเวลา ผู้รับผิดชอบ ข้อมูลเพื่อประชาชน'.repeat(60)}`;
const BOMB = gzipSync(Buffer.alloc(60_000_000));
const MEGABYTE = Buffer.alloc(1_000_000, 'ก');

const KINDS: readonly ((request: IncomingMessage, to: ServerResponse) => unknown)[] = [
  (_, to) => to.writeHead(404).end('ไม่พบ'),
  (_, to) => to.writeHead(302, { location: '/good/redirected' }).end(),
  (request, to) => to.writeHead(302, { location: request.url }).end(),
  (_, to) => setTimeout(() => to.end(PAGE), 300),
  (_, to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  (_, to) => to.writeHead(200, { 'content-length': 200_000_000 }).write(MEGABYTE),
  (_, to) => to.writeHead(200, { 'content-encoding': 'br' }).end('not brotli at all'),
  (_, to) => huge(to, 4),
];

function huge(to: ServerResponse, left: number): void {
  if (left === 0) to.end();
  else to.write(MEGABYTE, () => huge(to, left - 1));
}

const server = http.createServer((request, to) => {
  to.on('error', () => {});
  const number = Number(request.url?.split('/')[2]);
  const kind = Number.isInteger(number) && request.url?.startsWith('/any') ? number % 20 : 20;
  to.setHeader('content-type', 'text/html; charset=utf-8');
  if (request.url === '/robots.txt') to.writeHead(404).end();
  else (KINDS[kind] ?? (() => to.end(PAGE)))(request, to);
});
server.listen(0, '0.0.0.0', () => process.send?.(server.address()));
