import sql from 'sql-template-tag';
import type { ItemAssignment, ItemCheck } from '../core/disclosure.ts';
import type { Tx } from './database.ts';
import type { OfCycle } from './item-answer.ts';

/** Work on disclosure items inside an agency: whose they are, what is said of them, who looked through. */
export async function itemAssignments(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<ItemAssignment[]> {
  return tx.rows<ItemAssignment>(sql`
    select distinct on (item) item, number, unit, people from item_assignment
    where agency_id = ${agencyId} and cycle_id = ${cycleId} order by item, number desc`);
}

/** False when somebody else changed it first. */
export async function insertItemAssignment(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: ItemAssignment & { readonly personId: string | null; readonly at: Date },
): Promise<boolean> {
  const added = await tx.run(sql`
    insert into item_assignment (agency_id, cycle_id, item, number, unit, people, person_id, at)
    select ${agencyId}::integer, ${cycleId}::integer, ${made.item}::text, ${made.number}::integer,
      ${made.unit}::text, ${made.people}::uuid[], ${made.personId}::uuid, ${made.at}::timestamptz
    where coalesce((select max(number) from item_assignment where agency_id = ${agencyId}
        and cycle_id = ${cycleId} and item = ${made.item}), 0) = ${made.number - 1}
    on conflict do nothing`);
  return added === 1;
}

/** In the order they were said. */
export async function itemChecks(tx: Tx, { agencyId, cycleId }: OfCycle): Promise<ItemCheck[]> {
  return tx.rows<ItemCheck>(sql`
    select c.item, c.version, c.stage, c.accepted, c.reason, c.person_id as "personId",
      p.name as "personName", c.at
    from item_check c left join person p on p.id = c.person_id
    where c.agency_id = ${agencyId} and c.cycle_id = ${cycleId} order by c.id`);
}

export async function insertItemCheck(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: Omit<ItemCheck, 'personName'>,
): Promise<void> {
  await tx.run(sql`
    insert into item_check (agency_id, cycle_id, item, version, stage, accepted, reason, person_id, at)
    values (${agencyId}, ${cycleId}, ${made.item}, ${made.version}, ${made.stage}, ${made.accepted},
      ${made.reason}, ${made.personId}, ${made.at})`);
}

export interface ItemComment {
  readonly number: number;
  readonly text: string;
  readonly personName: string | null;
  readonly at: Date;
}

/** Oldest first. */
export async function itemComments(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  item: string,
): Promise<ItemComment[]> {
  return tx.rows<ItemComment>(sql`
    select c.number, c.text, p.name as "personName", c.at
    from item_comment c left join person p on p.id = c.person_id
    where c.agency_id = ${agencyId} and c.cycle_id = ${cycleId} and c.item = ${item}
    order by c.number`);
}

/** How many there are of each item. */
export async function countComments(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
): Promise<Record<string, number>> {
  const rows = await tx.rows<{ item: string; n: number }>(sql`
    select item, max(number) as n from item_comment
    where agency_id = ${agencyId} and cycle_id = ${cycleId} group by item`);
  return Object.fromEntries(rows.map(({ item, n }) => [item, n]));
}

/** Whoever comments has taken the lock of the answers. */
export async function insertItemComment(
  tx: Tx,
  { agencyId, cycleId }: OfCycle,
  made: {
    readonly item: string;
    readonly text: string;
    readonly personId: string | null;
    readonly at: Date;
  },
): Promise<number> {
  const { number } = await tx.one<{ number: number }>(sql`
    insert into item_comment (agency_id, cycle_id, item, number, text, person_id, at)
    select ${agencyId}::integer, ${cycleId}::integer, ${made.item}::text,
      coalesce(max(number), 0) + 1, ${made.text}::text, ${made.personId}::uuid, ${made.at}::timestamptz
    from item_comment where agency_id = ${agencyId} and cycle_id = ${cycleId} and item = ${made.item}
    returning number`);
  return number;
}
