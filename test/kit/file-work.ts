import sql from 'sql-template-tag';
import type { House } from '../../src/actions/house.ts';
import { fileWork } from '../../src/jobs/file.ts';
import { runDue } from '../../src/jobs/runner.ts';
import type { Reader } from '../../src/net/reader.ts';

/** The work in the background, once: every file that waits is read; gives what went wrong. */
export async function readFiles(house: House, reader: Reader): Promise<unknown[]> {
  const kind = fileWork(() => ({ ...reader, close: async () => {} }));
  const now = house.clock();
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`insert into job (kind, unique_key, run_after) values ('files', null, ${now})`),
  );
  const faults: unknown[] = [];
  await runDue(
    house,
    [{ ...kind, everySeconds: undefined }],
    ({ error }) => error && faults.push(error),
  );
  return faults;
}
