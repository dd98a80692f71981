import { z } from 'zod';
import {
  type AdviceBody,
  type AdviceSaid,
  type AdviceState,
  type AdviceText,
  type AdviceVersion,
  adviceState,
  hadPart,
  isSameAdvice,
  LONGEST_ADVICE,
  MOST_ADVICE,
} from '../core/advice.ts';
import type { PublishedAdvice } from '../core/advice-issue.ts';
import { advisableOf, codesOf } from '../core/advice-library.ts';
import { countField, linesField, textField } from '../core/field.ts';
import { type Actor, hasRole, type Role } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { toArabicDigits } from '../kit/thai.ts';
import {
  adviceSteps,
  adviceVersions,
  insertAdvice,
  insertAdviceStep,
  lockAdvice,
} from '../store/advice.ts';
import { publishedAdvice } from '../store/advice-issue.ts';
import { adviserOf, nextAdvice } from '../store/advice-queue.ts';
import { assessorNames } from '../store/assessor.ts';
import type { Tx } from '../store/database.ts';
import { change, type Deed, look } from './action.ts';
import { type Disclosing, disclosureKey, findDisclosing } from './disclosure.ts';

/**
 * What an agency is advised: the assessor who has it writes and hands over, a lead who had no part in it
 * approves or sends it back with a reason. Nothing here is for the agency before it is published.
 */
export const ADVISERS: readonly Role[] = ['assessor', 'lead'];
const READERS: readonly Role[] = ['assessor', 'lead', 'administrator'];

export interface Advised extends Disclosing {
  readonly adviser: Awaited<ReturnType<typeof adviserOf>>;
}

/** An assessor finds what they were given, and nothing else. */
async function findAdvised(
  tx: Tx,
  input: { readonly cycleId: number; readonly agency: string },
  actor: Actor,
): Promise<Advised | undefined> {
  const found = await findDisclosing(tx, input);
  if (!found) return undefined;
  const adviser = await adviserOf(tx, found);
  const seesAll = hasRole(actor, ['lead', 'administrator']);
  return seesAll || adviser?.id === actor.personId ? { ...found, adviser } : undefined;
}

export interface SeenAdvice extends Advised {
  readonly state: AdviceState;
  /** Newest first. */
  readonly versions: readonly AdviceVersion[];
  readonly said: readonly AdviceSaid[];
  readonly published: PublishedAdvice | null;
  /** Whoever asks wrote or handed over some of it, so that somebody else approves it. */
  readonly hadPart: boolean;
  /** Who may be given it; for who leads. */
  readonly assessors: readonly { readonly id: string; readonly name: string }[];
}

export const seeAdvice = look({
  name: 'advice.see',
  input: z.strictObject(disclosureKey),
  may: READERS,
  find: findAdvised,
  async do({ tx, thing, actor }): Promise<SeenAdvice> {
    const versions = await adviceVersions(tx, thing);
    const said = await adviceSteps(tx, thing);
    const out = await publishedNow(tx, thing);
    return {
      ...thing,
      versions,
      said,
      published: out,
      state: adviceState(versions[0], said, out?.version ?? null),
      hadPart: hadPart(actor.personId, versions, said),
      assessors: hasRole(actor, ['lead']) ? await assessorNames(tx) : [],
    };
  },
});

const publishedNow = (tx: Tx, { cycleId, agencyId }: Advised) =>
  publishedAdvice(tx, { cycleId, agencyId, edition: ANY_EDITION });
const ANY_EDITION = 2_000_000_000;

const written = z.strictObject({
  code: textField(20),
  th: linesField(LONGEST_ADVICE),
  en: linesField(LONGEST_ADVICE).default(''),
  /** As typed: `o8, o9`. */
  items: textField(300).default(''),
  /** Taken out. */
  drop: z.enum(['on', '']).default(''),
});

export const writeAdvice = change({
  name: 'advice.write',
  input: z.strictObject({
    ...disclosureKey,
    /** The one that was shown; 0 where nothing was drafted. */
    version: countField(0, 2_000_000_000),
    texts: z.array(written).max(MOST_ADVICE),
    /** Hands over to the lead what is written with it. */
    hand: z.enum(['on', '']).default(''),
  }),
  may: ADVISERS,
  find: findAdvised,
  async do(deed, input): Promise<Written> {
    const { tx, thing, actor, now } = deed;
    await lockAdvice(tx, thing);
    const [latest] = await adviceVersions(tx, thing);
    const body = await bodyOf(deed, latest?.body, input.texts);
    const isNew = latest === undefined || !isSameAdvice(latest.body, body);
    if (isNew && (latest?.version ?? 0) !== input.version) {
      throw new Problem('stale', { what: 'advice' });
    }
    const version = (latest?.version ?? 0) + (isNew ? 1 : 0);
    const by = { personId: actor.personId, at: now };
    if (isNew) {
      const made = { agencyId: thing.agencyId, version, body };
      await insertAdvice(tx, thing.cycleId, [made], { ...by, origin: 'written' });
    }
    if (input.hand === '') return { version, isNew, isHanded: false, next: null };
    const last = (await adviceSteps(tx, thing)).filter((one) => one.version === version).at(-1);
    if (last && last.step !== 'returned') {
      throw new Problem('wrongState', { what: 'advice', state: last.step });
    }
    await insertAdviceStep(tx, thing, { ...by, version, step: 'handed', reason: '' });
    const own = { cycleId: thing.cycleId, assessor: actor.personId };
    const next = await nextAdvice(tx, own, TO_WRITE, thing.agency.code);
    return { version, isNew, isHanded: true, next };
  },
  record: (_input, thing, { version, isNew, isHanded }) =>
    isNew || isHanded
      ? {
          target: targetOfAdvice(thing),
          agencyId: thing.agencyId,
          details: { version, isNew, isHanded },
        }
      : undefined,
});

interface Written {
  readonly version: number;
  readonly isNew: boolean;
  readonly isHanded: boolean;
  /** The next agency of the own queue that waits to be written. */
  readonly next: string | null;
}

const TO_WRITE: readonly AdviceState[] = ['returned', 'drafted'];

/** A text that says what the library says stays the library's; any other is a person's. */
async function bodyOf(
  { house, thing }: Deed<Advised>,
  before: AdviceBody | undefined,
  typed: readonly z.infer<typeof written>[],
): Promise<AdviceBody> {
  const { instrument } = thing;
  const { questions, items, asked } = codesOf(instrument);
  const advisable = advisableOf(await house.shipped.adviceLibrary(instrument.family), instrument);
  const needs = before?.needs ?? [];
  const texts = typed.flatMap((one, i): AdviceText[] => {
    if (!asked.has(one.code)) throw badField(`texts.${i}.code`, 'unknownAdvised');
    if (one.drop === 'on') return [];
    if (one.th === '') throw badField(`texts.${i}.th`, 'required');
    const named = itemsTyped(one.items, codesOf(instrument).targets, `texts.${i}.items`);
    const value = needs.find(({ code }) => code === one.code)?.value ?? null;
    const made = { code: one.code, value, th: one.th, en: one.en, items: named };
    const old = before?.texts.find(({ code }) => code === one.code);
    const isLibrary = old?.by === 'library' && advisable.has(one.code) && isSameText(old, made);
    return [{ ...made, by: isLibrary ? 'library' : 'person' }];
  });
  const order = [...questions, ...items];
  const codes = texts.map(({ code }) => code);
  if (new Set(codes).size < codes.length) {
    const again = typed.findLastIndex(({ code }, i) => codes.indexOf(code) < i);
    throw badField(`texts.${again}.code`, 'advisedTwice');
  }
  return {
    needs,
    texts: texts.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
    dropped: needs.flatMap(({ code }) => (codes.includes(code) ? [] : [code])),
  };
}

const isSameText = (one: Omit<AdviceText, 'by'>, other: Omit<AdviceText, 'by'>): boolean =>
  one.th === other.th && one.en === other.en && one.items.join() === other.items.join();

/** `O8 , ๐` and the like: codes as the instrument writes them. */
function itemsTyped(typed: string, targets: ReadonlySet<string>, field: string): string[] {
  const known = new Map([...targets].map((code) => [code.toLowerCase(), code]));
  const found = toArabicDigits(typed)
    .split(/[\s,;·]+/)
    .filter((one) => one !== '')
    .map((one) => {
      const code = known.get(one.toLowerCase());
      if (code === undefined) throw badField(field, 'unknownAdvisedItem', { item: one });
      return code;
    });
  return [...new Set(found)];
}

export const decideAdvice = change({
  name: 'advice.decide',
  input: z
    .strictObject({
      ...disclosureKey,
      version: countField(1, 2_000_000_000),
      decision: z.enum(['approved', 'returned']),
      reason: linesField(2000).default(''),
    })
    .refine(({ decision, reason }) => decision === 'approved' || reason !== '', {
      path: ['reason'],
      params: { fault: 'required' },
    }),
  may: ['lead'],
  find: findAdvised,
  async do({ tx, thing, actor, now }, { version, decision, reason }) {
    await lockAdvice(tx, thing);
    const versions = await adviceVersions(tx, thing);
    const said = await adviceSteps(tx, thing);
    if (versions[0]?.version !== version) throw new Problem('stale', { what: 'advice' });
    const last = said.filter((one) => one.version === version).at(-1);
    if (last?.step !== 'handed') {
      throw new Problem('wrongState', { what: 'advice', state: last?.step ?? 'drafted' });
    }
    if (decision === 'approved' && hadPart(actor.personId, versions, said)) {
      throw new Problem('wrongState', { what: 'advice', state: 'ownWords' });
    }
    const by = { personId: actor.personId, at: now };
    await insertAdviceStep(tx, thing, { ...by, version, step: decision, reason });
    const all = { cycleId: thing.cycleId, assessor: null };
    return { next: await nextAdvice(tx, all, ['handed'], thing.agency.code) };
  },
  record: ({ version, decision, reason }, thing) => ({
    target: targetOfAdvice(thing),
    agencyId: thing.agencyId,
    details: { version, decision, reason },
  }),
});

export const targetOfAdvice = ({ agency, cycle }: Pick<Disclosing, 'agency' | 'cycle'>): string =>
  `${cycle.fiscalYear}/${cycle.name} ${agency.code}`;
