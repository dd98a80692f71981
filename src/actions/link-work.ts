import { createHash } from 'node:crypto';
import type { LinkFault } from '../core/link-fault.ts';
import { type Found, type LinkFinding, linkOf } from '../core/link-finding.ts';
import { type Packed, packed } from '../kit/packing.ts';
import { dayInThailand } from '../kit/thai.ts';
import { isOfOneRow } from '../store/complaint.ts';
import { type DueLink, dueLinks, makeDue, settleDue } from '../store/link-due.ts';
import {
  addSnapshots,
  forgetFindings,
  handedInLinks,
  holdKept,
  insertFindings,
  keepContent,
  keepingOf,
  keepTexts,
  waitingFor,
} from '../store/web-link.ts';
import type { House } from './house.ts';

/** What the worker does that looks at links; nobody asks for it by hand. */
export type { DueLink };
export { isOfOneRow };

const ALL = { kind: 'all' } as const;

export function nextDue(house: House, atHand: readonly string[]): Promise<DueLink[]> {
  return house.db.transaction(ALL, (tx) => dueLinks(tx, house.clock(), atHand), {
    readonly: true,
  });
}

/** The program itself failed over it: later once more, until it has failed too often. */
export async function putOff(house: House, { link, failures }: DueLink): Promise<void> {
  const began = house.clock();
  const again = failures < MOST_FAILURES ? new Date(began.getTime() + 3_600_000) : null;
  await house.db.transaction(ALL, (tx) => settleDue(tx, [{ link, began, again }]));
}

const MOST_FAILURES = 5;

/** Faults that pass by themselves: a server that sleeps at night is asked again before it is told. */
const PASSING = new Set<LinkFault>([
  'nameFailed',
  'refused',
  'unreachable',
  'connectSlow',
  'answerSlow',
  'bodySlow',
  'cutShort',
]);
const AGAIN_MINUTES = [10, 180];

/** What one look found, ready to be written together with others. */
export interface Kept {
  readonly due: DueLink;
  readonly finding: LinkFinding;
  readonly text: string | null;
  /** Only where a moment asks for it. */
  readonly content: Packed | null;
  readonly hadBytes: boolean;
}

/** Bytes are kept where a moment asks for them, and later whenever the words there changed. */
export async function toBeKept(
  house: House,
  due: DueLink,
  began: Date,
  found: Found,
): Promise<Kept> {
  const { fault, status, facts, contentHash, text, bytes } = found;
  const textHash = text === null ? null : createHash('sha256').update(text).digest('hex');
  const finding: LinkFinding = { at: began, fault, status, facts, contentHash, textHash };
  const kept = { due, finding, text, hadBytes: bytes !== null };
  if (bytes === null || !due.isKept) return { ...kept, content: null };
  const before = await house.db.transaction(ALL, (tx) => keepingOf(tx, due.link, began), {
    readonly: true,
  });
  const isWanted = before.waits || before.textHash !== textHash;
  return { ...kept, content: isWanted ? await packed(bytes) : null };
}

/** Many looks are written at once. One whose bytes are asked for by now, but were let go, is left due. */
export async function keepFindings(house: House, all: readonly Kept[]): Promise<void> {
  await house.db.transaction(ALL, async (tx) => {
    await holdKept(tx, 'shared');
    const late = await waitingFor(tx, all.filter(lacksBytes).map(lookOf));
    const done = all.filter((one) => !(lacksBytes(one) && late.has(one.due.link)));
    await keepTexts(tx, new Map(done.flatMap(textOf)));
    for (const { content, finding } of done) {
      if (content && finding.contentHash) await keepContent(tx, finding.contentHash, content);
    }
    await insertFindings(
      tx,
      done.map(({ due, finding }) => ({ link: due.link, finding })),
    );
    await settleDue(
      tx,
      done.map((one) => ({ ...lookOf(one), again: againAt(one) })),
    );
  });
}

const lacksBytes = ({ finding, hadBytes }: Kept) => finding.contentHash !== null && !hadBytes;
const lookOf = ({ due, finding }: Kept) => ({ link: due.link, began: finding.at });
const textOf = ({ finding, text }: Kept): [string, string][] =>
  finding.textHash !== null && text !== null ? [[finding.textHash, text]] : [];

function againAt({ due, finding }: Kept): Date | null {
  const passes = finding.fault !== null && PASSING.has(finding.fault);
  const minutes = passes ? AGAIN_MINUTES[due.failures] : undefined;
  return minutes === undefined ? null : new Date(finding.at.getTime() + minutes * 60_000);
}

const MONTH_DAYS = 30;
const AT_A_TIME = 5000;

/** What was handed in is looked at again a month after it was kept last. */
export async function monthlySnapshots(house: House): Promise<number> {
  const now = house.clock();
  const since = new Date(now.getTime() - MONTH_DAYS * 86_400_000);
  return house.db.transaction(ALL, async (tx) => {
    const uses = await handedInLinks(tx, since, dayInThailand(now), AT_A_TIME);
    await addSnapshots(tx, uses, 'monthly', now);
    await makeDue(
      tx,
      uses.map(({ url }) => linkOf(url)),
      now,
    );
    return uses.length;
  });
}

/** Of what nothing is kept of, only the last finding stays beyond this. */
export async function forgetOldFindings(house: House, days: number): Promise<void> {
  const before = new Date(house.clock().getTime() - days * 86_400_000);
  await house.db.transaction(ALL, async (tx) => {
    await holdKept(tx, 'alone');
    await forgetFindings(tx, before);
  });
}
