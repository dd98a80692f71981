import { createHash } from 'node:crypto';
import { PassThrough, pipeline, type Transform } from 'node:stream';
import {
  type BrotliDecompress,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  type Gunzip,
  type Inflate,
} from 'node:zlib';
import { LinkRefusal } from '../core/link-fault.ts';
import type { Deadline } from './deadline.ts';
import type { Answer } from './request.ts';

/** What a server sent, unpacked, whole or not at all. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** Whoever is done with the bytes says so: then the next large body is read. */
  readonly leave: () => void;
}

export interface BodyLimits {
  /** Over the wire and again once unpacked. */
  readonly bytes: number;
}

/**
 * Large bodies are rare and take memory: few are held at a time, and whoever comes later waits with
 * its server, which is told by the wire to wait as well. The memory of a place is used again for
 * the next: pieces of many megabytes that come and go leave a heap in tatters.
 */
export interface Room {
  take(bytes: number): Promise<Place>;
}

export interface Place {
  /** Shared, so that a thread reads it where it is. */
  readonly memory: Uint8Array;
  readonly leave: () => void;
}

const SMALL = 1_000_000;
/** A page of text packs to a tenth or a fiftieth; what unpacks to far more was made to harm. */
const MOST_RATIO = 200;
const ALWAYS_ALLOWED = 3_000_000;

export async function readBody(
  answer: Answer,
  limits: BodyLimits,
  room: Room,
  late: Deadline,
): Promise<Body> {
  const { headers, message } = answer;
  const told = Number(headers['content-length'] ?? 0);
  if (told > limits.bytes) {
    message.destroy();
    throw new LinkRefusal('tooLarge', { bytes: told, limit: limits.bytes });
  }
  const digest = createHash('sha256');
  const small: Buffer[] = [];
  let wire = 0;
  let unpacked = 0;
  let place: Place | undefined;
  const counted = new PassThrough({
    transform(chunk: Buffer, _encoding, done) {
      wire += chunk.length;
      done(wire > limits.bytes ? tooLarge(wire, limits) : null, chunk);
    },
  });
  const unpacking = unpackers(headers['content-encoding']);
  const stages = [message, counted, ...unpacking];
  const last = stages.at(-1) as Transform;
  pipeline(stages, () => {});
  try {
    for await (const chunk of last as AsyncIterable<Buffer>) {
      const at = unpacked;
      unpacked += chunk.length;
      if (unpacked > ALWAYS_ALLOWED) {
        const used = unpacking[0]?.bytesWritten ?? wire;
        if (unpacked > used * MOST_RATIO) throw bomb(wire);
      }
      if (unpacked > limits.bytes) throw tooLarge(unpacked, limits);
      digest.update(chunk);
      if (unpacked > SMALL && !place) {
        place = await late.standingStill(() => room.take(limits.bytes));
        for (let to = 0, one = small.shift(); one; one = small.shift()) {
          place.memory.set(one, to);
          to += one.length;
        }
      }
      if (place) place.memory.set(chunk, at);
      else small.push(chunk);
    }
    if (message.complete === false) throw new LinkRefusal('cutShort');
    return {
      bytes: place ? place.memory.subarray(0, unpacked) : Buffer.concat(small),
      hash: digest.digest('hex'),
      leave: () => place?.leave(),
    };
  } catch (error) {
    place?.leave();
    throw /^(Z_|ERR__ERROR|ERR_BROTLI|ERR_PADDING)/.test(codeOf(error)) ? broken(headers) : error;
  } finally {
    message.destroy();
  }
}

function unpackers(encoding: string | undefined): (Gunzip | Inflate | BrotliDecompress)[] {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  if (layers.length > 2)
    throw new LinkRefusal('encodingBroken', { encoding: layers.join(', ').slice(0, 60) });
  return layers.reverse().flatMap((layer) => {
    if (layer === 'identity') return [];
    if (layer === 'gzip' || layer === 'x-gzip') return [createGunzip()];
    if (layer === 'deflate') return [createInflate()];
    if (layer === 'br') return [createBrotliDecompress()];
    throw new LinkRefusal('encodingBroken', { encoding: layer.slice(0, 60) });
  });
}

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code ?? '');
const tooLarge = (bytes: number, { bytes: limit }: BodyLimits) =>
  new LinkRefusal('tooLarge', { bytes, limit });
const bomb = (bytes: number) => new LinkRefusal('bomb', { bytes });
const broken = (headers: Answer['headers']) =>
  new LinkRefusal('encodingBroken', { encoding: String(headers['content-encoding']).slice(0, 60) });

/** So many places; who comes later waits for one. */
export function openRoom(places: number): Room {
  const waiting: ((memory: Uint8Array) => void)[] = [];
  const free = Array.from({ length: places }, (): Uint8Array => new Uint8Array());
  const leaving = (memory: Uint8Array) => {
    let isLeft = false;
    return () => {
      if (isLeft) return;
      isLeft = true;
      const next = waiting.shift();
      if (next) next(memory);
      else free.push(memory);
    };
  };
  return {
    async take(bytes) {
      const left = free.pop() ?? (await new Promise<Uint8Array>((turn) => waiting.push(turn)));
      // Only what is written to takes memory of the machine.
      const memory = left.length < bytes ? new Uint8Array(new SharedArrayBuffer(bytes)) : left;
      return { memory, leave: leaving(memory) };
    },
  };
}
