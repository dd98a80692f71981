import pg from 'pg';

/** Does this while no other process of the program does the same; others wait their turn. */
export async function alone<T>(url: string, name: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [`prongsai.${name}`]);
    return await work();
  } finally {
    await client.end();
  }
}
