import type { Database } from '../store/database.ts';
import { publishedMark } from '../store/edition.ts';

/**
 * Which editions stand published now, as one mark: what everybody may see is made from them alone
 * and stays the same as long as the mark does. It is looked up at most once a second, so that is how
 * long an edition published by another process may go unseen; one of this process is seen at once.
 */
export interface Published {
  /** The mark, if it was looked up within the last second. */
  known(): string | undefined;
  mark(): Promise<string>;
  /** Something was changed here: what was known may be over. */
  forget(): void;
}

const FRESH_MS = 1000;

export function openPublished(db: Database, clock: () => Date): Published {
  let last: { readonly mark: string; readonly at: number } | undefined;
  let looking: Promise<string> | undefined;
  let changes = 0;

  function known(): string | undefined {
    if (!last) return undefined;
    const age = clock().getTime() - last.at;
    // A clock that was set back tells nothing.
    return age >= 0 && age < FRESH_MS ? last.mark : undefined;
  }

  async function look(): Promise<string> {
    const at = clock().getTime();
    const seen = changes;
    try {
      const mark = await db.transaction({ kind: 'public' }, publishedMark, { readonly: true });
      if (seen === changes) last = { mark, at };
      return mark;
    } finally {
      if (seen === changes) looking = undefined;
    }
  }

  return {
    known,
    async mark() {
      const mark = known();
      if (mark !== undefined) return mark;
      looking ??= look();
      return looking;
    },
    forget() {
      changes += 1;
      last = undefined;
      looking = undefined;
    },
  };
}
