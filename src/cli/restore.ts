import path from 'node:path';
import { verifyAudit } from '../actions/audit.ts';
import { restoreBackup } from '../actions/restore.ts';
import { headRestored, knownHeads, writeHead } from '../process/heads.ts';
import { findKey, readKey } from '../process/keys.ts';
import { installKeys, readKeysFile } from '../process/keys-file.ts';
import { sayVerdict } from '../text/audit.ts';
import { backupText } from '../text/backup.ts';
import { factsJson, factsLines, sparing } from './backup.ts';
import type { Command } from './command.ts';

/** `prongsai restore FILE`: the database as the backup says, whole or not at all. */
export const restore: Command = {
  name: 'restore',
  about: backupText.restore,
  places: ['FILE'],
  options: {
    replace: { about: backupText.replace },
    keys: { about: backupText.restoreKeys, value: 'KEYFILE' },
    'key-lost': { about: backupText.keyLost },
  },
  async run({ places, values, switches, language, place, tell }) {
    const given = values.keys ? await readKeysFile(path.resolve(values.keys)) : undefined;
    const here = await place('fresh');
    const { dataFolder, clock } = here;
    const keyLost = switches.has('key-lost');
    const key =
      given?.audit ?? (await (keyLost ? readKey : findKey)(dataFolder, 'audit.key')) ?? undefined;
    const restored = await restoreBackup(here, path.resolve(places[0] ?? ''), {
      replace: switches.has('replace'),
      key,
      keyLost,
      progress: sparing(tell, clock),
    });
    const { header, head, kept } = restored;
    if (given) await installKeys(dataFolder, given, clock());
    headRestored(dataFolder, header.audit);
    if (head.number !== header.audit.number) writeHead(dataFolder, head);
    const verdict = key && (await verifyAudit(here.db, key, await knownHeads(dataFolder)));
    return {
      right: verdict?.fault === undefined,
      json: { ...factsJson(restored), kept: kept ?? null, auditFault: verdict?.fault ?? null },
      lines: [
        backupText.restored(header.madeAt)[language],
        ...factsLines(restored, language),
        ...(kept ? [backupText.kept(kept)[language]] : []),
        ...(verdict ? sayVerdict(verdict, language) : []),
      ],
    };
  },
};
