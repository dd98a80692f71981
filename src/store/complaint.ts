import { isProblem, Problem } from '../core/problem.ts';

/** What PostgreSQL refuses, as Problems: the one place that knows its error codes. */
export function translateDatabaseError(error: unknown): unknown {
  if (!isDatabaseError(error)) return error;
  switch (error.code) {
    case '23505':
      return new Problem('duplicate', {
        what: error.constraint ?? error.table ?? '',
        value: valueIn(error.detail),
      });
    case '23514':
    case '23502':
      return new Problem('badInput', {
        faults: [{ path: [error.column ?? error.constraint ?? ''], fault: 'refusedByDatabase' }],
      });
    case '22021':
    case '22P05':
      // A zero byte in a text: PostgreSQL keeps none.
      return new Problem('badInput', { faults: [{ path: [], fault: 'notText' }] });
    case '40001':
    case '40P01':
      return new Problem('stale', { what: error.table ?? '' });
    default:
      return error;
  }
}

/** Its data or a rule it breaks, as told from a database that is away, full or stopping. */
export function isOfOneRow(error: unknown): boolean {
  return isProblem(error) || /^2[23]/.test(codeOf(error));
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

interface DatabaseError extends Error {
  code: string;
  detail?: string;
  table?: string;
  column?: string;
  constraint?: string;
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && 'code' in error && 'severity' in error;
}

/** `Key (code)=(A01) already exists.` → `A01` */
function valueIn(detail: string | undefined): string {
  return detail?.match(/=\((.*)\)/)?.[1] ?? '';
}
