import sql from 'sql-template-tag';
import type { Verdict, VerdictScore, Verdicts } from '../core/verdict.ts';
import type { OwnVerdict, StandingVerdict } from '../core/verdict-chain.ts';
import { copyRows, int32At, wholeNumber } from './copy.ts';
import type { Tx } from './database.ts';

/** Verdicts on disclosure items are appended; the last one of an item stands. */
interface AgencyInCycle {
  readonly cycleId: number;
  readonly agencyId: number;
}

export async function insertVerdict(
  tx: Tx,
  { cycleId, agencyId }: AgencyInCycle,
  verdict: Verdict & { readonly personId: string | null; readonly becauseOf?: string | null },
): Promise<void> {
  await tx.run(sql`
    insert into verdict (agency_id, cycle_id, item, score, reason, person_id, at, because_of)
    values (${agencyId}, ${cycleId}, ${verdict.item}, ${verdict.score}, ${verdict.reason},
      ${verdict.personId}, ${verdict.at}, ${verdict.becauseOf ?? null})`);
}

/** What stands of each item, and what was found of the item itself, whatever takes it down. */
export async function verdictChainOf(
  tx: Tx,
  { cycleId, agencyId }: AgencyInCycle,
): Promise<{ standing: StandingVerdict[]; own: Map<string, OwnVerdict> }> {
  const standing = await tx.rows<StandingVerdict>(sql`
    select distinct on (item) item, score, reason, because_of as "becauseOf" from verdict
    where cycle_id = ${cycleId} and agency_id = ${agencyId} order by item, id desc`);
  const own = await tx.rows<StandingVerdict>(sql`
    select distinct on (item) item, score, reason from verdict
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and because_of is null
    order by item, id desc`);
  return {
    standing,
    own: new Map(own.map(({ item, score, reason }) => [item, { score, reason }])),
  };
}

export async function standingVerdicts(
  tx: Tx,
  { cycleId, agencyId }: AgencyInCycle,
): Promise<Verdict[]> {
  return tx.rows<Verdict>(sql`
    select distinct on (item) item, score, reason, at from verdict
    where cycle_id = ${cycleId} and agency_id = ${agencyId} order by item, id desc`);
}

/** Of every agency in the cycle that has any, by agency. Sorting them would take longer than this. */
export async function verdictsOfCycle(tx: Tx, cycleId: number): Promise<Map<number, Verdicts>> {
  const latest = new Map<number, Map<string, Latest>>();
  const query = `select agency_id, score, id, item from verdict where cycle_id = ${wholeNumber(cycleId)}`;
  await copyRows(tx, query, (bytes, start) => {
    // Each field behind its length: agency, score, id, item.
    const itemAt = start + 32;
    if (itemAt > bytes.length) return undefined;
    const end = itemAt + int32At(bytes, itemAt - 4);
    if (end > bytes.length) return undefined;
    const agencyId = int32At(bytes, start + 4);
    const score = int32At(bytes, start + 12) === 100 ? 100 : 0;
    const id = int32At(bytes, start + 20) * 2 ** 32 + (int32At(bytes, start + 24) >>> 0);
    let own = latest.get(agencyId);
    if (!own) {
      own = new Map();
      latest.set(agencyId, own);
    }
    const item = bytes.toString('latin1', itemAt, end);
    const known = own.get(item);
    if (!known || known.id < id) own.set(item, { id, score });
    return end;
  });
  return new Map(
    [...latest].map(([agencyId, own]) => {
      const verdicts: Record<string, VerdictScore> = {};
      for (const [item, { score }] of own) verdicts[item] = score;
      return [agencyId, verdicts];
    }),
  );
}

/** Why items do not score, as last written, by agency; what scores needs no reason. */
export async function reasonsOfCycle(
  tx: Tx,
  cycleId: number,
  until: Date | null = null,
): Promise<Map<number, Record<string, string>>> {
  const rows = await tx.rows<{ agencyId: number; item: string; reason: string }>(sql`
    select agency_id as "agencyId", item, reason from verdict v
    where cycle_id = ${cycleId} and score = 0 and reason <> ''
      and (${until}::timestamptz is null or at <= ${until}::timestamptz)
      and not exists (select from verdict l where l.cycle_id = v.cycle_id
        and l.agency_id = v.agency_id and l.item = v.item and l.id > v.id
        and (${until}::timestamptz is null or l.at <= ${until}::timestamptz))`);
  const reasons = new Map<number, Record<string, string>>();
  for (const { agencyId, item, reason } of rows) {
    const own = reasons.get(agencyId) ?? {};
    own[item] = reason;
    reasons.set(agencyId, own);
  }
  return reasons;
}

interface Latest {
  readonly id: number;
  readonly score: VerdictScore;
}
