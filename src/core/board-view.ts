import { type BoardItem, ITEM_STATES, type ItemState } from './disclosure.ts';

/** Which items of a board somebody wants to see, and in which order. */
export const BOARD_SORTS = ['item', 'state', 'owner', 'warnings'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

export interface BoardWish {
  readonly state: ItemState | null;
  /** As the board writes it; `-` is nobody, null is anybody. */
  readonly owner: string | null;
  readonly isWarned: boolean;
  readonly sort: BoardSort;
}

export const NOBODY = '-';

export function ownerOf({ unit, people }: Pick<BoardItem, 'unit' | 'people'>): string {
  return [unit, people.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ');
}

/** `toMend` counts what was found at links and in files beside what the answer itself tells. */
export function boardView(
  items: readonly BoardItem[],
  wish: BoardWish,
  toMend: (code: string) => number,
): BoardItem[] {
  const count = (one: BoardItem) => one.warnings.length + toMend(one.item.code);
  const shown = items.filter(
    (one) =>
      (wish.state === null || one.state === wish.state) &&
      (wish.owner === null || (ownerOf(one) || NOBODY) === wish.owner) &&
      (!wish.isWarned || count(one) > 0),
  );
  const collator = new Intl.Collator('th', { numeric: true });
  const order: Record<BoardSort, (a: BoardItem, b: BoardItem) => number> = {
    item: () => 0,
    state: (a, b) => ITEM_STATES.indexOf(a.state) - ITEM_STATES.indexOf(b.state),
    // What belongs to nobody comes first: it is what has to be given away.
    owner: (a, b) => collator.compare(ownerOf(a), ownerOf(b)),
    warnings: (a, b) => count(b) - count(a),
  };
  return shown.sort(order[wish.sort]);
}
