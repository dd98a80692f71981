import pg from 'pg';

/** What a database holds of answers, read past the program. */
export interface KeptAnswers {
  /** Of the keys asked for. */
  readonly known: number;
  readonly keys: number;
  readonly answers: number;
}

export async function countKept(url: string, keys: readonly string[]): Promise<KeptAnswers> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select set_config('prongsai.scope', 'all', false)");
    const { rows } = await client.query<KeptAnswers>(
      `select (select count(*) from spent_key where idempotency_key = any ($1))::integer as known,
         (select count(*) from spent_key)::integer as keys,
         ((select count(*) from intake) + (select count(*) from response))::integer as answers`,
      [keys.map((key) => Buffer.from(key, 'base64url'))],
    );
    return rows[0] as KeptAnswers;
  } finally {
    await client.end();
  }
}
