import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { type BodyAnswer, download } from './answer.ts';
import { codingsIn } from './prepared.ts';
import type { Visit } from './visit.ts';

/** A file for saving, made while it is sent; compressed for whoever takes it so. */
export function streamed(
  visit: Visit,
  name: string,
  type: string,
  pieces: AsyncGenerator<Uint8Array>,
): BodyAnswer {
  const source = Readable.from(pieces);
  const isZipped = codingsIn(visit.header('accept-encoding')).includes('gzip');
  // Tables of thousands of agencies become a tenth of themselves.
  const body = isZipped ? pipeline(source, createGzip(), () => {}) : source;
  const answer = download(name, type, Readable.toWeb(body) as ReadableStream<Uint8Array>);
  const headers = {
    ...answer.headers,
    vary: 'accept-encoding, cookie',
    ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
  };
  return { ...answer, headers };
}
