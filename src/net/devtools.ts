import type { Readable, Writable } from 'node:stream';

/**
 * Speaks to a browser over two pipes, as its developer tools do: no port is opened that somebody
 * else on the machine could speak to.
 */
export interface Devtools {
  /** Of the whole browser, or of one page by its session. */
  send<T = unknown>(method: string, params?: object, session?: string): Promise<T>;
  on(method: string, listener: (params: never, session: string | undefined) => void): void;
  /** Nothing is waited for any more. */
  end(error: Error): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly sessionId?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A picture of many thousand lines fits; what is longer is no answer of a browser that is well. */
const LONGEST_MESSAGE = 64_000_000;

export function openDevtools(to: Writable, from: Readable): Devtools {
  type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void };
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, (params: never, session: string | undefined) => void>();
  let last = 0;
  let over: Error | undefined;

  function end(error: Error): void {
    over ??= error;
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  }

  function take(text: string): void {
    const { id, method, params, sessionId, result, error } = JSON.parse(text) as Message;
    if (id === undefined) {
      if (method !== undefined) listeners.get(method)?.(params as never, sessionId);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result as never);
  }

  let parts: Buffer[] = [];
  let length = 0;
  from.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let stop = rest.indexOf(0); stop >= 0; stop = rest.indexOf(0)) {
      const text = Buffer.concat([...parts, rest.subarray(0, stop)]).toString();
      [parts, length] = [[], 0];
      rest = rest.subarray(stop + 1);
      try {
        take(text);
      } catch (error) {
        from.destroy(error as Error);
        return;
      }
    }
    length += rest.length;
    if (length > LONGEST_MESSAGE) from.destroy(new Error('too long a message'));
    else parts.push(rest);
  });
  from.on('error', end).on('close', () => end(new Error('the browser has gone')));
  to.on('error', end);

  return {
    send(method, params = {}, session) {
      if (over) return Promise.reject(over);
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        to.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
      });
    },
    on: (method, listener) => void listeners.set(method, listener),
    end,
  };
}
