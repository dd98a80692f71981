import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { contains, networksOf } from '../kit/network.ts';
import type { Connection, Seen } from './web.tsx';

/**
 * Where a request really comes from. Loopback means the machine itself: the connection comes from
 * it, nothing was passed on, and the address bar says so too – a page elsewhere that points its
 * own name at 127.0.0.1 is a stranger. Forwarding headers are believed from trusted proxies only.
 */
export function connectionReader(
  trustedProxies: readonly string[],
): (request: Seen, env: unknown) => Connection {
  const trusted = networksOf(trustedProxies);
  return (request, env) => {
    const { socket } = (env as { incoming: IncomingMessage }).incoming;
    const peer = plainAddress(socket.remoteAddress ?? '');
    const encrypted = (socket as Partial<TLSSocket>).encrypted === true;
    const forwarded = request.headers.get('x-forwarded-for');
    if (trustedProxies.length === 0 || !contains(trusted, peer)) {
      const passedOn = forwarded !== null || request.headers.has('forwarded');
      const loopback = !passedOn && isLoopback(peer) && isLoopbackName(request.headers.get('host'));
      return { address: peer, https: encrypted, loopback };
    }
    const hops = (forwarded ?? '').split(',').map((hop) => plainAddress(hop.trim()));
    const address = hops.findLast((hop) => isIP(hop) && !contains(trusted, hop)) ?? peer;
    const https = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
    return { address, https: encrypted || https, loopback: false };
  };
}

/** An IPv4 address that came over an IPv6 socket is written as itself. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^127\./.test(address);
}

function isLoopbackName(host: string | null): boolean {
  const name = (host ?? '').replace(/:\d+$/, '');
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);
}
