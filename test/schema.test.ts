import pg from 'pg';
import { expect, test } from 'vitest';
import { schemaText } from './kit/schema.ts';
import { makeDatabase, ownDatabase } from './kit/world.ts';

const migrated = ownDatabase();

test('db/schema.sql is the schema that the migrations make', async () => {
  const text = await withClient(migrated.url(), schemaText);
  await expect(text).toMatchFileSnapshot('../db/schema.sql');
});

test('that text run in an empty database makes the same schema again', async () => {
  const text = await withClient(migrated.url(), schemaText);
  const empty = await makeDatabase();
  const again = await withClient(empty.url, async (client) => {
    await client.query(text);
    return schemaText(client);
  });
  await empty.drop();
  expect(again).toBe(text);
});

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
