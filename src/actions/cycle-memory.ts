import type { Cycle } from '../core/cycle.ts';
import { cycleMark } from '../store/cycle-mark.ts';
import type { Tx } from '../store/database.ts';

/**
 * What takes a pass over a whole nation, remembered until anything it is made of is another: an
 * administrator who turns a page, or looks once more before publishing, waits for a mark only. Of one
 * cycle at a time.
 */
export interface CycleMemory<T> {
  of(tx: Tx, cycle: Cycle, make: () => Promise<T>): Promise<T>;
}

export function openCycleMemory<T>(): CycleMemory<T> {
  let last: { readonly mark: string; readonly made: T } | undefined;
  return {
    async of(tx, cycle, make) {
      // Marked before it is read: what comes in meanwhile has another mark the next time.
      const mark = await cycleMark(tx, cycle);
      if (last?.mark === mark) return last.made;
      last = undefined;
      const made = await make();
      last = { mark, made };
      return made;
    },
  };
}
