import sql from 'sql-template-tag';
import type { MailFacts } from '../core/mail.ts';
import type { Door } from '../core/survey.ts';
import type { Tx } from './database.ts';

/** Invitations by mail: the sending is kept, an address only until its letter has left. */
export interface NewSending {
  readonly sendKey: string;
  readonly agencyId: number;
  readonly cycleId: number;
  readonly door: Door;
  readonly reminds: boolean;
  readonly facts: MailFacts['survey'];
  readonly addresses: readonly string[];
  readonly personId: string | null;
  readonly at: Date;
}

/** False when this form was sent before. */
export async function insertSending(tx: Tx, one: NewSending): Promise<boolean> {
  const made = await tx.maybe<{ id: number }>(sql`
    insert into survey_sending
      (send_key, agency_id, cycle_id, door, reminds, facts, letters, person_id, at)
    values (${one.sendKey}, ${one.agencyId}, ${one.cycleId}, ${one.door}, ${one.reminds},
      ${JSON.stringify(one.facts)}, ${one.addresses.length}, ${one.personId}, ${one.at})
    on conflict (send_key) do nothing returning id`);
  if (!made) return false;
  await tx.run(sql`
    insert into survey_letter (sending_id, agency_id, recipient, run_after)
    select ${made.id}, ${one.agencyId}, recipient, ${one.at}
    from unnest(${[...one.addresses]}::text[]) as recipient order by random()`);
  return true;
}

export async function lettersSince(tx: Tx, agencyId: number, since: Date): Promise<number> {
  const { letters } = await tx.one<{ letters: number }>(sql`
    select coalesce(sum(letters), 0)::int as letters from survey_sending
    where agency_id = ${agencyId} and at > ${since}`);
  return letters;
}

export interface Sending {
  readonly id: number;
  readonly door: Door;
  readonly reminds: boolean;
  readonly letters: number;
  readonly sent: number;
  readonly failed: number;
  readonly waiting: number;
  readonly at: Date;
}

export function sendingsOf(
  tx: Tx,
  { cycleId, agencyId }: { readonly cycleId: number; readonly agencyId: number },
  limit: number,
): Promise<Sending[]> {
  return tx.rows(sql`
    select id, door, reminds, letters, sent, failed, at,
      (select count(*)::int from survey_letter l where l.sending_id = s.id) as waiting
    from survey_sending s where cycle_id = ${cycleId} and agency_id = ${agencyId}
    order by id desc limit ${limit}`);
}

export interface SurveyLetter {
  readonly id: number;
  readonly recipient: string;
  readonly failures: number;
  readonly createdAt: Date;
  readonly facts: MailFacts['survey'];
}

/** The next one to send, leased so that two processes do not both send it. */
export function leaseSurveyLetter(
  tx: Tx,
  now: Date,
  until: Date,
): Promise<SurveyLetter | undefined> {
  return tx.maybe(sql`
    update survey_letter l set leased_until = ${until} from survey_sending s
    where s.id = l.sending_id and l.id = (
      select id from survey_letter
      where run_after <= ${now} and (leased_until is null or leased_until <= ${now})
      order by run_after, id limit 1 for update skip locked)
    returning l.id, l.recipient, l.failures, s.at as "createdAt", s.facts`);
}

/** Gone with its address, whether it left or never will. */
export async function endSurveyLetter(tx: Tx, id: number, end: 'sent' | 'failed'): Promise<void> {
  await tx.run(sql`
    with gone as (delete from survey_letter where id = ${id} returning sending_id)
    update survey_sending s set sent = sent + ${end === 'sent' ? 1 : 0},
      failed = failed + ${end === 'failed' ? 1 : 0}
    from gone where s.id = gone.sending_id`);
}

export async function putOffSurveyLetter(tx: Tx, id: number, next: Date): Promise<void> {
  await tx.run(sql`
    update survey_letter set failures = failures + 1, leased_until = null, run_after = ${next}
    where id = ${id}`);
}

/** Letters that could not leave for so long are given up. */
export async function dropSurveyLetters(tx: Tx, before: Date): Promise<void> {
  await tx.run(sql`
    with gone as (
      delete from survey_letter l using survey_sending s
      where s.id = l.sending_id and s.at <= ${before} returning s.id
    ), counted as (select id, count(*)::int as n from gone group by id)
    update survey_sending s set failed = failed + counted.n from counted where counted.id = s.id`);
}

export function latestSurveyLetters(tx: Tx, limit: number): Promise<SurveyLetter[]> {
  return tx.rows(sql`
    select l.id, l.recipient, l.failures, s.at as "createdAt", s.facts
    from survey_letter l join survey_sending s on s.id = l.sending_id
    order by l.id desc limit ${limit}`);
}
