import sql from 'sql-template-tag';
import type { Verdict, VerdictScore, Verdicts } from '../core/verdict.ts';
import type { Tx } from './database.ts';

/** Verdicts on disclosure items are appended; the last one of an item stands. */
interface AgencyInCycle {
  readonly cycleId: number;
  readonly agencyId: number;
}

export async function insertVerdict(
  tx: Tx,
  { cycleId, agencyId }: AgencyInCycle,
  verdict: Verdict & { readonly personId: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into verdict (agency_id, cycle_id, item, score, reason, person_id, at)
    values (${agencyId}, ${cycleId}, ${verdict.item}, ${verdict.score}, ${verdict.reason},
      ${verdict.personId}, ${verdict.at})`);
}

export async function standingVerdicts(
  tx: Tx,
  { cycleId, agencyId }: AgencyInCycle,
): Promise<Verdict[]> {
  return tx.rows<Verdict>(sql`
    select distinct on (item) item, score, reason, at from verdict
    where cycle_id = ${cycleId} and agency_id = ${agencyId} order by item, id desc`);
}

/** Of every agency in the cycle that has any, by agency. */
export async function verdictsOfCycle(tx: Tx, cycleId: number): Promise<Map<number, Verdicts>> {
  const rows = await tx.rows<{ agency_id: number; item: string; score: VerdictScore }>(sql`
    select distinct on (agency_id, item) agency_id, item, score from verdict
    where cycle_id = ${cycleId} order by agency_id, item, id desc`);
  const verdicts = new Map<number, Record<string, VerdictScore>>();
  for (const { agency_id, item, score } of rows) {
    const own = verdicts.get(agency_id) ?? {};
    own[item] = score;
    verdicts.set(agency_id, own);
  }
  return verdicts;
}
