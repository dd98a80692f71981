import { perform } from '../src/actions/action.ts';
import type { House } from '../src/actions/house.ts';
import { saveSheet } from '../src/actions/sheet.ts';
import type { Actor } from '../src/core/person.ts';

/** Years before the program, as one agency's reports printed them; the last holds a slip of the pen. */
const AGENCY = 'A02';
const YEARS: readonly (readonly [year: number, figures: Readonly<Record<string, string>>])[] = [
  [2562, { total: '84.12' }],
  [2563, { total: '86.40' }],
  [2564, { total: '85.93' }],
  [2565, { IIT: '87.30', EIT: '84.90', OIT: '91.50', total: '88.26' }],
  [
    2566,
    {
      ind1: '90.10',
      ind2: '88.25',
      ind3: '91.40',
      ind4: '86.50',
      ind5: '87.15',
      ind6: '89.20',
      ind7: '86.50',
      ind8: '84.30',
      ind9: '95.00',
      ind10: '90.00',
      IIT: '88.50',
      EIT: '86.67',
      OIT: '92.50',
      total: '89.55',
    },
  ],
];

export async function addDemoSheets(house: House, administrator: Actor): Promise<void> {
  for (const [year, figures] of YEARS) {
    await perform(house, administrator, saveSheet, {
      agency: AGENCY,
      year,
      number: 0,
      figures,
      source: `รายงานผลการประเมินของกรม ปี ${year}`,
    });
  }
}
