import type { Agency } from '../core/agency.ts';
import {
  type AgencyEvent,
  type AgencyEventKind,
  endAgencyInput,
  joinAgencyInput,
  strikeEventInput,
} from '../core/agency-history.ts';
import { badField, Problem } from '../core/problem.ts';
import { agencyById, findAgency } from '../store/agency.ts';
import { appendEvents, eventsOf, strikeEvent } from '../store/agency-history.ts';
import type { Tx } from '../store/database.ts';
import { change, type Deed } from './action.ts';
import { save, thisAgency } from './agency.ts';

/** What becomes of agencies: they end, merge and split, and their results go on somewhere. */
type This = NonNullable<Awaited<ReturnType<typeof thisAgency>>>;

interface Turn {
  readonly agency: string;
  readonly version: number;
  readonly fiscalYear: number;
  readonly reason: string;
}

export const endAgency = change({
  name: 'agency.end',
  input: endAgencyInput,
  may: ['administrator'],
  find: (tx, input) => thisAgency(tx, input.agency),
  async do(deed, input) {
    await endIt(deed, input);
    await appendEvents(deed.tx, [event(deed, input, 'ended', deed.thing.agency, null)]);
  },
  record: recordTurn,
});

export const mergeAgency = change({
  name: 'agency.merge',
  input: joinAgencyInput,
  may: ['administrator'],
  find: (tx, input) => thisAgency(tx, input.agency),
  async do(deed, input) {
    const { agency } = deed.thing;
    const other = await theOther(deed.tx, input.other);
    await endIt(deed, input);
    await appendEvents(deed.tx, [
      event(deed, input, 'merged-into', agency, other),
      event(deed, input, 'took-in', other, agency),
    ]);
  },
  record: recordTurn,
});

/** Another agency, registered already, was split off from this one. */
export const splitAgency = change({
  name: 'agency.split',
  input: joinAgencyInput,
  may: ['administrator'],
  find: (tx, input) => thisAgency(tx, input.agency),
  async do(deed, input) {
    const { agency } = deed.thing;
    const other = await theOther(deed.tx, input.other);
    await save(deed.tx, { ...agency, version: input.version });
    await appendEvents(deed.tx, [
      event(deed, input, 'split-into', agency, other),
      event(deed, input, 'split-from', other, agency),
    ]);
  },
  record: recordTurn,
});

/** Takes a mistaken line out of the history; an end or a merger is undone with it. */
export const strikeHistory = change({
  name: 'agency.strike',
  input: strikeEventInput,
  may: ['administrator'],
  find: (tx, input) => thisAgency(tx, input.agency),
  async do({ tx, thing }, input) {
    const struck = (await eventsOf(tx, thing.agencyId)).find((one) => one.id === input.event);
    if (!struck) throw new Problem('notFound', { what: 'event' });
    await strikeEvent(tx, struck);
    const endsHere = struck.kind === 'ended' || struck.kind === 'merged-into';
    const own = { ...thing.agency, version: input.version };
    await save(tx, endsHere ? { ...own, endedYear: null } : own);
    const merged = struck.kind === 'took-in' && (await agencyById(tx, struck.other?.id ?? 0));
    if (merged) await save(tx, { ...merged, endedYear: null });
    return struck;
  },
  record: (input, { agency }, struck) => ({
    target: agency.code,
    agencyId: agency.id,
    details: { ...input, struck: { ...struck, at: struck.at.toISOString() } },
  }),
});

async function endIt({ tx, thing: { agency } }: Deed<This>, turn: Turn): Promise<void> {
  if (agency.endedYear !== null) {
    throw new Problem('wrongState', { what: 'agency', state: 'ended' });
  }
  await save(tx, { ...agency, endedYear: turn.fiscalYear, version: turn.version });
}

async function theOther(tx: Tx, code: string): Promise<Agency> {
  const other = await findAgency(tx, code);
  if (!other) throw badField('other', 'unknownAgency', { code });
  if (other.endedYear !== null) throw badField('other', 'agencyEnded', { code });
  return other;
}

function event(
  { now }: Deed<This>,
  { fiscalYear, reason }: Turn,
  kind: AgencyEventKind,
  whose: Agency,
  other: Agency | null,
): Omit<AgencyEvent, 'id'> {
  return { agencyId: whose.id, fiscalYear, kind, other, before: {}, reason, at: now };
}

function recordTurn<I extends Turn>(input: I, { agency }: This) {
  return { target: agency.code, agencyId: agency.id, details: { ...input } };
}
