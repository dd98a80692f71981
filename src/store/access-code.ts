import sql from 'sql-template-tag';
import type { Channel } from '../core/instrument.ts';
import type { Tx } from './database.ts';

/** One-time codes and the keys that sign for them. */
export interface CodePlace {
  readonly cycleId: number;
  readonly agencyId: number;
  readonly channel: Channel;
}

export async function publicKeyOf(tx: Tx, place: CodePlace): Promise<Buffer | undefined> {
  return (await findCodeKey(tx, place))?.publicKey;
}

export async function findCodeKey(
  tx: Tx,
  { cycleId, agencyId, channel }: CodePlace,
): Promise<{ readonly publicKey: Buffer; readonly sealedKey: Buffer | null } | undefined> {
  return tx.maybe(sql`select public_key as "publicKey", sealed_key as "sealedKey" from code_key
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}`);
}

/** Once; a second key is not written beside the first. */
export async function addCodeKey(
  tx: Tx,
  { cycleId, agencyId, channel }: CodePlace,
  key: { readonly publicKey: Uint8Array; readonly sealedKey: Uint8Array },
): Promise<void> {
  await tx.run(sql`
    insert into code_key (cycle_id, agency_id, channel, public_key, sealed_key)
    values (${cycleId}, ${agencyId}, ${channel}, ${Buffer.from(key.publicKey)},
      ${Buffer.from(key.sealedKey)})
    on conflict do nothing`);
}

/** Written in the order of their hashes, which is nobody's. */
export async function addTickets(
  tx: Tx,
  { cycleId, agencyId, channel }: CodePlace,
  hashes: readonly Uint8Array[],
): Promise<number> {
  return tx.run(sql`
    insert into code_ticket (cycle_id, agency_id, channel, code_hash)
    select ${cycleId}, ${agencyId}, ${channel}, hash
    from unnest(${hashes.map((hash) => Buffer.from(hash))}::bytea[]) as hash order by hash
    on conflict do nothing`);
}

export async function dropUnspent(
  tx: Tx,
  { cycleId, agencyId, channel }: CodePlace,
): Promise<number> {
  return tx.run(sql`delete from code_ticket where cycle_id = ${cycleId}
    and agency_id = ${agencyId} and channel = ${channel} and spent is null`);
}

export async function countTickets(
  tx: Tx,
  { cycleId, agencyId, channel }: CodePlace,
): Promise<number> {
  const { n } = await tx.one<{ n: number }>(sql`select count(*) as n from code_ticket
    where cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}`);
  return n;
}

export type Ticket = CodePlace & { readonly spent: Buffer | null };

export async function findTicket(tx: Tx, hash: Uint8Array): Promise<Ticket | undefined> {
  return tx.maybe<Ticket>(sql`
    select cycle_id as "cycleId", agency_id as "agencyId", channel, spent from code_ticket
    where code_hash = ${Buffer.from(hash)}`);
}

/** False when it is not there or was spent before, here or by another process. */
export async function spendTicket(
  tx: Tx,
  { cycleId, agencyId, channel }: CodePlace,
  hash: Uint8Array,
  on: Uint8Array,
): Promise<boolean> {
  const spent = await tx.run(sql`update code_ticket set spent = ${Buffer.from(on)}
    where code_hash = ${Buffer.from(hash)} and spent is null
      and cycle_id = ${cycleId} and agency_id = ${agencyId} and channel = ${channel}`);
  return spent === 1;
}

/** The public halves of a cycle, for everybody. */
export interface PublishedKey {
  readonly agencyCode: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly channel: Channel;
  readonly publicKey: Buffer;
}

export async function publicKeysOf(tx: Tx, cycleId: number): Promise<PublishedKey[]> {
  return tx.rows<PublishedKey>(sql`
    select a.code as "agencyCode", a.name_th as "nameTh", a.name_en as "nameEn", k.channel,
      k.public_key as "publicKey"
    from code_key k join agency a on a.id = k.agency_id
    where k.cycle_id = ${cycleId} order by a.code collate "C", k.channel`);
}
