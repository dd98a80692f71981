import { perform } from '../src/actions/action.ts';
import type { House } from '../src/actions/house.ts';
import { assignInterview } from '../src/actions/interview.ts';
import type { Actor } from '../src/core/person.ts';
import { demoPersonId } from './people.ts';

/** Who goes where in the running year. */
const WORK = [
  { agency: 'L01', quota: 30 },
  { agency: 'L02', quota: 40 },
  { agency: 'A02', quota: 60 },
];

export async function addDemoInterviews(
  house: House,
  administrator: Actor,
  cycleId: number,
): Promise<void> {
  const person = demoPersonId('interviewer');
  for (const work of WORK) {
    await perform(house, administrator, assignInterview, { cycleId, person, version: 0, ...work });
  }
}
