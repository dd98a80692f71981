import { readFile } from 'node:fs/promises';
import { perform } from '../src/actions/action.ts';
import { setCalendar } from '../src/actions/calendar.ts';
import { setCollectionPolicy } from '../src/actions/collection-policy.ts';
import { createCycle, openCycle } from '../src/actions/cycle.ts';
import type { House } from '../src/actions/house.ts';
import { adoptInstrument } from '../src/actions/instrument.ts';
import { PHASES, type Phase } from '../src/core/calendar.ts';
import { readInstrument } from '../src/core/instrument-reading.ts';
import type { Actor } from '../src/core/person.ts';
import { dayInThailand } from '../src/kit/thai.ts';
import type { DemoYear } from './results.ts';

/** Three years: two that are over, and one whose survey is open on the day the demo is loaded. */
export interface DemoCycle {
  readonly fiscalYear: number;
  readonly instrument: string;
  readonly isOver: boolean;
  /** Where the usual name is taken. */
  readonly name?: string;
  readonly windows?: Windows;
}

export const demoCycles: readonly DemoCycle[] = [
  { fiscalYear: 2567, instrument: 'nacc/2567', isOver: true },
  { fiscalYear: 2568, instrument: 'nacc/2568', isOver: true },
  { fiscalYear: 2569, instrument: 'nacc/2569', isOver: false },
];

/** Days from the day of loading, opening and closing: a year in the middle of its survey. */
type Windows = Readonly<Record<Phase, readonly [number, number]>>;
const FROM_TODAY: Windows = {
  registration: [-60, 10],
  collection: [-30, 60],
  disclosure: [-20, 45],
  review: [46, 75],
  clarification: [76, 90],
  confirmation: [91, 100],
};

/** A small round in which assessors practise: handed in, being judged, and open for appeals. */
export const PRACTICE: DemoCycle = {
  fiscalYear: 2569,
  instrument: 'office/2569',
  isOver: false,
  name: 'รอบฝึกตรวจข้อมูลสาธารณะ พ.ศ. 2569',
  windows: {
    registration: [-120, -100],
    collection: [-100, -70],
    disclosure: [-90, -40],
    review: [-30, 25],
    clarification: [-5, 12],
    confirmation: [26, 30],
  },
};

const YEAR = 365;

/** `demo/` and `dist/` lie side by side, wherever the command is typed. */
const INSTRUMENTS = new URL('../instruments/', import.meta.url);

/** Opens it with a calendar that fits the day of loading. */
export async function addDemoCycle(
  house: House,
  administrator: Actor,
  demo: DemoCycle,
): Promise<DemoYear> {
  const text = await readFile(new URL(`${demo.instrument}/instrument.yaml`, INSTRUMENTS), 'utf8');
  const { hash } = await perform(house, administrator, adoptInstrument, { text });
  const cycle = await perform(house, administrator, createCycle, {
    name: demo.name ?? `การประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${demo.fiscalYear}`,
    fiscalYear: demo.fiscalYear,
    instrumentHash: hash,
  });
  const yearsAgo = 2569 - demo.fiscalYear;
  const calendar = calendarAround(house.clock(), yearsAgo * YEAR, demo.windows);
  const step = { cycleId: cycle.id, version: cycle.version };
  await perform(house, administrator, setCalendar, { ...step, ...calendar });
  await perform(house, administrator, setCollectionPolicy, {
    ...step,
    version: cycle.version + 1,
    asksDemographics: 'on',
    asksSuggestions: 'on',
  });
  await perform(house, administrator, openCycle, { ...step, version: cycle.version + 2 });
  return { ...demo, cycleId: cycle.id, instrument: readInstrument(text) };
}

function calendarAround(now: Date, daysAgo: number, windows = FROM_TODAY): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const phase of PHASES) {
    const [opens, closes] = windows[phase];
    fields[`${phase}.opensOn`] = dayAfter(now, opens - daysAgo);
    fields[`${phase}.closesOn`] = dayAfter(now, closes - daysAgo);
  }
  return fields;
}

function dayAfter(now: Date, days: number): string {
  return dayInThailand(new Date(now.getTime() + days * 86_400_000));
}
