import { otherKeyboard } from '../kit/keyboard.ts';

/**
 * What finds somebody where the words found nobody: the same keys on the other keyboard. Counted with
 * everything else that was asked, so that what is offered is not empty again.
 */
export async function retypedOf(
  q: string,
  found: number,
  count: (q: string) => Promise<number>,
): Promise<string | null> {
  const other = found === 0 && q !== '' ? otherKeyboard(q) : undefined;
  return other !== undefined && (await count(other)) > 0 ? other : null;
}
