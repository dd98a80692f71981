import { createHash } from 'node:crypto';
import { PassThrough, pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
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
 * its server, which is told by the wire to wait as well.
 */
export interface Room {
  take(): Promise<() => void>;
}

const SMALL = 1_000_000;
/** A page of text packs to a tenth or a fiftieth; what unpacks to far more was made to harm. */
const MOST_RATIO = 200;
const ALWAYS_ALLOWED = 5_000_000;

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
  const chunks: Buffer[] = [];
  let wire = 0;
  let unpacked = 0;
  let release: (() => void) | undefined;
  const counted = new PassThrough({
    transform(chunk: Buffer, _encoding, done) {
      wire += chunk.length;
      done(wire > limits.bytes ? tooLarge(wire, limits) : null, chunk);
    },
  });
  const stages = [message, counted, ...unpackers(headers['content-encoding'])];
  const last = stages.at(-1) as Transform;
  pipeline(stages, () => {});
  try {
    for await (const chunk of last as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (unpacked > ALWAYS_ALLOWED && unpacked > wire * MOST_RATIO) throw bomb(wire);
      if (unpacked > limits.bytes) throw tooLarge(unpacked, limits);
      if (unpacked > SMALL) release ??= await late.standingStill(() => room.take());
      digest.update(chunk);
      chunks.push(chunk);
    }
    if (message.complete === false) throw new LinkRefusal('cutShort');
    return {
      bytes: joined(chunks, unpacked),
      hash: digest.digest('hex'),
      leave: () => release?.(),
    };
  } catch (error) {
    release?.();
    throw /^(Z_|ERR__ERROR|ERR_BROTLI|ERR_PADDING)/.test(codeOf(error)) ? broken(headers) : error;
  } finally {
    message.destroy();
  }
}

/** Each piece is let go as soon as it is copied, so that the whole is not held twice. */
function joined(chunks: Buffer[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function unpackers(encoding: string | undefined): Transform[] {
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
  const waiting: (() => void)[] = [];
  let free = places;
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((turn) => waiting.push(turn));
      return leave;
    },
  };
}
