import { makeBackup } from '../../src/actions/backup.ts';
import { isProblem } from '../../src/core/problem.ts';
import { openDatabase } from '../../src/store/database.ts';

/** A backup in a process of its own, whose limits are not those of the tests: URL FILE. */
const [url = '', file = ''] = process.argv.slice(2);
const db = openDatabase(url, 1);
try {
  const { end } = await makeBackup(db, new Date(0), file);
  process.stdout.write(JSON.stringify({ content: end.content }));
} catch (error) {
  if (!isProblem(error)) throw error;
  process.stdout.write(JSON.stringify(error.details));
} finally {
  await db.close();
}
