import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { LinkRefusal } from '../core/link-fault.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * Where the program may go when an officer hands it an address. An address is judged at the moment
 * the socket connects, by the lookup that the connection itself uses: a name that answers otherwise
 * a second later is judged again.
 */
export interface Guard {
  /** The address as it will be asked, or a refusal. */
  admit(address: string | URL): URL;
  /** For `net.connect`: every address of the name must be allowed, else there is none. */
  readonly lookup: LookupFunction;
}

export interface GuardOptions {
  readonly resolve?: Resolve;
  /** Networks of the operator's own that stand on public addresses. */
  readonly alsoClosed?: (address: string) => boolean;
  /**
   * For tests and measurements alone, given by code and never by the environment: hosts, with their
   * ports, that may be on this machine.
   */
  readonly testHosts?: ReadonlySet<string>;
  /** For tests alone, where nobody may listen on 80. */
  readonly ports?: ReadonlySet<string>;
}

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const LONGEST_ADDRESS = 2000;
const USUAL_PORTS = new Set(['', '80', '443']);
/** Names that mean a place inside, in this network or on this machine. */
const INSIDE =
  /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa|onion)$/;

export function openGuard(options: GuardOptions = {}): Guard {
  const { resolve = resolveByServers, alsoClosed = () => false } = options;
  const { testHosts = new Set(), ports = USUAL_PORTS } = options;
  const ofTests = (url: URL) => testHosts.has(url.host);
  const testNames = new Set([...testHosts].map((host) => new URL(`http://${host}`).hostname));

  function allows(address: string): boolean {
    return isPublicAddress(address) && !alsoClosed(address) && !ownAddresses().has(address);
  }

  async function lookUp(host: string): Promise<readonly LookupAddress[]> {
    const found = await resolve(host);
    if (found.length === 0) throw new LinkRefusal('noSuchHost', { host });
    if (testNames.has(host)) return found;
    const closed = found.find(({ address }) => !allows(address));
    if (closed) throw new LinkRefusal('forbiddenAddress', { host, address: closed.address });
    return found;
  }

  return {
    admit(address) {
      const url = readAddress(address);
      if (ofTests(url)) return url;
      if (!ports.has(url.port)) throw new LinkRefusal('port', { port: url.port });
      const host = url.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host)) {
        if (!allows(host)) throw new LinkRefusal('forbiddenAddress', { host, address: host });
        return url;
      }
      const name = host.replace(/\.+$/, '');
      if (!name.includes('.') || INSIDE.test(name)) throw new LinkRefusal('localName', { host });
      return url;
    },
    lookup(host, asked, answer) {
      lookUp(host).then(
        (found) => {
          const first = found[0] as LookupAddress;
          if (asked.all) answer(null, [...found]);
          else answer(null, first.address, first.family);
        },
        (error) => answer(error, asked.all ? [] : ''),
      );
    },
  };
}

function readAddress(address: string | URL): URL {
  const text = String(address);
  // What a browser would quietly take out is refused: nobody types it by accident.
  if (text.length > LONGEST_ADDRESS || /[\u0000-\u001f\u007f\\]/.test(text.trim())) {
    throw new LinkRefusal('notAnAddress');
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) throw new LinkRefusal('notAnAddress');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new LinkRefusal('scheme', { scheme: url.protocol.slice(0, -1) });
  }
  if (url.username !== '' || url.password !== '') throw new LinkRefusal('userinfo');
  if (url.hostname === '') throw new LinkRefusal('notAnAddress');
  url.hash = '';
  return url;
}

/** By the name servers alone: what this machine's own list of hosts says is of inside. */
const servers = new dns.Resolver({ timeout: 3000, tries: 2 });
const NOT_THERE = new Set(['ENOTFOUND', 'ENODATA']);

async function resolveByServers(host: string): Promise<readonly LookupAddress[]> {
  const [four, six] = await Promise.allSettled([servers.resolve4(host), servers.resolve6(host)]);
  const found = [
    ...(four.status === 'fulfilled' ? four.value : []).map((address) => ({ address, family: 4 })),
    ...(six.status === 'fulfilled' ? six.value : []).map((address) => ({ address, family: 6 })),
  ];
  if (found.length > 0) return found;
  const codes = [four, six].map((one) => (one.status === 'rejected' ? one.reason.code : ''));
  if (codes.every((code) => NOT_THERE.has(code))) return [];
  throw new LinkRefusal('nameFailed', { host });
}

let own: { readonly addresses: ReadonlySet<string>; readonly until: number } | undefined;

/** This machine may itself stand on a public address; it is asked for anew each minute. */
function ownAddresses(): ReadonlySet<string> {
  const now = performance.now();
  if (!own || own.until < now) {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    own = { addresses: new Set(addresses.map(({ address }) => address)), until: now + 60_000 };
  }
  return own.addresses;
}
