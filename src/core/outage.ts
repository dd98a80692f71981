import { Problem } from './problem.ts';

/**
 * No mistake of anybody's and no bug: a disk without space, or a database that went away. Told by the
 * codes of the system and of PostgreSQL; undefined for everything else.
 */
export function outageOf(error: unknown): Problem<'cannotRun'> | undefined {
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  if (FULL.has(String(code)) || message.includes(NO_SPACE)) return cannot('noSpace');
  return AWAY.test(String(code)) || CUT_OFF.test(message) ? cannot('databaseAway') : undefined;
}

const cannot = (why: string) => new Problem('cannotRun', { why });

export const NO_SPACE = 'No space left on device';
const FULL = new Set(['ENOSPC', 'EDQUOT', '53100']);
const AWAY = /^(?:08\w{3}|57P0[123]|ECONNREFUSED)$/;
/** What the driver says of a connection that ended under a query. */
const CUT_OFF = /^Connection terminated/;
