import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { writeXlsx } from '../src/kit/xlsx.ts';

/**
 * A web on this machine in a process of its own: some loopback addresses, one port, hosts by name. Of
 * every twenty addresses ten are good pages; the rest are files, or broken, slow, huge, lying or in a
 * circle, and one in two hundred never ends. Every host has all of them.
 */
const PAGE = `<!DOCTYPE html><html lang="th"><title>แผนปฏิบัติการ</title><h1>แผนประจำปี พ.ศ. 2569</h1>${'<p>โครงการ งบประมาณ ระยะเวลา ผู้รับผิดชอบ ข้อมูลเพื่อประชาชน'.repeat(60)}`;
const BOMB = gzipSync(Buffer.alloc(60_000_000));
const MEGABYTE = Buffer.alloc(1_000_000, 'ก');
const PDF = pdfOf('Annual plan of fiscal year 2569', 3_000_000);
const WORKBOOK = new Uint8Array(
  await new Response(
    writeXlsx(
      { name: 'ผล', widths: [9, 40, 12] },
      Array.from({ length: 2000 }, (_, i) => [i + 1, 'โครงการอบรมคุณธรรม', 1000 + i]),
    ),
  ).arrayBuffer(),
);

type Serve = (request: IncomingMessage, to: ServerResponse) => unknown;
const KINDS: readonly Serve[] = [
  (_, to) => to.writeHead(404).end('ไม่พบ'),
  (_, to) => to.writeHead(302, { location: '/good/redirected' }).end(),
  (request, to) => to.writeHead(302, { location: request.url }).end(),
  (_, to) => setTimeout(() => to.end(PAGE), 300),
  (_, to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  (_, to) => to.writeHead(200, { 'content-length': 200_000_000 }).write(MEGABYTE),
  (_, to) => to.writeHead(200, { 'content-encoding': 'br' }).end('not brotli at all'),
  (_, to) => huge(to, 4),
  (_, to) => to.setHeader('content-type', 'application/pdf').end(PDF),
  (_, to) => to.setHeader('content-type', 'application/octet-stream').end(WORKBOOK),
];
const LATE = 20;

function huge(to: ServerResponse, left: number): void {
  if (left === 0) to.end();
  else to.write(MEGABYTE, () => huge(to, left - 1));
}

/** A letter now and then, until whoever asks has had enough. */
function trickle(to: ServerResponse): void {
  const dripping = setInterval(() => to.write('.'), 200);
  to.on('close', () => clearInterval(dripping));
}

function pdfOf(words: string, padding: number): Buffer {
  const stream = `BT /F1 12 Tf 50 700 Td (${words}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream `,
    `<</Length ${padding}>>stream\n${'x'.repeat(padding)}\nendstream `,
  ];
  const body = objects.map((one, i) => `${i + 1} 0 obj${one}endobj`).join('\n');
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>\n%%EOF`);
}

const server = http.createServer((request, to) => {
  to.on('error', () => {});
  const number = Number(request.url?.split('/')[2]);
  const isAny = Number.isInteger(number) && request.url?.startsWith('/any');
  // The kinds go round the four hundred hosts.
  const kind = isAny ? (number + Math.trunc(number / 400)) % LATE : LATE;
  to.setHeader('content-type', 'text/html; charset=utf-8');
  if (request.url === '/robots.txt') to.writeHead(404).end();
  else if (isAny && (number * 7 + Math.trunc(number / 400)) % 200 === 199) trickle(to);
  else (KINDS[kind] ?? (() => to.end(PAGE)))(request, to);
});
server.listen(0, '0.0.0.0', () => process.send?.(server.address()));
