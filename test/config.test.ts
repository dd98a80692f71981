import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';
import type { FieldFault, Problem } from '../src/core/problem.ts';
import { sayFault } from '../src/text/field-fault.ts';

function faultsOf(env: Record<string, string>): readonly FieldFault[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return (error as Problem<'badInput'>).details.faults;
  }
}

test('with nothing set it is this machine alone, port 8420, data in the checkout', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8420, databaseUrl: undefined });
  expect(config.dataFolder).toMatch(/[/\\]\.data$/);
});

test('the command line stands above the environment, and empty means not set', () => {
  const config = readConfig({ PORT: '9000', HOST: '' }, { port: '9001', data: '/srv/ita' });
  expect(config).toMatchObject({ port: 9001, host: '127.0.0.1', dataFolder: '/srv/ita' });
});

describe('what cannot be used is refused by name, in words', () => {
  test.each([
    ['PORT', 'abc', 'notAPort'],
    ['PORT', '0', 'notAPort'],
    ['PORT', '65536', 'notAPort'],
    ['PORT', '๘๔๒๐', 'notAPort'],
    ['HOST', 'two words', 'notAHost'],
    ['PUBLIC_URL', 'ita.example.go.th', 'notAnAddress'],
    ['PUBLIC_URL', 'https://ita.example.go.th/path', 'notBare'],
    ['TRUST_PROXY', 'yes', 'notANetwork'],
    ['TRUST_PROXY', '10.0.0.0/33', 'notANetwork'],
    ['DATABASE_URL', 'mysql://x/y', 'notAnAddress'],
    ['INSTALLATION_KIND', 'official', 'notOneOf'],
    ['INSTALLATION_NAME', 'ก'.repeat(201), 'tooLong'],
    ['BROWSER_PATH', '/nowhere/chromium', 'unreadable'],
    ['BROWSER_PATH', '/tmp', 'unreadable'],
    ['LOG_LEVEL', 'loud', 'notOneOf'],
  ])('%s=%s', (name, value, fault) => {
    const faults = faultsOf({ [name]: value });
    expect(faults.map((one) => [one.path, one.fault])).toEqual([[[name], fault]]);
    for (const one of faults) {
      expect(sayFault(one, 'th')).toMatch(/[ก-๙]{4}/);
      expect(sayFault(one, 'en')).not.toMatch(/undefined/);
    }
  });

  test('every fault at once; halves of a pair; no password is repeated', () => {
    const faults = faultsOf({
      PORT: 'x',
      TLS_CERT: 'no/such/file',
      SMTP_URL: 'smtp://mail.example',
      DATABASE_URL: 'http://user:geheim@db/ita',
    });
    expect(faults.map((one) => `${one.path} ${one.fault}`)).toEqual([
      'PORT notAPort',
      'TLS_CERT unreadable',
      'DATABASE_URL notAnAddress',
      'TLS_KEY goesWith',
      'MAIL_FROM goesWith',
    ]);
    expect(faults.map((one) => sayFault(one, 'en')).join()).not.toContain('geheim');
  });
});

test('docs/operations.md has a row for every variable, and no other', () => {
  const page = readFileSync('docs/operations.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((row) => row[1]);
  expect(rows.sort()).toEqual(Object.keys(VARIABLES).sort());
});

test('nothing reads the environment but main, for this, and the starting of other programs', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `src/${name}`);
  const readers = sources.filter((file) => /process\.env\b/.test(readFileSync(file, 'utf8')));
  expect(readers.sort()).toEqual(['src/main.ts', 'src/process/run.ts']);
});
