import { z } from 'zod';
import { type Cycle, openingOf } from '../core/cycle.ts';
import { countField } from '../core/field.ts';
import { LARGEST_LETTER } from '../core/interview-letter.ts';
import { Problem } from '../core/problem.ts';
import type { Survey } from '../core/survey.ts';
import { dayInThailand } from '../kit/thai.ts';
import { agencyById } from '../store/agency.ts';
import { allCycles, findCycle } from '../store/cycle.ts';
import { assignmentsOfPerson, receivedOf } from '../store/interview.ts';
import { change, look } from './action.ts';
import { interviewKey, interviewSurvey, takeInterview } from './interview-take.ts';

/** What an interviewer takes along for days without a network, and what they bring back. */
export interface InterviewWork {
  readonly person: string;
  readonly name: string;
  readonly cycles: readonly {
    readonly cycle: Cycle;
    readonly publicKey: Uint8Array;
    readonly agencies: readonly {
      readonly survey: Survey;
      readonly quota: number;
      readonly received: number;
    }[];
  }[];
}

export const seeInterviewWork = look({
  name: 'interview.work',
  input: z.strictObject({}),
  may: ['interviewer'],
  async do({ tx, house, actor, now }): Promise<InterviewWork> {
    const person = actor.personId ?? '';
    const today = dayInThailand(now);
    const cycles = [];
    for (const cycle of await allCycles(tx)) {
      const opening = openingOf(cycle, 'collection', today);
      if (opening.is !== 'open') continue;
      const agencies = [];
      for (const { agencyId, quota, received } of await assignmentsOfPerson(tx, cycle.id, person)) {
        const agency = await agencyById(tx, agencyId);
        const survey = agency && (await interviewSurvey(tx, cycle, agency, opening.closesOn));
        if (survey) agencies.push({ survey, quota, received });
      }
      if (agencies.length > 0) {
        cycles.push({ cycle, publicKey: interviewKey(house, cycle.id).publicKey, agencies });
      }
    }
    return { person, name: actor.name, cycles };
  },
});

export const takeInterviewIn = change({
  name: 'interview.take',
  leavesPages: true,
  input: z.strictObject({
    key: z.string().max(100),
    person: z.uuid(),
    cycleId: countField(1, 2_000_000_000),
    agencyId: countField(1, 2_000_000_000),
    sealed: z.string().max(LARGEST_LETTER),
  }),
  may: ['interviewer'],
  async find(tx, { cycleId, agencyId }) {
    const cycle = await findCycle(tx, cycleId);
    const agency = await agencyById(tx, agencyId);
    return cycle && agency ? { agencyId, cycle, agency } : undefined;
  },
  async do({ tx, house, actor, now, thing }, one): Promise<{ readonly received: number }> {
    const { cycle, agency } = thing;
    if (one.person !== actor.personId) {
      throw new Problem('wrongState', { what: 'interview', state: 'ofAnother' });
    }
    await takeInterview({ house, tx, now, cycle, agency, bySupervisor: false }, one);
    return { received: await receivedOf(tx, { ...one, personId: one.person }) };
  },
  // A line an interview would tell when each person was asked; the number alone is kept.
  record: () => undefined,
});
