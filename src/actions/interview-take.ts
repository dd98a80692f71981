import type { Cycle } from '../core/cycle.ts';
import { requireOpen } from '../core/cycle.ts';
import { demographicsAsked, eligibleFor } from '../core/demographic.ts';
import { partInterviewed } from '../core/interview.ts';
import { letterPlace, type QueuedInterview, unpackInterview } from '../core/interview-letter.ts';
import { badField, Problem } from '../core/problem.ts';
import { readKey } from '../core/response.ts';
import { fillIn, type Survey, type SurveyAgency, submissionOf } from '../core/survey.ts';
import { type LetterKey, letterKey } from '../kit/letter.ts';
import { dayInThailand } from '../kit/thai.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { isKeySpent, takeIn } from '../store/intake.ts';
import { countInterview, findInterviewAssignment } from '../store/interview.ts';
import { eligibleAt } from '../store/survey.ts';
import type { House } from './house.ts';
import { incoming } from './intake.ts';

/** One finished interview comes in, from the interviewer's device or out of a queue file. */

/** What devices close interviews of a cycle to; the other half never leaves the house. */
export const interviewKey = (house: House, cycleId: number): LetterKey =>
  letterKey(house.keys.codes, `interviews of cycle ${cycleId}`);

/** The questionnaire as it is asked at one agency; undefined where the year has no such part. */
export async function interviewSurvey(
  tx: Tx,
  cycle: Cycle,
  agency: SurveyAgency,
  closesOn = '',
): Promise<Survey | undefined> {
  const adopted = await findInstrument(tx, cycle.instrumentHash);
  const part = adopted && partInterviewed(adopted.instrument);
  if (!part) return undefined;
  const { policy, id: cycleId, fiscalYear } = cycle;
  return {
    cycleId,
    fiscalYear,
    closesOn,
    agency,
    instrumentHash: adopted.hash,
    instrument: adopted.instrument,
    part,
    demographics: policy.asksDemographics
      ? demographicsAsked(part, eligibleFor(part, await eligibleAt(tx, cycleId, agency.id)))
      : [],
    suggestion: policy.asksSuggestions ? (part.freeText ?? null) : null,
    codes: null,
  };
}

interface Arriving {
  readonly house: House;
  readonly tx: Tx;
  readonly now: Date;
  readonly cycle: Cycle;
  readonly agency: SurveyAgency;
  /** A supervisor brings in what an interviewer may no longer send. */
  readonly bySupervisor: boolean;
}

/**
 * Counted once, however often and on whichever way it comes. What was taken before is taken,
 * whatever has happened since; so a lost answer never turns into a refusal.
 */
export async function takeInterview(
  { house, tx, now, cycle, agency, bySupervisor }: Arriving,
  one: QueuedInterview,
): Promise<'fresh' | 'known'> {
  const key = readKey(one.key);
  if (!key) throw badField('key', 'interviewDamaged');
  const place = { cycleId: cycle.id, agencyId: agency.id, personId: one.person };
  if (await isKeySpent(tx, { agencyId: agency.id, key })) return 'known';
  const assignment = await findInterviewAssignment(tx, place);
  if (!assignment) throw new Problem('wrongState', { what: 'interview', state: 'notGiven' });
  if (assignment.isTakenBack && !bySupervisor) {
    throw new Problem('wrongState', { what: 'interview', state: 'takenBack' });
  }
  requireOpen(cycle, 'collection', dayInThailand(now));
  const survey = await interviewSurvey(tx, cycle, agency);
  const opened = interviewKey(house, cycle.id).open(
    Buffer.from(one.sealed, 'base64url'),
    letterPlace(one),
  );
  const fields = opened && unpackInterview(opened);
  if (!survey || !fields) throw badField('sealed', 'interviewDamaged');
  const submission = submissionOf(
    survey,
    fillIn(survey, (cell) => fields.getAll(cell)),
    key,
  );
  if (!submission) throw badField('sealed', 'interviewIncomplete');
  const fresh = await takeIn(tx, [incoming(submission, house.keys.codes)]);
  if (fresh === 0) return 'known';
  await countInterview(tx, place);
  return 'fresh';
}
