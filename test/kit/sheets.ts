/** Printed result sheets of three open reports, as the tests use them. */

export type Printed = Record<string, string>;

/** `figures('i', '90.19 93.85')` → `{ i1: '90.19', i2: '93.85' }` */
export function figures(prefix: string, numbers: string, first = 1): Printed {
  return Object.fromEntries(numbers.split(' ').map((text, i) => [`${prefix}${first + i}`, text]));
}

export const DIPROM_2568: Printed = {
  ...figures(
    'i',
    '90.19 93.85 99.52 93.37 96.06 97.12 97.79 98.65 99.04 82.40 97.02 92.02 93.65 91.06 89.23',
  ),
  ...figures('eit1.e', '93.32 93.63 98.89 89.49 89.76 92.83 87.35 90.82 90.65'),
  ...figures('eit2.e', '88.61 84.44 98.61 81.94 78.06 84.17 79.44 81.39 82.78'),
  ind9: '100',
  ind10: '90',
};

export const OPS_2565: Printed = figures(
  'ind',
  '94.07 89.90 92.48 87.47 90.19 89.89 90.09 88.64 95 100',
);

export const OPS_2564: Printed = figures(
  'ind',
  '94.01 90.64 90.51 85.66 89.45 86.86 85.35 80.83 100 100',
);

export const KHAM_NIAM_2568: Printed = figures(
  'ind',
  '100 100 99.81 100 100 98.84 98.84 98.41 77 90',
);

/** Counts of n answers that sum to this on the four-level scale. */
export function fourLevels(sum: number, n: number): Record<string, number> {
  for (let full = n; full >= 0; full -= 1) {
    for (let more = n - full; more >= 0; more -= 1) {
      const little = (sum - 100 * full - 67 * more) / 33;
      if (Number.isInteger(little) && little >= 0 && full + more + little <= n) {
        return { 0: n - full - more - little, 33: little, 67: more, 100: full };
      }
    }
  }
  throw new RangeError(`${n} answers cannot sum to ${sum}`);
}
