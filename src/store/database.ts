import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import type { Scope } from '../core/person.ts';
import { translateDatabaseError } from './complaint.ts';

/**
 * One transaction at a time, each with the scope it may see. Queries are plain SQL in tagged
 * templates; every value is a parameter.
 */
export interface Tx {
  rows<R>(query: Sql): Promise<R[]>;
  /** The first row, or undefined. */
  maybe<R>(query: Sql): Promise<R | undefined>;
  /** The only row; it is a bug if there is none. */
  one<R>(query: Sql): Promise<R>;
  /** How many rows it changed. */
  run(query: Sql): Promise<number>;
  /** For COPY streams only. */
  readonly client: pg.PoolClient;
}

export interface TransactionOptions {
  readonly readonly: boolean;
  /** Every query sees the database as it was at the first one. */
  readonly snapshot?: boolean;
}

export interface Database {
  transaction<T>(
    scope: Scope,
    work: (tx: Tx) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
  /** A connection of its own, outside the pool, for listening and long copies. */
  readonly url: string;
  close(): Promise<void>;
}

// Numbers that fit come as numbers, dates stay the text they are, timestamps are Date.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`);
  return value;
});
types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export function openDatabase(url: string, connections = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, types });
  // A connection that the server drops is replaced by the next request; one that is at work at that
  // moment fails its transaction by itself, and must not take the whole process with it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    url,
    close: () => pool.end(),
    async transaction(scope, work, options) {
      const outer = inside.getStore();
      if (outer) throw new Error('a transaction inside a transaction');
      const client = await pool.connect();
      let broken = false;
      try {
        await client.query(beginning(options));
        await client.query(
          "select set_config('prongsai.scope', $1, true), set_config('prongsai.agencies', $2, true)",
          [scope.kind, scope.kind === 'agencies' ? `{${scope.ids.join(',')}}` : '{}'],
        );
        const result = await inside.run(true, () => work(transactionOn(client)));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => {
          broken = true;
        });
        throw translateDatabaseError(error);
      } finally {
        client.release(broken);
      }
    },
  };
}

function beginning(options: TransactionOptions | undefined): string {
  const isolation = options?.snapshot ? ' isolation level repeatable read' : '';
  return `begin${isolation}${options?.readonly ? ' read only' : ''}`;
}

const inside = new AsyncLocalStorage<true>();

function transactionOn(client: pg.PoolClient): Tx {
  async function rows<R>(query: Sql): Promise<R[]> {
    const result = await client.query({ text: query.text, values: query.values });
    return result.rows as R[];
  }
  return {
    client,
    rows,
    async maybe<R>(query: Sql) {
      return (await rows<R>(query))[0];
    },
    async one<R>(query: Sql) {
      const [row] = await rows<R>(query);
      if (row === undefined) throw new Error('a row was expected');
      return row;
    },
    async run(query: Sql) {
      const result = await client.query({ text: query.text, values: query.values });
      return result.rowCount ?? 0;
    },
  };
}
