import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FieldFault, Problem } from './core/problem.ts';

/**
 * The only reader of the environment. Every variable stands here once, with how it is read; what
 * cannot be used is refused by name before anything starts. `docs/operations.md` has the same
 * table for people, and a test holds the two together.
 */
type Environment = Readonly<Record<string, string | undefined>>;

class Refused extends Error {
  readonly fault: string;
  readonly details: FieldFault['details'];

  constructor(fault: string, details?: FieldFault['details']) {
    super(fault);
    this.fault = fault;
    this.details = details;
  }
}

const text = (value: string) => value;

function host(value: string): string {
  if (isIP(value) || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value)) return value;
  throw new Refused('notAHost', { value });
}

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535) return Number(value);
  throw new Refused('notAPort', { value });
}

function atLeastOne(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new Refused('tooSmall', { minimum: 1 });
}

function address(...schemes: readonly string[]) {
  return (value: string): string => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const named = url && (url.hostname !== '' || url.searchParams.has('host'));
    if (named && schemes.includes(url.protocol)) return value;
    // The value itself is not repeated: it may hold a password.
    throw new Refused('notAnAddress', { example: `${schemes[0]}//…` });
  };
}

function publicAddress(value: string): string {
  const url = new URL(address('https:', 'http:')(value));
  if (url.pathname !== '/' || url.search || url.hash || url.username) throw new Refused('notBare');
  return url.origin;
}

function file(value: string): Buffer {
  try {
    return readFileSync(value);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Refused('unreadable', { value, code });
  }
}

function program(value: string): string {
  try {
    accessSync(value, constants.X_OK);
    // A folder may be "executable" too.
    if (!statSync(value).isFile()) throw new Refused('unreadable', { value, code: 'EISDIR' });
    return path.resolve(value);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Refused('unreadable', { value, code });
  }
}

function networks(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim());
  for (const part of parts) {
    const [ip = '', bits] = part.split('/');
    const most = isIP(ip) === 6 ? 128 : 32;
    const bitsFit = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (!isIP(ip) || !bitsFit) throw new Refused('notANetwork', { value: part });
  }
  return parts;
}

function oneOf<T extends string>(...allowed: readonly T[]) {
  return (value: string): T => {
    const found = allowed.find((one) => one === value);
    if (found) return found;
    throw new Refused('notOneOf', { value, allowed: allowed.join(', ') });
  };
}

function mailbox(value: string): string {
  if (/^([^<>@]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/.test(value)) return value;
  throw new Refused('notAMailbox', { value });
}

function shortText(value: string): string {
  if (value.length <= 200) return value;
  throw new Refused('tooLong', { maximum: 200 });
}

export const VARIABLES = {
  HOST: host,
  PORT: port,
  PUBLIC_URL: publicAddress,
  TLS_CERT: file,
  TLS_KEY: file,
  TRUST_PROXY: networks,
  DATABASE_URL: address('postgres:', 'postgresql:'),
  DATA_DIR: text,
  STAGE_DIR: text,
  BACKUP_DIR: text,
  BACKUP_KEEP: atLeastOne,
  INSTALLATION_KIND: oneOf('self-assessment', 'authority'),
  INSTALLATION_NAME: shortText,
  SMTP_URL: address('smtp:', 'smtps:'),
  MAIL_FROM: mailbox,
  LINK_CHECK: oneOf('on', 'off'),
  LINK_CLOSED: networks,
  BROWSER_PATH: program,
  LOG_LEVEL: oneOf('silent', 'error', 'warn', 'info', 'debug'),
} as const;

type Name = keyof typeof VARIABLES;
type Given = { readonly [N in Name]?: ReturnType<(typeof VARIABLES)[N]> };

/** What `start` takes on the command line; it stands above the environment. */
export interface Flags {
  readonly empty?: boolean;
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  readonly trustedProxies: readonly string[];
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly stageFolder: string | undefined;
  readonly backupFolder: string;
  readonly backupKeep: number;
  readonly installationKind: 'self-assessment' | 'authority' | undefined;
  readonly installationName: string | undefined;
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Whether links that agencies show are looked at, and where that is not allowed to go beside what never is. */
  readonly links: {
    readonly check: boolean;
    readonly closed: readonly string[];
    /** The browser that takes pictures of pages; without it there are none. */
    readonly browser: string | undefined;
  };
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' | undefined;
  readonly empty: boolean;
}

/** In the checkout, wherever the command is typed. */
const HOME_DATA = fileURLToPath(new URL('../.data', import.meta.url));

const DEFAULT_PORT = 8420;

export function readConfig(env: Environment, flags: Flags = {}): Config {
  const given = readAll({
    ...env,
    ...(flags.data === undefined ? {} : { DATA_DIR: flags.data }),
    ...(flags.host === undefined ? {} : { HOST: flags.host }),
    ...(flags.port === undefined ? {} : { PORT: flags.port }),
  });
  const dataFolder = path.resolve(given.DATA_DIR ?? HOME_DATA);
  return {
    host: given.HOST ?? '127.0.0.1',
    port: given.PORT ?? DEFAULT_PORT,
    publicUrl: given.PUBLIC_URL,
    tls: given.TLS_CERT && given.TLS_KEY ? { cert: given.TLS_CERT, key: given.TLS_KEY } : undefined,
    trustedProxies: given.TRUST_PROXY ?? [],
    databaseUrl: given.DATABASE_URL,
    dataFolder,
    stageFolder: given.STAGE_DIR && path.resolve(given.STAGE_DIR),
    backupFolder: path.resolve(given.BACKUP_DIR ?? path.join(dataFolder, 'backup')),
    backupKeep: given.BACKUP_KEEP ?? 14,
    installationKind: given.INSTALLATION_KIND,
    installationName: given.INSTALLATION_NAME,
    mail:
      given.SMTP_URL && given.MAIL_FROM
        ? { url: given.SMTP_URL, from: given.MAIL_FROM }
        : undefined,
    links: {
      check: given.LINK_CHECK !== 'off',
      closed: given.LINK_CLOSED ?? [],
      browser: given.BROWSER_PATH,
    },
    logLevel: given.LOG_LEVEL,
    empty: flags.empty ?? false,
  };
}

/** All faults at once, so that they are mended in one go. */
function readAll(env: Environment): Given {
  const faults: FieldFault[] = [];
  const given: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(VARIABLES)) {
    const value = env[name]?.trim();
    // Set to nothing is the same as not set, as in a compose file.
    if (!value) continue;
    try {
      given[name] = read(value);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      faults.push({ path: [name], fault: error.fault, details: error.details });
    }
  }
  for (const pair of [
    ['TLS_CERT', 'TLS_KEY'],
    ['SMTP_URL', 'MAIL_FROM'],
  ] as const) {
    const missing = pair.find((name) => !env[name]?.trim());
    const present = pair.find((name) => env[name]?.trim());
    if (missing && present) {
      faults.push({ path: [missing], fault: 'goesWith', details: { other: present } });
    }
  }
  if (faults.length > 0) throw new Problem('badInput', { faults });
  return given as Given;
}
