import { expect, test } from 'vitest';
import { type BoardWish, boardView } from './board-view.ts';
import type { BoardItem, ItemState } from './disclosure.ts';

const one = (code: string, state: ItemState, unit: string, warnings: number) =>
  ({
    item: { code },
    state,
    unit,
    people: [],
    warnings: Array.from({ length: warnings }, () => ({ kind: 'notSecure' })),
  }) as unknown as BoardItem;

const board = [
  one('o1', 'submitted', 'สำนักปลัด', 0),
  one('o2', 'drafting', '', 1),
  one('o3', 'notBegun', 'กองคลัง', 0),
  one('o4', 'drafting', 'กองคลัง', 2),
];
const ALL: BoardWish = { state: null, owner: null, isWarned: false, sort: 'item' };
const shown = (wish: Partial<BoardWish>) =>
  boardView(board, { ...ALL, ...wish }, (code) => (code === 'o3' ? 5 : 0))
    .map(({ item }) => item.code)
    .join(' ');

test.each<[Partial<BoardWish>, string]>([
  [{}, 'o1 o2 o3 o4'],
  [{ state: 'drafting' }, 'o2 o4'],
  [{ owner: 'กองคลัง' }, 'o3 o4'],
  [{ owner: '-' }, 'o2'],
  [{ owner: 'ไม่มีกองนี้' }, ''],
  [{ isWarned: true }, 'o2 o3 o4'],
  [{ sort: 'state' }, 'o3 o2 o4 o1'],
  [{ sort: 'owner' }, 'o2 o3 o4 o1'],
  [{ sort: 'warnings' }, 'o3 o4 o2 o1'],
  [{ sort: 'warnings', owner: 'กองคลัง', state: 'drafting' }, 'o4'],
])('%j', (wish, codes) => {
  expect(shown(wish)).toBe(codes);
});
