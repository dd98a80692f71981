import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { type Cycle, openingOf } from '../core/cycle.ts';
import { countField } from '../core/field.ts';
import type { MailFacts } from '../core/mail.ts';
import { type Invited, minutesFor } from '../core/outreach.ts';
import { Problem } from '../core/problem.ts';
import { DOORS, type Door, partBehind } from '../core/survey.ts';
import { isOnlyHere } from '../kit/loopback.ts';
import { dayInThailand } from '../kit/thai.ts';
import { agencyById } from '../store/agency.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { findInstrument } from '../store/instrument.ts';
import { findParticipation } from '../store/participation.ts';
import { type Deed, look } from './action.ts';
import { cycleKey } from './cycle.ts';

/** What is told to respondents of a survey, and where it may be told. */
export const outreachKey = { ...cycleKey, agencyId: countField(1, 2_000_000_000) };

export interface Reaching {
  readonly agencyId: number;
  readonly agency: Agency;
  readonly cycle: Cycle;
}

/** An agency that takes part; its links work. */
export async function findReaching(
  tx: Tx,
  { cycleId, agencyId }: { readonly cycleId: number; readonly agencyId: number },
): Promise<Reaching | undefined> {
  const agency = await agencyById(tx, agencyId);
  const cycle = await findCycle(tx, cycleId);
  const joined = await findParticipation(tx, cycleId, agencyId);
  return agency && cycle && joined && { agencyId, agency, cycle };
}

/** Refuses a survey that is over, one that is not asked, and a link that nobody else can open. */
export async function invited(
  { tx, house, now }: Pick<Deed, 'tx' | 'house' | 'now'>,
  { agency, cycle }: Reaching,
  door: Door,
): Promise<Invited> {
  const opening = openingOf(cycle, 'collection', dayInThailand(now));
  if (opening.is === 'over' || opening.is === 'never') {
    throw new Problem('closed', {
      what: 'collection',
      ...(opening.is === 'over' ? { closedOn: opening.closedOn } : {}),
    });
  }
  const adopted = await findInstrument(tx, cycle.instrumentHash);
  const part = adopted && partBehind(adopted.instrument, door);
  if (!adopted || !part) throw new Problem('notFound', { what: 'survey' });
  if (isOnlyHere(house.publicUrl)) throw new Problem('cannotRun', { why: 'noPublicAddress' });
  const window = cycle.calendar.find(({ phase }) => phase === 'collection')!;
  return {
    agency,
    fiscalYear: cycle.fiscalYear,
    door,
    minutes: minutesFor(adopted.instrument, part),
    opensOn: opening.is === 'notYet' ? opening.opensOn : null,
    closesOn: window.closesOn,
    needsCode: door === 'iit' ? cycle.policy.staffCodes : cycle.policy.userCodes,
    house: house.installation.name,
    link: `${house.publicUrl}/go/${door}/${agency.linkCode}`,
  };
}

export const printInvitation = look({
  name: 'outreach.print',
  input: z.strictObject({ ...outreachKey, door: z.enum(DOORS) }),
  may: ['administrator', 'coordinator', 'head', 'owner', 'oversight'],
  find: findReaching,
  do: (deed, { door }): Promise<Invited> => invited(deed, deed.thing, door),
});

/** What the letter says of a survey; it is the same for everybody. */
export function letterFacts({ agency, ...rest }: Invited, reminds: boolean): MailFacts['survey'] {
  const { nameTh, nameEn, linkCode } = agency;
  return { ...rest, nameTh, nameEn, code: linkCode, reminds };
}
