import { createHash } from 'node:crypto';
import { type CodeFault, keyOfToken, readToken, type SurveyCodes } from '../core/access-code.ts';
import { channelOf, type Survey } from '../core/survey.ts';
import { blindSign, isSigned } from '../kit/blind-rsa.ts';
import { derivedKey, seal, unseal } from '../kit/seal.ts';
import { keyedHash } from '../kit/secret.ts';
import { readTicketCode } from '../kit/ticket-code.ts';
import {
  type CodePlace,
  findCodeKey,
  findTicket,
  spendTicket,
  type Ticket,
} from '../store/access-code.ts';
import type { Tx } from '../store/database.ts';
import type { House } from './house.ts';

/**
 * What respondents do with codes. As with answers, none of it is a deed of a person: no audit line, no
 * session, no line in a log.
 */
type Codes = Pick<House, 'db' | 'keys'>;

/** Under what a code stands in the database: nobody without the key can try them all out. */
export function ticketHash({ keys }: Pick<House, 'keys'>, code: string): Buffer {
  return keyedHash(derivedKey(keys.codes, 'tickets'), code);
}

/** The key of a form whose token this survey's signer has signed; undefined for any other. */
export function tokenKey(
  { publicKey }: SurveyCodes,
  token: string,
  signature: string,
): Uint8Array | undefined {
  const read = publicKey && readToken(token, signature);
  return read && isSigned(publicKey, read.token, read.signature)
    ? keyOfToken(read.token)
    : undefined;
}

/** A code as it was typed: whether it opens this survey, or why not. */
export async function readCode(
  house: Codes,
  survey: Survey,
  typed: string,
  /** To be spent on answers that may have been taken before, which the intake knows. */
  spentToo = false,
): Promise<{ readonly ticket: Uint8Array } | { readonly fault: CodeFault }> {
  if (typed.trim() === '') return { fault: 'codeMissing' };
  const code = readTicketCode(typed);
  if (!code) return { fault: 'codeShape' };
  const hash = ticketHash(house, code);
  const ticket = await everywhere(house, (tx) => findTicket(tx, hash), true);
  const fault = faultOf(ticket, channelOf(survey));
  if (fault === 'codeUsed' && spentToo) return { ticket: hash };
  return fault ? { fault } : { ticket: hash };
}

/**
 * Signs for a ticket, once: the same request again, from a phone whose network broke in between, gets
 * the same signature, and any other one none.
 */
export async function exchangeCode(
  house: Codes,
  survey: Survey,
  typed: string,
  blinded: Uint8Array,
): Promise<{ readonly signature: Uint8Array } | { readonly fault: CodeFault }> {
  const code = readTicketCode(typed);
  if (!code) return { fault: 'codeShape' };
  const hash = ticketHash(house, code);
  const place = channelOf(survey);
  const request = createHash('sha256').update(blinded).digest();
  return everywhere(house, async (tx) => {
    const ticket = await findTicket(tx, hash);
    const fault = faultOf(ticket, place);
    const isSame = fault === 'codeUsed' && ticket?.spent?.equals(request);
    if (fault && !isSame) return { fault };
    const key = await privateKeyOf(house, tx, place);
    const signature = key && blindSign(key, blinded);
    if (!key) return { fault: 'codeNoneYet' };
    if (!signature) return { fault: 'tokenBad' };
    if (isSame || (await spendTicket(tx, place, hash, request))) return { signature };
    // The same request may have come twice at once, over two connections.
    const spent = (await findTicket(tx, hash))?.spent;
    return spent?.equals(request) ? { signature } : { fault: 'codeUsed' };
  });
}

function faultOf(ticket: Ticket | undefined, place: CodePlace): CodeFault | undefined {
  if (!ticket) return 'codeUnknown';
  if (ticket.agencyId !== place.agencyId) return 'codeElsewhere';
  const isOf = ticket.cycleId === place.cycleId && ticket.channel === place.channel;
  if (!isOf) return 'codeOtherSurvey';
  return ticket.spent ? 'codeUsed' : undefined;
}

export function sealPrivateKey(
  { keys }: Pick<House, 'keys'>,
  place: CodePlace,
  privateKey: Uint8Array,
): Buffer {
  return seal(signerKey(keys), privateKey, keyPlace(place));
}

async function privateKeyOf(
  { keys }: Codes,
  tx: Tx,
  place: CodePlace,
): Promise<Uint8Array | undefined> {
  const found = await findCodeKey(tx, place);
  return found?.sealedKey ? unseal(signerKey(keys), found.sealedKey, keyPlace(place)) : undefined;
}

const signerKey = (keys: House['keys']): Buffer => derivedKey(keys.codes, 'signers');

const keyPlace = ({ cycleId, agencyId, channel }: CodePlace): string =>
  `signer ${cycleId} ${agencyId} ${channel}`;

/** A code of another agency is told from one that nobody has. */
function everywhere<T>({ db }: Codes, work: (tx: Tx) => Promise<T>, readonly = false): Promise<T> {
  return db.transaction({ kind: 'all' }, work, { readonly });
}
