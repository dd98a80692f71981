import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Respondents in a process of their own: so many connections that are kept open, each sending the
 * next form as soon as the last one was answered. Every form has a key of its own.
 */
export interface Posts {
  readonly port: number;
  /** Or several, shared out among the clients. */
  readonly path: string | readonly string[];
  /** So many in all, evenly; a form that has to wait counts from when it was due. */
  readonly perSecond?: number;
  /** The answers, without the key. */
  readonly form: string;
  readonly clients: number;
  readonly ms: number;
}

export interface Posted {
  readonly taken: number;
  readonly ms: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers that were not a redirect to the thanks. */
  readonly refused: number;
}

process.on('message', (posts: Posts) => {
  post(posts).then(
    (posted) => process.send?.(posted),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});

/** Each from a network of its own, for a program that believes this proxy. */
function network(): string {
  return `10.${(number >> 8) & 255}.${number & 255}.1`;
}

let number = 0;
const run = process.pid.toString(36).padStart(6, '0').slice(-6);

/** Sixteen bytes in twenty-two characters, never the same. */
function nextKey(): string {
  number += 1;
  return `${run}${number.toString(36).padStart(15, '0')}A`;
}

async function post({ port, path, form, clients, ms, perSecond }: Posts): Promise<Posted> {
  const began = performance.now();
  const until = began + ms;
  const times: number[] = [];
  let refused = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const paths = [path].flat();
      const send = await connect(port, paths[client % paths.length] ?? '');
      const pause = perSecond ? (clients * 1000) / perSecond : 0;
      for (let due = began + (pause * client) / clients; performance.now() < until; due += pause) {
        const early = due - performance.now();
        if (pause > 0 && early > 0) await sleep(early);
        const asked = pause > 0 ? due : performance.now();
        if ((await send(`${form}&_key=${nextKey()}`)) !== 303) refused += 1;
        times.push(performance.now() - asked);
      }
      await send(undefined);
    }),
  );
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? 0;
  const spent = performance.now() - began;
  return { taken: times.length - refused, ms: spent, p50: at(0.5), p99: at(0.99), refused };
}

async function connect(port: number, path: string) {
  const socket = net.connect(port, '127.0.0.1').setNoDelay(true);
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let held = '';
  let done: (status: number) => void = () => {};
  socket.on('data', (piece: Buffer) => {
    held += piece.toString('latin1');
    const end = held.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = held.slice(0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const isChunked = /\r\ntransfer-encoding: chunked/i.test(head);
    if (isChunked ? !held.endsWith('0\r\n\r\n') : held.length < end + 4 + length) return;
    held = '';
    done(Number(head.slice(9, 12)));
  });
  return (form: string | undefined): Promise<number> => {
    if (form === undefined) {
      socket.destroy();
      return Promise.resolve(0);
    }
    return new Promise((resolve) => {
      done = resolve;
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Forwarded-For: ${network()}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form}`,
      );
    });
  };
}
