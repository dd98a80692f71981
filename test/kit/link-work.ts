import sql from 'sql-template-tag';
import type { House } from '../../src/actions/house.ts';
import { linkWork } from '../../src/jobs/link.ts';
import { runDue } from '../../src/jobs/runner.ts';
import type { Reader } from '../../src/net/reader.ts';
import { checkerOf, type LocalWeb } from './local-web.ts';

/** The work in the background, once: every link that waits is looked at; gives what went wrong. */
export async function lookAtLinks(
  house: House,
  web: Pick<LocalWeb, 'visitor'>,
  reader: Reader,
): Promise<unknown[]> {
  const { kind } = linkWork(checkerOf(web, reader), { pauseMs: 1 });
  const now = house.clock();
  await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.run(sql`insert into job (kind, unique_key, run_after) values ('links', null, ${now})`),
  );
  const faults: unknown[] = [];
  await runDue(
    house,
    [{ ...kind, everySeconds: undefined }],
    ({ error }) => error && faults.push(error),
  );
  return faults;
}
