import { SEARCH_RULE, searchTextFrom } from '../core/agency-search.ts';
import type { Database } from '../store/database.ts';
import { searchRule, setSearchRule } from '../store/installation.ts';
import { writeSearchTexts } from '../store/name.ts';
import { editionsWithPlaces } from '../store/place.ts';

/** So many at a time: what is held in memory does not grow with the nation. */
const AT_ONCE = 2000;

/**
 * What agencies are found by, kept by an older program or in an older backup, is made anew from what
 * was kept. Cut short, it is begun again at the next start: the rule is written last.
 */
export async function renewSearchTexts(db: Database): Promise<void> {
  const scope = { kind: 'all' } as const;
  const rule = await db.transaction(scope, searchRule);
  if (rule === undefined || rule === SEARCH_RULE) return;
  const editions = await db.transaction(scope, editionsWithPlaces);
  for (const editionId of [null, ...editions]) {
    for (let after: number | undefined = 0; after !== undefined; ) {
      const from: number = after;
      const some = { editionId, after: from, limit: AT_ONCE };
      after = await db.transaction(scope, (tx) => writeSearchTexts(tx, some, searchTextFrom));
    }
  }
  await db.transaction(scope, (tx) => setSearchRule(tx, SEARCH_RULE));
}
