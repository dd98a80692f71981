/** Lines of two texts side by side: kept, taken out, put in. */
export interface DifferenceLine {
  readonly change: 'kept' | 'out' | 'in';
  readonly line: string;
}

/** Beyond so many changes a difference tells nobody anything, and is not looked for further. */
const MOST_CHANGES = 400;

/** The shortest way from one text to the other (Myers); none where they have hardly anything in common. */
export function shortest(a: readonly string[], b: readonly string[]): DifferenceLine[] | undefined {
  const reached = new Map([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let changes = 0; changes <= Math.min(MOST_CHANGES, a.length + b.length); changes += 1) {
    trail.push(new Map(reached));
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && at(reached, k - 1) < at(reached, k + 1));
      let x = down ? at(reached, k + 1) : at(reached, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return walked(a, b, trail);
    }
  }
  return undefined;
}

const at = (reached: ReadonlyMap<number, number>, k: number) => reached.get(k) ?? -1;

/** Back along the way that was found. */
function walked(
  a: readonly string[],
  b: readonly string[],
  trail: readonly Map<number, number>[],
): DifferenceLine[] {
  const lines: DifferenceLine[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = trail.length - 1; changes >= 0; changes -= 1) {
    const reached = trail[changes] as Map<number, number>;
    const k = x - y;
    const down = k === -changes || (k !== changes && at(reached, k - 1) < at(reached, k + 1));
    const fromX = down ? at(reached, k + 1) : at(reached, k - 1);
    const fromY = fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      lines.push({ change: 'kept', line: a[x] as string });
    }
    if (changes === 0) break;
    if (down) lines.push({ change: 'in', line: b[fromY] as string });
    else lines.push({ change: 'out', line: a[fromX] as string });
    [x, y] = [fromX, fromY];
  }
  return lines.reverse();
}
