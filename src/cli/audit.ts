import { verifyAudit } from '../actions/audit.ts';
import { readHead } from '../core/audit.ts';
import { badField, Problem } from '../core/problem.ts';
import { knownHeads } from '../process/heads.ts';
import { findKey } from '../process/keys.ts';
import { auditText, sayVerdict } from '../text/audit.ts';
import type { Command } from './command.ts';

/** `prongsai audit verify`: whether the audit log is as it was written, and where it is not. */
export const auditVerify: Command = {
  name: 'audit verify',
  about: auditText.verify,
  places: [],
  options: { head: { about: auditText.verifyHead, value: 'NUMBER:MAC' } },
  async run({ values, language, place }) {
    const given = values.head === undefined ? undefined : readHead(values.head);
    if (values.head !== undefined && !given) throw badField('head', 'notAHead');
    const { db, dataFolder } = await place();
    const key = await findKey(dataFolder, 'audit.key');
    if (!key) throw new Problem('cannotRun', { why: 'keysAbsent', facts: { folder: dataFolder } });
    const heads = await knownHeads(dataFolder);
    const verdict = await verifyAudit(db, key, given ? [...heads, given] : heads);
    const { head, fault, unkeyed } = verdict;
    return {
      right: fault === undefined,
      json: {
        right: fault === undefined,
        head,
        fault: fault ?? null,
        unkeyed,
        known: heads.length,
      },
      lines: [
        ...sayVerdict(verdict, language),
        ...(heads.length === 0 && !given ? [auditText.noHeads[language]] : []),
      ],
    };
  },
};
