import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { MOST_CODES, usesCodes } from '../core/access-code.ts';
import type { Agency } from '../core/agency.ts';
import { isLocalAddress } from '../core/check-address.ts';
import { type Cycle, openingOf } from '../core/cycle.ts';
import { countField } from '../core/field.ts';
import { ROLES } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { DOORS, type Door, partBehind } from '../core/survey.ts';
import { fingerprintOf, makeSigningKey } from '../kit/blind-rsa.ts';
import { dayInThailand } from '../kit/thai.ts';
import { makeTicketCode } from '../kit/ticket-code.ts';
import {
  addCodeKey,
  addTickets,
  type CodePlace,
  countTickets,
  dropUnspent,
  publicKeyOf,
  publicKeysOf,
} from '../store/access-code.ts';
import { agencyById } from '../store/agency.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { findParticipation } from '../store/participation.ts';
import { sealPrivateKey, ticketHash } from './access-code.ts';
import { change, look } from './action.ts';
import { cycleKey, targetOf } from './cycle.ts';

/** Codes are made by the agency, printed once, and stand nowhere in clear afterwards. */
const key = { ...cycleKey, agencyId: countField(1, 2_000_000_000) };

interface CodedAgency {
  readonly agencyId: number;
  readonly agency: Agency;
  readonly cycle: Cycle;
  readonly surveys: readonly CodedSurvey[];
}

interface CodedSurvey {
  readonly door: Door;
  readonly place: CodePlace;
  /** How many people may answer, where that is known. */
  readonly eligible: number | null;
}

async function find(
  tx: Tx,
  { cycleId, agencyId }: { readonly cycleId: number; readonly agencyId: number },
): Promise<CodedAgency | undefined> {
  const agency = await agencyById(tx, agencyId);
  const cycle = await findCycle(tx, cycleId);
  if (!agency || !cycle) return undefined;
  const adopted = await findInstrument(tx, cycle.instrumentHash);
  const registered = await findParticipation(tx, cycleId, agencyId);
  const surveys = DOORS.flatMap((door): CodedSurvey[] => {
    const part = adopted && partBehind(adopted.instrument, door);
    if (!part || !registered || !usesCodes(cycle.policy, door)) return [];
    const eligible = door === 'iit' ? registered.eligibleStaff : registered.serviceUsers;
    return [{ door, place: { cycleId, agencyId, channel: part.channel }, eligible }];
  });
  return { agencyId, agency, cycle, surveys };
}

export interface SurveyCodeFacts {
  readonly door: Door;
  readonly eligible: number | null;
  readonly made: number;
  readonly fingerprint: string | null;
}

export const seeCodes = look({
  name: 'codes.see',
  input: z.strictObject(key),
  may: ROLES,
  find,
  async do({ tx, thing }) {
    const surveys: SurveyCodeFacts[] = [];
    for (const { door, place, eligible } of thing.surveys) {
      const made = await countTickets(tx, place);
      const publicKey = await publicKeyOf(tx, place);
      const fingerprint = publicKey ? fingerprintOf(publicKey) : null;
      surveys.push({ door, eligible, made, fingerprint });
    }
    return { agency: thing.agency, cycle: thing.cycle, surveys };
  },
});

/** What goes on paper, this once. */
export interface MadeCodes {
  readonly agency: Agency;
  readonly cycle: Cycle;
  readonly door: Door;
  readonly closesOn: string;
  readonly fingerprint: string;
  readonly codes: readonly string[];
}

export const makeCodes = change({
  name: 'codes.make',
  input: z.strictObject({
    ...key,
    door: z.enum(DOORS),
    count: countField(1, MOST_CODES),
    /** Those that nobody has used yet end; slips were lost, or too many were made. */
    replace: z.enum(['on', '']).default(''),
  }),
  may: ['administrator', 'coordinator'],
  find,
  async do({ tx, house, thing, now }, { door, count, replace }): Promise<MadeCodes> {
    const { agency, cycle } = thing;
    const survey = thing.surveys.find((one) => one.door === door);
    if (!survey) throw new Problem('wrongState', { what: 'codes', state: 'notUsed' });
    const opening = openingOf(cycle, 'collection', dayInThailand(now));
    if (opening.is !== 'open' && opening.is !== 'notYet') {
      throw new Problem('closed', {
        what: 'collection',
        ...(opening.is === 'over' ? { closedOn: opening.closedOn } : {}),
      });
    }
    if (isLocalAddress(house.publicUrl)) {
      throw new Problem('wrongState', { what: 'codes', state: 'local' });
    }
    const { place, eligible } = survey;
    if (eligible === null) throw new Problem('wrongState', { what: 'codes', state: 'uncounted' });
    if (replace === 'on') await dropUnspent(tx, place);
    const made = await countTickets(tx, place);
    const left = Math.max(0, eligible - made);
    if (count > left) throw badField('count', 'tooManyCodes', { left, eligible, made });
    if (!(await publicKeyOf(tx, place))) await addKey(tx, house, place);
    const publicKey = (await publicKeyOf(tx, place)) as Buffer;
    const codes = freshCodes(count);
    await addTickets(
      tx,
      place,
      codes.map((code) => ticketHash(house, code)),
    );
    const closesOn = cycle.calendar.find(({ phase }) => phase === 'collection')?.closesOn ?? '';
    const fingerprint = fingerprintOf(publicKey);
    return { agency, cycle, door, closesOn, fingerprint, codes };
  },
  record: ({ door, count, replace }, { cycle, agency }) => ({
    target: `${targetOf(cycle)} ${agency.code}`,
    agencyId: agency.id,
    details: { door, count, replaced: replace === 'on' },
  }),
});

async function addKey(
  tx: Tx,
  house: Parameters<typeof sealPrivateKey>[0],
  place: CodePlace,
): Promise<void> {
  const { publicKey, privateKey } = await makeSigningKey();
  await addCodeKey(tx, place, {
    publicKey,
    sealedKey: sealPrivateKey(house, place, privateKey),
  });
}

function freshCodes(count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(makeTicketCode((limit) => randomInt(limit)));
  return [...codes];
}

/** The public halves of all keys of a cycle: whoever is shown another key than this was singled out. */
export const listCodeKeys = look({
  name: 'codes.keys',
  input: z.strictObject(cycleKey),
  may: 'anyone',
  scope: { kind: 'all' },
  find: async (tx, { cycleId }) => {
    const cycle = await findCycle(tx, cycleId);
    return cycle && cycle.state !== 'draft' ? cycle : undefined;
  },
  do: async ({ tx, thing: cycle }) => ({
    fiscalYear: cycle.fiscalYear,
    name: cycle.name,
    keys: await publicKeysOf(tx, cycle.id),
  }),
});
