import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ByteLines } from '../kit/byte-lines.ts';
import { Problem } from './problem.ts';

/**
 * What stands in a backup: SQL text that `psql` can read without this program, with a header and a
 * closing line as comments. The rows of every table stand in a defined order, so that the same
 * content gives the same hash wherever it is stored.
 */
const TITLE = '-- prongsai backup ';
const FORMAT = 1;
const ROWS_END = '\\.';
const SETVAL = /^select setval\('([a-z_][a-z0-9_]*)', (\d{1,19}), (true|false)\);$/;

/** Only such names are ever put into a statement. */
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const tableSchema = z.object({ name: identifier, columns: z.array(identifier).min(1) });
export type BackupTable = z.infer<typeof tableSchema>;

const headerSchema = z.object({
  madeAt: z.iso.datetime(),
  installation: z
    .object({
      id: z.string(),
      name: z.string(),
      /** By which the audit key is known, and how many lines a lost one chained. */
      keyCheck: sha256.nullable(),
      auditUnkeyed: z.int().nonnegative(),
    })
    .nullable(),
  /** The last line of the audit log. */
  audit: z.object({ number: z.int(), mac: sha256 }),
  /** What made the schema; the last one is its version. */
  migrations: z.array(z.object({ version: z.int(), name: z.string(), sha256 })).min(1),
  tables: z.array(tableSchema),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const endSchema = z.object({ rows: z.int(), content: sha256, whole: sha256 });
/** How many rows, the hash of their content alone, and the hash of all before this line. */
export type BackupEnd = z.infer<typeof endSchema>;

export interface Sequence {
  readonly name: string;
  readonly last: string;
  readonly called: boolean;
}

export function copyLine(table: BackupTable): string {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  return `copy "${table.name}" (${columns}) from stdin;`;
}

/** Writes a backup; what it returns is also its closing line. */
export async function* writeBackup(
  header: BackupHeader,
  rowsOf: (table: BackupTable) => AsyncIterable<Uint8Array>,
  sequences: () => Promise<readonly Sequence[]>,
): AsyncGenerator<Uint8Array, BackupEnd> {
  const digest = new Digest();
  yield digest.line(`${TITLE}${FORMAT}`);
  yield digest.line(`-- ${JSON.stringify(header)}`);
  for (const table of header.tables) {
    yield digest.line(copyLine(table), true);
    for await (const bytes of rowsOf(table)) yield digest.rows(bytes);
    yield digest.line(ROWS_END, true);
  }
  for (const { name, last, called } of await sequences()) {
    yield digest.line(`select setval('${name}', ${last}, ${called});`);
  }
  const end = digest.end();
  yield Buffer.from(`-- ${JSON.stringify(end)}\n`);
  return end;
}

export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: BackupTable }
  | { readonly kind: 'rows'; readonly bytes: Uint8Array }
  | { readonly kind: 'tableEnd' }
  | { readonly kind: 'sequence'; readonly sequence: Sequence }
  | { readonly kind: 'end'; readonly end: BackupEnd };

/** Reads a backup in constant memory; anything that is not exactly as it was written is refused. */
export async function* readBackup(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<BackupPart, void> {
  const input = new ByteLines(chunks);
  const digest = new Digest();
  const next = async () => (await input.line()) ?? refuse();
  const take = async (content = false) => {
    const text = await next();
    digest.line(text, content);
    return text;
  };
  const title = (await input.line()) ?? '';
  if (!title.startsWith(TITLE)) throw refusal('notABackup');
  if (title !== `${TITLE}${FORMAT}`) throw refusal('backupFormatNewer');
  digest.line(title);
  const header = parse(headerSchema, await take());
  yield { kind: 'header', header };
  for (const table of header.tables) {
    if ((await take(true)) !== copyLine(table)) refuse();
    yield { kind: 'table', table };
    const rows = input.linesBefore(ROWS_END);
    let part = await rows.next();
    for (; !part.done; part = await rows.next()) {
      yield { kind: 'rows', bytes: digest.rows(part.value) };
    }
    if (!part.value) refuse();
    digest.line(ROWS_END, true);
    yield { kind: 'tableEnd' };
  }
  let text = await next();
  for (let found = SETVAL.exec(text); found; found = SETVAL.exec(text)) {
    const [, name = '', last = '', called] = found;
    digest.line(text);
    yield { kind: 'sequence', sequence: { name, last, called: called === 'true' } };
    text = await next();
  }
  const end = parse(endSchema, text);
  if (JSON.stringify(end) !== JSON.stringify(digest.end())) refuse();
  if (!(await input.finished())) refuse();
  yield { kind: 'end', end };
}

function parse<T>(schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text.replace(/^-- /, '')));
  } catch {
    return refuse();
  }
}

function refuse(): never {
  throw refusal('backupDamaged');
}

function refusal(why: 'notABackup' | 'backupFormatNewer' | 'backupDamaged'): Problem {
  return new Problem('cannotRun', { why });
}

class Digest {
  readonly #content = createHash('sha256');
  readonly #whole = createHash('sha256');
  #rows = 0;

  line(text: string, content = false): Uint8Array {
    const bytes = Buffer.from(`${text}\n`);
    this.#whole.update(bytes);
    if (content) this.#content.update(bytes);
    return bytes;
  }

  rows(bytes: Uint8Array): Uint8Array {
    this.#whole.update(bytes);
    this.#content.update(bytes);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.#rows += 1;
    return bytes;
  }

  end(): BackupEnd {
    const [content, whole] = [this.#content.digest('hex'), this.#whole.digest('hex')];
    return { rows: this.#rows, content, whole };
  }
}
