import pg from 'pg';

/**
 * Everything that the database keeps of a day, as its owner sees it: rows with the system columns, and
 * the write-ahead log record by record (pg_walinspect) and byte by byte (its files).
 */
export interface Watcher {
  /** From here on is watched. */
  begin(): Promise<void>;
  /** Answers that wait, in the order in which they lie. */
  waiting(): Promise<readonly Buffer[]>;
  /** How many of these texts of bytes stand somewhere in the log's own files. */
  bytesInLog(needles: readonly string[]): Promise<number>;
  look(): Promise<Seen>;
  forget(): Promise<void>;
  end(): Promise<void>;
}

/** Every order in which codes, and answers, can be put. */
export interface Seen {
  readonly tickets: Orders;
  readonly answers: Orders;
}
type Orders = Readonly<Record<string, readonly string[]>>;

interface Row {
  readonly what: string;
  readonly block: number;
  readonly offset: number;
  readonly xmin: number;
}

export async function watch(adminUrl: string, databaseUrl: string): Promise<Watcher> {
  const url = new URL(adminUrl);
  url.pathname = new URL(databaseUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query('create extension if not exists pg_walinspect');
  let from = '';
  const slot = `watch_${url.pathname.slice(1)}`;

  const all = async <R>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
    (await client.query(text, [...values])).rows as R[];

  /** What was said so far is in the files of the log, and not only on its way there. */
  async function flush(): Promise<void> {
    await client.query('set synchronous_commit = on');
    await client.query("select pg_logical_emit_message(true, 'watch', '')");
  }

  /** Where each row that was written lies, by when the log has it. */
  async function loggedOrder(table: string, kinds: string): Promise<Map<string, number>> {
    const records = await all<{ block: string; description: string; type: string }>(
      `select relblocknumber as block, description, record_type as type
       from pg_get_wal_block_info($1, pg_current_wal_insert_lsn())
       where relfilenode = pg_relation_filenode($2::regclass)
         and reldatabase = (select oid from pg_database where datname = current_database())
         and resource_manager in ('Heap', 'Heap2') and record_type ~ $3
       order by start_lsn`,
      [from, table, kinds],
    );
    const order = new Map<string, number>();
    records.forEach(({ block, description }, i) => {
      const offset = /new_off: (\d+)/.exec(description) ?? /\boff: (\d+)/.exec(description);
      const place = `${block}.${offset?.[1]}`;
      if (offset && !order.has(place)) order.set(place, i);
    });
    return order;
  }

  async function ordersOf(table: string, column: string, where: string, kinds: string) {
    const rows = await all<Row & { also: string }>(`
      select encode(${column}, 'hex') as what, xmin::text::bigint::float8 as xmin,
        split_part(trim(both '()' from ctid::text), ',', 1)::int as block,
        split_part(trim(both '()' from ctid::text), ',', 2)::int as offset
      from ${table} where ${where}`);
    const logged = await loggedOrder(table, kinds);
    const by = (of: (row: Row) => readonly number[]) => sorted(rows, of).map(({ what }) => what);
    const place = ({ block, offset }: Row) => [block, offset];
    const missing = rows.filter(({ block, offset }) => !logged.has(`${block}.${offset}`));
    if (missing.length > 0)
      throw new Error(`${missing.length} rows of ${table} are not in the log`);
    return {
      'where it lies': by(place),
      'its transaction': by((row) => [row.xmin, ...place(row)]),
      'the log': by(({ block, offset }) => [logged.get(`${block}.${offset}`)!]),
      'its bytes': rows.map(({ what }) => what).sort(),
    };
  }

  return {
    async begin() {
      // Whoever drops a database beside this makes a checkpoint, which takes old files of the log away.
      await all(
        'select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1',
        [slot],
      );
      await all('select pg_create_physical_replication_slot($1, true, true)', [slot]);
      const [row] = await all<{ lsn: string }>('select pg_current_wal_insert_lsn() as lsn');
      from = row!.lsn;
    },
    async waiting() {
      const rows = await all<{ sealed: Buffer }>('select sealed from sealed_intake order by ctid');
      return rows.map(({ sealed }) => sealed);
    },
    async bytesInLog(needles) {
      await flush();
      const files = await all<{ bytes: Buffer }>(
        `select pg_read_binary_file('pg_wal/' || name,
            case when name = first.file_name then first.file_offset else 0 end,
            case when name = last.file_name then last.file_offset else 16777216 end) as bytes
          from pg_ls_waldir(), pg_walfile_name_offset($1) first,
            pg_walfile_name_offset(pg_current_wal_flush_lsn()) last
          where name between first.file_name and last.file_name order by name`,
        [from],
      );
      const log = Buffer.concat(files.map(({ bytes }) => bytes));
      return needles.filter((needle) => log.includes(Buffer.from(needle, 'hex'))).length;
    },
    async look() {
      await flush();
      return {
        tickets: await ordersOf('code_ticket', 'code_hash', 'spent is not null', 'UPDATE'),
        answers: await ordersOf('response', 'answers', 'true', 'INSERT'),
      };
    },
    async forget() {
      await client.query('truncate code_ticket, response, spent_key, sealed_intake');
    },
    end: () => client.end(),
  };
}

function sorted(rows: readonly Row[], of: (row: Row) => readonly number[]): Row[] {
  return [...rows].sort((a, b) => {
    const [one, other] = [of(a), of(b)];
    const i = one.findIndex((value, at) => value !== other[at]);
    return i < 0 ? 0 : one[i]! - other[i]!;
  });
}
