/** Every figure that the three reports print, table by table and page by page, in their own order. */
export interface PrintedPlace {
  readonly report: 'OPS' | 'KHAMNIAM' | 'DIPROM';
  readonly where: string;
  readonly figures: string;
  /** Of something that has no figure here; a number that looks the same is no sign of it. */
  readonly isElsewhere?: true;
}

export const PRINTED: readonly PrintedPlace[] = [
  {
    report: 'OPS',
    where: '1, ministries',
    figures:
      '93.28 3 21 95.18 94.91 93.28 93.01 92.66 92.62 92.20 91.54 91.37 91.12 91.12 90.97 90.78 90.72 90.38 90.23 90.00 89.79 89.58 88.61 88.00',
  },
  {
    report: 'OPS',
    where: '1, members',
    figures:
      '9 94.77 96.65 +1.88 92.55 96.32 +3.77 97.85 95.58 -2.27 94.26 94.82 +0.56 93.22 93.58 +0.36 93.35 93.52 +0.17 92.32 93.11 +0.79 85.20 92.83 +7.63 84.38 83.12 -1.26 8 1 83.12 85',
  },
  { report: 'OPS', where: '1, target of 2566', figures: '93', isElsewhere: true },
  {
    report: 'OPS',
    where: '2.1',
    figures:
      '93.11 92.32 85 94.01 94.07 +0.06 90.64 89.90 -0.74 90.51 92.48 +1.97 85.66 87.47 +1.81 89.45 90.19 +0.74 86.86 89.89 +3.03 85.35 90.09 +4.74 80.83 88.64 +7.81 100.00 95.00 -5.00 100.00 100.00 0.00',
  },
  { report: 'OPS', where: '2.2.1, respondents', figures: '63' },
  { report: 'OPS', where: '2.2.1, by sex', figures: '20 43', isElsewhere: true },
  { report: 'OPS', where: '2.2.2, respondents', figures: '32' },
  {
    report: 'OPS',
    where: '2.2.2, by sex and who they are',
    figures: '22 10 3 10 19',
    isElsewhere: true,
  },
  { report: 'OPS', where: '2.2.3, items', figures: '33 10 95.00 100.00' },
  {
    report: 'OPS',
    where: '3.1',
    figures:
      '89.90 76.86 85.45 87.47 76.33 85.83 78.98 87.90 89.89 89.69 85.56 87.63 86.59 88.64 88.63 84.53 87.63 85.56',
  },
  { report: 'OPS', where: '4', figures: '90.09 90.19 92.48 94.07 95.00 100.00' },
  { report: 'OPS', where: '5', figures: '89.90 84.47' },
  {
    report: 'KHAMNIAM',
    where: '1 and 2',
    figures: '93.00 85 100.00 100.00 99.81 100.00 100.00 98.84 98.84 98.41 77.00 90.00',
  },
  { report: 'KHAMNIAM', where: '3', figures: '100.00 99.81 98.84 98.41 77.00 90.00' },
  { report: 'DIPROM', where: '2, result', figures: '92.65' },
  { report: 'DIPROM', where: '2, places among others', figures: '122 160 8', isElsewhere: true },
  {
    report: 'DIPROM',
    where: '2, indicators and ranks',
    figures:
      '94.52 4 95.52 3 98.49 2 90.48 7 91.31 6 92.92 5 86.04 9 85.41 10 100.00 1 90.00 8 94.06 91.86 84.38 95.00',
  },
  {
    report: 'DIPROM',
    where: '2, two years',
    figures:
      '92.92 92.65 -0.27 90.00 100.00 +10.00 100.00 90.00 -10.00 96.27 92.92 -3.35 90.42 86.04 -4.38 84.98 85.41 +0.43 94.51 94.52 +0.01 95.25 95.52 +0.27 98.49 84.60 91.36 91.31 -0.05',
  },
  { report: 'DIPROM', where: '2, two years, indicators 3 and 4', figures: '+3.24 90.45 +5.58' },
  {
    report: 'DIPROM',
    where: '4, seven years',
    figures: '88.95 92.77 +3.82 90.70 -2.07 79.79 -10.91 95.02 +15.23 92.92 -2.10 92.65 -0.27',
  },
  { report: 'DIPROM', where: '4, tools', figures: '92.52 91.21 89.91 95.00' },
  {
    report: 'DIPROM',
    where: '5, IIT',
    figures:
      '94.06 94.52 90.19 93.85 99.52 95.52 93.37 96.06 97.12 98.46 97.79 98.65 99.04 90.48 82.40 97.02 92.02 91.31 93.65 91.06 89.23',
  },
  {
    report: 'DIPROM',
    where: '5, EIT',
    figures:
      '91.86 84.38 88.12 92.92 90.96 93.32 88.61 89.03 93.63 84.44 98.75 98.89 98.61 86.04 85.71 89.49 81.94 83.91 89.76 78.06 88.51 92.83 84.17 86.86 81.39 87.35 79.44 86.10 90.82 81.39 86.71 90.65 82.78',
  },
  { report: 'DIPROM', where: '5, OIT', figures: '95.00 100.00 90.00' },
  { report: 'DIPROM', where: '5, OIT, 10.2', figures: '90.00', isElsewhere: true },
];
