import sql from 'sql-template-tag';
import type { Submission } from '../core/submission.ts';
import type { Tx } from './database.ts';
import type { OfCycle } from './item-answer.ts';

/** Whole sets as agencies handed them in; every one is kept. */
const SUBMISSION = sql`
  s.number, s.content, s.hash, p.name as "personName", s.at,
  coalesce((select json_object_agg(x.file_id, json_build_object(
      'at', x.at, 'reason', x.reason, 'personName', xp.name))
    from item_file_erasure x join item_file f on f.id = x.file_id
    left join person xp on xp.id = x.person_id
    where f.agency_id = s.agency_id and f.cycle_id = s.cycle_id), '{}') as erased
  from submission s left join person p on p.id = s.person_id`;

/** Newest first. */
export async function submissionsOf(tx: Tx, { agencyId, cycleId }: OfCycle): Promise<Submission[]> {
  return tx.rows<Submission>(sql`
    select ${SUBMISSION} where s.agency_id = ${agencyId} and s.cycle_id = ${cycleId}
    order by s.number desc`);
}

/** The last one of the year before. */
export async function submissionOfYear(
  tx: Tx,
  agencyId: number,
  fiscalYear: number,
): Promise<Submission | undefined> {
  return tx.maybe<Submission>(sql`
    select ${SUBMISSION} join cycle c on c.id = s.cycle_id
    where s.agency_id = ${agencyId} and c.fiscal_year = ${fiscalYear} and c.source = 'collected'
    order by s.at desc limit 1`);
}

/** Whoever hands in has taken the lock of the answers. */
export async function insertSubmission(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: Omit<Submission, 'personName' | 'erased'> & { readonly personId: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into submission (agency_id, cycle_id, number, content, hash, person_id, at)
    values (${agencyId}, ${cycleId}, ${made.number}, ${JSON.stringify(made.content)}, ${made.hash},
      ${made.personId}, ${made.at})`);
}

export interface KnownReceipt {
  readonly agencyTh: string;
  readonly agencyEn: string;
  readonly cycle: string;
  readonly number: number;
  /** The last number that was handed in there. */
  readonly newest: number;
  readonly items: number;
  readonly at: Date;
}

/** By its hash alone: nothing of what was answered. */
export async function receiptByHash(tx: Tx, hash: string): Promise<KnownReceipt | undefined> {
  return tx.maybe<KnownReceipt>(sql`
    select a.name_th as "agencyTh", a.name_en as "agencyEn", c.name as cycle, s.number, s.at,
      jsonb_array_length(s.content -> 'items') as items,
      (select max(l.number) from submission l
        where l.agency_id = s.agency_id and l.cycle_id = s.cycle_id) as newest
    from submission s join agency a on a.id = s.agency_id join cycle c on c.id = s.cycle_id
    where s.hash = ${hash}`);
}
