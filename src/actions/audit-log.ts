import { z } from 'zod';
import { optionalCount } from '../core/field.ts';
import { auditEntries } from '../store/audit.ts';
import { look } from './action.ts';

const PAGE = 100;

/** Who did what: the administrator reads all of it, an agency's people what was done to theirs. */
export const listAudit = look({
  name: 'audit.list',
  input: z.strictObject({ before: optionalCount(1, Number.MAX_SAFE_INTEGER).default(null) }),
  may: ['administrator', 'coordinator', 'head'],
  async do({ tx }, { before }) {
    const entries = await auditEntries(tx, before, PAGE + 1);
    const shown = entries.slice(0, PAGE);
    return { entries: shown, older: entries.length > PAGE ? shown.at(-1)!.number : null };
  },
});
