import pg from 'pg';
import { Problem } from '../core/problem.ts';

/**
 * A server that writes the values of statements into its log writes answers beside the time they came in, which
 * the schema has no place for. One of our own cannot be made to; another's is asked, and refused if it would.
 */
/** On the command line of the program's own server, above whatever its files say. */
export const DISCREET = [
  'log_statement=none',
  'log_min_duration_statement=-1',
  'log_min_duration_sample=-1',
  'log_transaction_sample_rate=0',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  // The server's log repeats no statement and no row: they may hold personal data.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
] as const;

type Setting = (name: string) => string | undefined;

const isOn = (value: string | undefined, ...off: string[]) =>
  value !== undefined && !off.includes(value);

/** Each with the setting that makes it tell values, by name. */
const TELLS: readonly ((setting: Setting) => string | undefined)[] = [
  (setting) =>
    isOn(setting('log_parameter_max_length_on_error'), '0')
      ? 'log_parameter_max_length_on_error'
      : undefined,
  (setting) => {
    if (setting('log_parameter_max_length') === '0') return undefined;
    if (['mod', 'all'].includes(setting('log_statement') ?? '')) return 'log_statement';
    if (isOn(setting('log_transaction_sample_rate'), '0')) return 'log_transaction_sample_rate';
    const durations = ['log_min_duration_statement', 'log_min_duration_sample'];
    return durations.find((name) => isOn(setting(name), '-1'));
  },
  (setting) =>
    isOn(setting('auto_explain.log_min_duration'), '-1') &&
    isOn(setting('auto_explain.log_parameter_max_length'), '0')
      ? 'auto_explain.log_min_duration'
      : undefined,
  (setting) => (setting('pgaudit.log_parameter') === 'on' ? 'pgaudit.log_parameter' : undefined),
];

export async function refuseTalkative(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      'select name, setting from pg_settings',
    );
    const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
    for (const tells of TELLS) {
      const setting = tells((name) => settings.get(name));
      if (setting) throw new Problem('cannotRun', { why: 'databaseTells', facts: { setting } });
    }
  } finally {
    await client.end();
  }
}
