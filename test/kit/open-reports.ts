import { perform } from '../../src/actions/action.ts';
import { addAgency } from '../../src/actions/agency.ts';
import { createCycle } from '../../src/actions/cycle.ts';
import { addGroup } from '../../src/actions/group.ts';
import type { House } from '../../src/actions/house.ts';
import { adoptInstrument } from '../../src/actions/instrument.ts';
import { takePrinted } from '../../src/actions/printed.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import { saveSheet, seeSheet } from '../../src/actions/sheet.ts';
import type { Actor } from '../../src/core/person.ts';
import { instrumentText } from './instruments.ts';

/** Figures that three agencies printed in reports of theirs that are open to everybody. */
export const OPS_2565 = {
  ...numbered([94.07, 89.9, 92.48, 87.47, 90.19, 89.89, 90.09, 88.64, 95, 100]),
  IIT: '90.82',
  EIT: '89.54',
  OIT: '97.50',
  total: '93.11',
};
export const OPS_2564 = {
  ...numbered([94.01, 90.64, 90.51, 85.66, 89.45, 86.86, 85.35, 80.83, 100, 100]),
  total: '92.32',
};
export const KHAM_NIAM_2568 = {
  ...numbered([100, 100, 99.81, 100, 100, 98.84, 98.84, 98.41, 77, 90]),
  IIT: '99.96',
  EIT: '98.70',
  OIT: '83.50',
  total: '93.00',
};
const DIPROM_IIT = [
  90.19, 93.85, 99.52, 93.37, 96.06, 97.12, 97.79, 98.65, 99.04, 82.4, 97.02, 92.02, 93.65, 91.06,
  89.23,
];
const DIPROM_PUBLIC = [93.32, 93.63, 98.89, 89.49, 89.76, 92.83, 87.35, 90.82, 90.65];
const DIPROM_SURVEY = [88.61, 84.44, 98.61, 81.94, 78.06, 84.17, 79.44, 81.39, 82.78];
export const DIPROM_2568 = {
  ...numbered(DIPROM_IIT, 'i'),
  ...numbered(DIPROM_PUBLIC, 'eit1.e'),
  ...numbered(DIPROM_SURVEY, 'eit2.e'),
  ...numbered([94.52, 95.52, 98.49, 90.48, 91.31, 92.92, 86.04, 85.41, 100, 90]),
  IIT: '94.06',
  EIT1: '91.86',
  EIT2: '84.38',
  EIT: '88.12',
  OIT: '95.00',
  total: '92.65',
};
/** What the plan prints of questions below 90: sums of 63 and of 32 answers. */
export const OPS_2565_QUESTIONS = {
  I7: '76.86',
  I12: '85.45',
  I20: '76.33',
  I21: '85.83',
  I23: '78.98',
  I24: '87.90',
  E1: '89.69',
  E2: '85.56',
  E3: '87.63',
  E5: '86.59',
  E11: '88.63',
  E12: '84.53',
  E14: '87.63',
  E15: '85.56',
};
/** Items of disclosure as they stand at the end of the report. */
export const OPS_2565_ITEMS = Object.fromEntries(
  Array.from({ length: 43 }, (_, i) => [`O${i + 1}`, i + 1 === 27 ? 'ไม่มี' : 'มี']),
);
export const DIPROM_2568_ITEMS = Object.fromEntries(
  Array.from({ length: 28 }, (_, i) => [`o${i + 1}`, i + 1 === 26 ? 'ไม่มี' : 'มี']),
);
export const DIPROM_2567_INDICATORS = numbered([
  94.51, 95.25, 96.88, 84.6, 91.36, 96.27, 90.42, 84.98, 90, 100,
]);
export const DIPROM_2567 = {
  IIT: '92.52',
  EIT1: '91.21',
  EIT2: '89.91',
  OIT: '95.00',
  total: '92.92',
};
export const DIPROM_TOTALS: Readonly<Record<number, string>> = {
  2562: '88.95',
  2563: '92.77',
  2564: '90.70',
  2565: '79.79',
  2566: '95.02',
};

/** Members of one ministry: code, total of 2564, total of 2565. */
export const MINISTRY: readonly (readonly [string, string, string])[] = [
  ['EGAT', '94.77', '96.65'],
  ['ERC', '92.55', '96.32'],
  ['EPPO', '97.85', '95.58'],
  ['PTT', '94.26', '94.82'],
  ['DMF', '93.22', '93.58'],
  ['DOEB', '93.35', '93.52'],
  ['OPS', '92.32', '93.11'],
  ['DEDE', '85.20', '92.83'],
  ['OFFO', '84.38', '83.12'],
];

/** Means of the other ministries, with the nine's own in its place. */
export const MINISTRIES = [
  95.18, 94.91, 93.28, 93.01, 92.66, 92.62, 92.2, 91.54, 91.37, 91.12, 91.12, 90.97, 90.78, 90.72,
  90.38, 90.23, 90, 89.79, 89.58, 88.61, 88,
].map((mean) => mean.toFixed(2));
const OWN_PLACE = 2;

function numbered(values: readonly number[], prefix = 'ind'): Record<string, string> {
  return Object.fromEntries(values.map((value, i) => [`${prefix}${i + 1}`, value.toFixed(2)]));
}

const ministryCode = (place: number) => `R${String(place + 1).padStart(2, '0')}`;

/** The ministries, the nine agencies, one agency for each other ministry, and the two on their own. */
export async function registerThem(house: House, admin: Actor): Promise<void> {
  const add = (code: string, ministry: string | null) =>
    perform(house, admin, addAgency, {
      code,
      nameTh: `หน่วยงาน ${code}`,
      type: ministry ? 'service-department' : 'subdistrict-organization',
      ministry,
    });
  for (const place of MINISTRIES.keys()) {
    const code = ministryCode(place);
    await perform(house, admin, addGroup, { kind: 'ministry', code, nameTh: `กระทรวง ${code}` });
    if (place !== OWN_PLACE) await add(`ONE-${code}`, code);
  }
  for (const [code] of MINISTRY) await add(code, ministryCode(OWN_PLACE));
  await add('DIPROM', null);
  await add('KHAMNIAM', null);
}

/** What was saved last, with these figures in place of the ones that stood there. */
export async function enter(
  house: House,
  by: Actor,
  [agency, year]: readonly [string, number],
  figures: Readonly<Record<string, string>>,
  respondents: Readonly<Record<string, string>> = {},
) {
  const { versions } = await perform(house, by, seeSheet, { agency, year });
  const number = versions[0]?.number ?? 0;
  const input = { agency, year, number, figures, respondents, complete: 'on' };
  await perform(house, by, saveSheet, input);
  return (await perform(house, by, seeSheet, { agency, year })).check;
}

/** A year of the nine and of every other ministry, out of tables as they are pasted. */
export async function printedYear(house: House, admin: Actor, year: 2564 | 2565): Promise<number> {
  const text = instrumentText('nacc/2565');
  const { hash } = await perform(house, admin, adoptInstrument, { text });
  const made = { name: `ปี ${year}`, fiscalYear: year, instrumentHash: hash, source: 'printed' };
  const { id: cycleId } = await perform(house, admin, createCycle, made);
  const nine = MINISTRY.map(([code, before, now]) => `หน่วยงาน ${code}\t${before}\t${now}\tผ่าน`);
  const table = ['หน่วยงาน\tคะแนน ปี 2564\tคะแนน ปี 2565\tผ่าน/ไม่ผ่าน', ...nine].join('\n');
  await perform(house, admin, takePrinted, { cycleId, text: table, source: 'ตารางของกระทรวง' });
  if (year === 2565) {
    const others = MINISTRIES.flatMap((mean, place) =>
      place === OWN_PLACE ? [] : [`${place + 1} ONE-${ministryCode(place)} ${mean}`],
    );
    await perform(house, admin, takePrinted, { cycleId, text: others.join('\n') });
  }
  return cycleId;
}

export async function publish(house: House, admin: Actor, cycleId: number): Promise<void> {
  const { cycle } = await perform(house, admin, previewResult, { cycleId });
  await perform(house, admin, publishResult, { cycleId, version: cycle.version });
}
