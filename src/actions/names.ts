import { searchWords } from '../core/agency-search.ts';
import type { Tx } from '../store/database.ts';
import { namesInEdition, namesInRegister, registerMark, type SearchedName } from '../store/name.ts';

/**
 * What agencies were called in an edition and are called now, held in memory for searching: reading
 * a nation's names letter by letter takes the database longer than everything else on the page. An
 * edition never changes; the register is read again when its mark is another one.
 */
export interface Names {
  /** Agencies by a name of that time or one it took later; undefined when nothing is asked for. */
  find(tx: Tx, editionId: number, q: string): Promise<readonly number[] | undefined>;
}

const MOST_EDITIONS = 4;

export function openNames(): Names {
  const editions = new Map<number, readonly SearchedName[]>();
  let register: { readonly mark: string; readonly names: readonly SearchedName[] } | undefined;

  async function ofEdition(tx: Tx, id: number): Promise<readonly SearchedName[]> {
    const names = editions.get(id) ?? (await namesInEdition(tx, id));
    editions.delete(id);
    editions.set(id, names);
    const [oldest] = editions.keys();
    if (editions.size > MOST_EDITIONS && oldest !== undefined) editions.delete(oldest);
    return names;
  }

  async function ofRegister(tx: Tx): Promise<readonly SearchedName[]> {
    const mark = await registerMark(tx);
    if (register?.mark !== mark) register = { mark, names: await namesInRegister(tx) };
    return register.names;
  }

  return {
    async find(tx, editionId, q) {
      const words = searchWords(q);
      if (words.length === 0) return undefined;
      const found = new Set<number>();
      for (const names of [await ofEdition(tx, editionId), await ofRegister(tx)]) {
        for (const { agencyId, text } of names) {
          if (words.every((word) => text.includes(word))) found.add(agencyId);
        }
      }
      return [...found];
    },
  };
}
