import sql from 'sql-template-tag';
import { demoPersonId } from '../../demo/people.ts';
import type { House } from '../../src/actions/house.ts';

/** For as long as it takes, this person watches over the ministry of an agency. */
export async function withInterest<T>(
  house: House,
  key: string,
  agency: string,
  work: () => Promise<T>,
): Promise<T> {
  const { id } = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ id: number }>(sql`
      insert into appointment (person_id, role, group_id)
      select ${demoPersonId(key)}, 'oversight', coalesce(ministry_id, province_id) from agency
      where code = ${agency} returning id`),
  );
  try {
    return await work();
  } finally {
    await house.db.transaction({ kind: 'all' }, (tx) =>
      tx.run(sql`delete from appointment where id = ${id}`),
    );
  }
}
