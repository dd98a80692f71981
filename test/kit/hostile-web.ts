import type { RequestListener, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { MadeFile } from './hostile-file.ts';

const PACKED = gzipSync(Buffer.alloc(100_000_000));

/** Answers that do harm by the way they come, whatever is in them; then hostile files by their place. */
const BY_THE_WAY: Readonly<Record<string, (to: ServerResponse) => void>> = {
  'packed without end': (to) => {
    to.writeHead(200, { 'content-encoding': 'gzip' }).end(PACKED);
  },
  'packed wrongly': (to) => {
    to.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed at all');
  },
  'stream without end': (to) => {
    const more = () => {
      while (!to.destroyed && to.write(Buffer.alloc(64_000)));
    };
    to.on('drain', more).on('error', () => {});
    more();
  },
  'a letter now and then': (to) => {
    const drip = setInterval(() => to.write('x'), 50);
    to.on('close', () => clearInterval(drip));
  },
  silence: () => {},
  'half of what it says': (to) => {
    to.writeHead(200, { 'content-length': 5000 }).write('half', () => to.destroy());
  },
};
export const HOSTILE_WAYS = Object.keys(BY_THE_WAY);

export function hostileWeb(files: readonly MadeFile[]): RequestListener {
  return (request, answer) => {
    const key = decodeURIComponent(request.url ?? '').slice(1);
    const file = files.find((one) => one.key === key);
    if (file) {
      answer.on('error', () => {});
      answer.setHeader('content-type', file.said).end(file.bytes);
    } else if (BY_THE_WAY[key]) BY_THE_WAY[key](answer);
    else answer.writeHead(404).end();
  };
}
