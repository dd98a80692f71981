import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type BackupFacts, hashContent, makeBackup, type Progress } from '../actions/backup.ts';
import { checkBackup } from '../actions/restore.ts';
import { Problem } from '../core/problem.ts';
import { findKey } from '../process/keys.ts';
import { writeKeysFile } from '../process/keys-file.ts';
import { backupText } from '../text/backup.ts';
import type { Language } from '../text/language.ts';
import type { Command } from './command.ts';

/** `prongsai backup FILE`: everything in the database into one checked file. */
export const backup: Command = {
  name: 'backup',
  about: backupText.backup,
  places: ['FILE'],
  options: { keys: { about: backupText.backupKeys, value: 'KEYFILE' } },
  async run({ places, values, language, place, tell }) {
    const { db, clock, dataFolder } = await place();
    const file = path.resolve(places[0] ?? '');
    const facts = await makeBackup(db, clock(), file, sparing(tell, clock));
    if (values.keys) await keepKeys(dataFolder, path.resolve(values.keys));
    const { size } = await stat(file);
    return {
      right: true,
      json: { file, bytes: size, ...factsJson(facts) },
      lines: [
        backupText.made(file, size)[language],
        ...factsLines(facts, language),
        values.keys
          ? backupText.keysKept(path.resolve(values.keys))[language]
          : backupText.keysApart[language],
      ],
    };
  },
};

/** `prongsai backup hash`: what the content of the database is, without writing it. */
export const backupHash: Command = {
  name: 'backup hash',
  about: backupText.hash,
  places: [],
  options: {},
  async run({ language, place }) {
    const { db, clock } = await place();
    const facts = await hashContent(db, clock());
    return { right: true, json: factsJson(facts), lines: factsLines(facts, language) };
  },
};

/** `prongsai backup check FILE`: whether every byte of a backup is as it was written. */
export const backupCheck: Command = {
  name: 'backup check',
  about: backupText.check,
  places: ['FILE'],
  options: {},
  async run({ places, language }) {
    const facts = await checkBackup(path.resolve(places[0] ?? ''));
    return {
      right: true,
      json: factsJson(facts),
      lines: [backupText.whole[language], ...factsLines(facts, language)],
    };
  },
};

async function keepKeys(dataFolder: string, file: string): Promise<void> {
  const audit = await findKey(dataFolder, 'audit.key');
  const throttle = await findKey(dataFolder, 'throttle.key');
  if (!audit || !throttle) {
    throw new Problem('cannotRun', { why: 'keysAbsent', facts: { folder: dataFolder } });
  }
  await writeKeysFile(file, { audit, throttle });
}

/** A word now and then: what is quick says nothing. */
export function sparing(tell: (line: string) => void, clock: () => Date): Progress {
  let last = clock().getTime();
  return (table, number, of) => {
    const now = clock().getTime();
    if (now - last < 1000) return;
    last = now;
    tell(`${number}/${of} ${table}`);
  };
}

export function factsJson({ header, end }: BackupFacts) {
  const { madeAt, installation, audit, migrations, tables } = header;
  return {
    madeAt,
    installation: installation && { id: installation.id, name: installation.name },
    schema: migrations.at(-1)?.version,
    tables: tables.length,
    rows: end.rows,
    content: end.content,
    audit,
  };
}

export function factsLines(facts: BackupFacts, language: Language): string[] {
  const { installation, schema = 0, tables, rows, content, audit } = factsJson(facts);
  return [
    backupText.holds(installation?.name ?? '–', schema, tables, rows)[language],
    backupText.content(content)[language],
    backupText.lastLine(audit)[language],
  ];
}
