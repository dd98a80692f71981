import { createHash } from 'node:crypto';
import type { LinkFault } from '../core/link-fault.ts';
import { type Found, type LinkFinding, linkOf } from '../core/link-finding.ts';
import { type Packed, packed } from '../kit/packing.ts';
import {
  addSnapshots,
  type DueLink,
  dueLinks,
  forgetFindings,
  handedInLinks,
  holdKept,
  insertFinding,
  keepContent,
  keepingOf,
  keepText,
  makeDue,
  postponeDue,
  settleDue,
} from '../store/web-link.ts';
import type { House } from './house.ts';

/** What the worker does that looks at links; nobody asks for it by hand. */
export type { DueLink };

const ALL = { kind: 'all' } as const;

export function nextDue(house: House, atHand: readonly string[]): Promise<DueLink[]> {
  return house.db.transaction(ALL, (tx) => dueLinks(tx, house.clock(), atHand), {
    readonly: true,
  });
}

/** The program itself failed over it: later once more, until it has failed too often. */
export async function putOff(house: House, { link, failures }: DueLink): Promise<void> {
  const now = house.clock();
  await house.db.transaction(ALL, (tx) =>
    failures < MOST_FAILURES
      ? postponeDue(tx, link, new Date(now.getTime() + 3_600_000))
      : settleDue(tx, link, now),
  );
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

/** Bytes are kept where a moment asks for them, and later whenever the words there changed. */
export async function keepFinding(
  house: House,
  { link, failures }: DueLink,
  began: Date,
  found: Found,
): Promise<void> {
  const { fault, status, facts, contentHash, text } = found;
  const textHash = text === null ? null : createHash('sha256').update(text).digest('hex');
  const finding: LinkFinding = { at: began, fault, status, facts, contentHash, textHash };
  const content = await wanted(house, link, began, textHash, found);
  await house.db.transaction(ALL, async (tx) => {
    await holdKept(tx, 'shared');
    if (textHash !== null && text !== null) await keepText(tx, textHash, text);
    if (content && contentHash !== null) await keepContent(tx, contentHash, content);
    await insertFinding(tx, link, finding);
    const minutes = fault !== null && PASSING.has(fault) ? AGAIN_MINUTES[failures] : undefined;
    if (minutes === undefined) await settleDue(tx, link, began);
    else await postponeDue(tx, link, new Date(began.getTime() + minutes * 60_000));
  });
}

async function wanted(
  house: House,
  link: string,
  began: Date,
  textHash: string | null,
  { bytes }: Found,
): Promise<Packed | undefined> {
  if (bytes === null) return undefined;
  const keeping = await house.db.transaction(ALL, (tx) => keepingOf(tx, link, began), {
    readonly: true,
  });
  const changed = keeping.kept && keeping.textHash !== textHash;
  return keeping.waits || changed ? packed(bytes) : undefined;
}

const MONTH_DAYS = 30;
const AT_A_TIME = 5000;

/** What was handed in is looked at again a month after it was kept last. */
export async function monthlySnapshots(house: House): Promise<number> {
  const now = house.clock();
  const since = new Date(now.getTime() - MONTH_DAYS * 86_400_000);
  return house.db.transaction(ALL, async (tx) => {
    const uses = await handedInLinks(tx, since, AT_A_TIME);
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
