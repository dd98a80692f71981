import sql from 'sql-template-tag';
import type { Suggestion } from '../core/suggestion.ts';
import type { Tx } from './database.ts';

/** Suggestions by their random ids, which is no order at all. */
export interface WaitingSuggestion extends Suggestion {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
}

export async function waitingSuggestions(
  tx: Tx,
  cycleId: number,
  { most, after }: { readonly most: number; readonly after: string | null },
): Promise<WaitingSuggestion[]> {
  return tx.rows<WaitingSuggestion>(sql`
    select s.id, s.agency_id as "agencyId", s.channel, s.text, a.code, a.name_th as "nameTh",
      a.name_en as "nameEn"
    from suggestion s join agency a on a.id = s.agency_id
    where s.cycle_id = ${cycleId} and s.state = 'waiting'
      and (${after}::uuid is null or s.id > ${after}::uuid)
    order by s.id limit ${most}`);
}

export async function countSuggestions(
  tx: Tx,
  cycleId: number,
): Promise<{ waiting: number; released: number; withheld: number }> {
  return tx.one(sql`
    select count(*) filter (where state = 'waiting') as waiting,
      count(*) filter (where state = 'released') as released,
      count(*) filter (where state = 'withheld') as withheld
    from suggestion where cycle_id = ${cycleId}`);
}

export async function findSuggestion(
  tx: Tx,
  cycleId: number,
  id: string,
): Promise<Suggestion | undefined> {
  return tx.maybe<Suggestion>(sql`
    select id, agency_id as "agencyId", channel, text from suggestion
    where cycle_id = ${cycleId} and id = ${id}::uuid and state <> 'withheld'`);
}

/** False when somebody else has withheld it. */
export async function releaseSuggestion(tx: Tx, { id, text }: Suggestion): Promise<boolean> {
  const changed = await tx.run(sql`
    update suggestion set state = 'released', text = ${text}
    where id = ${id}::uuid and state <> 'withheld'`);
  return changed === 1;
}

export async function withholdSuggestion(tx: Tx, { id }: Suggestion): Promise<boolean> {
  const changed = await tx.run(sql`
    update suggestion set state = 'withheld', text = '' where id = ${id}::uuid`);
  return changed === 1;
}

export async function releasedSuggestions(
  tx: Tx,
  { cycleId, agencyId }: { readonly cycleId: number; readonly agencyId: number },
): Promise<Suggestion[]> {
  return tx.rows<Suggestion>(sql`
    select id, agency_id as "agencyId", channel, text from suggestion
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and state = 'released' order by id`);
}
