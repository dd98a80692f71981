import os from 'node:os';
import { isLoopback } from '../kit/loopback.ts';

/** The addresses under which a server that listens on this host is reached. */
export interface Reach {
  /** From the machine itself. */
  readonly here: string;
  /** From other machines; empty when it listens on loopback alone. */
  readonly elsewhere: readonly string[];
}

export function reachOf(host: string, port: number, encrypted: boolean): Reach {
  const url = (name: string) => {
    const bracketed = name.includes(':') ? `[${name}]` : name;
    return `${encrypted ? 'https' : 'http'}://${bracketed}:${port}/`;
  };
  if (host === '0.0.0.0' || host === '::') {
    return { here: url('127.0.0.1'), elsewhere: ownAddresses().map(url) };
  }
  if (isLoopback(host)) return { here: url(host), elsewhere: [] };
  return { here: url(host), elsewhere: [url(host)] };
}

function ownAddresses(): string[] {
  return Object.values(os.networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address);
}
