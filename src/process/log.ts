import pino from 'pino';

/**
 * Structured lines on the error stream. What goes in is chosen, never dumped: no address of a
 * visitor, no query string, no name, no row of the database.
 */
export type Log = Pick<pino.Logger, 'error' | 'warn' | 'info' | 'debug'>;

export function openLog(level: string | undefined): Log {
  // At a terminal a person reads along, for whom a line for every request is noise.
  const usual = process.stderr.isTTY ? 'warn' : 'info';
  const stream = pino.destination({ dest: 2, sync: true });
  // Whoever read along has gone; that is no reason to stop serving.
  stream.on('error', () => {});
  return pino(
    {
      level: level ?? usual,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
}

/**
 * What of a bug is safe to write down: its kind and where in the code it came from. PostgreSQL
 * repeats values in its messages, so of its errors only code and constraint are kept.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, table } = error as Error & Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    ...(isFromDatabase(error) ? {} : { message: error.message }),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause) }),
  };
}

function isFromDatabase(error: Error): boolean {
  return 'severity' in error && 'routine' in error;
}
