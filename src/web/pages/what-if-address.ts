import type { Visit } from '../visit.ts';

/**
 * What the address of a what-if asks: a goal and changes, as they were typed. A fault of the path is
 * for the usual page; one of a box is shown beside it.
 */
export function isTyped({
  path: [name = ''],
}: {
  readonly path: readonly (string | number)[];
}): boolean {
  return name === 'total' || name === 'level' || /^[mf]\./.test(String(name));
}

export const yearOf = ({ params }: Visit) => ({ agency: params.code, year: params.year });

export const goalOf = ({ url: { searchParams } }: Visit) => ({
  level: searchParams.get('level') ?? '',
  total: searchParams.get('total') ?? '',
});

export const isTrying = ({ url }: Visit) =>
  [...url.searchParams.keys()].some((name) => name === 'item' || /^[mf]\./.test(name));

/** Boxes are called `m.KEY` and `f.KEY`. */
export function changesOf({ url: { searchParams } }: Visit) {
  const boxes = (prefix: string) =>
    Object.fromEntries(
      [...searchParams].flatMap(([name, value]) =>
        name.startsWith(prefix) && value !== '' ? [[name.slice(prefix.length), value]] : [],
      ),
    );
  return { moves: boxes('m.'), figures: boxes('f.'), items: searchParams.getAll('item') };
}
