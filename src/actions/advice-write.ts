import { z } from 'zod';
import {
  type AdviceBody,
  type AdviceState,
  type AdviceText,
  isSameAdvice,
  LONGEST_ADVICE,
  MOST_ADVICE,
} from '../core/advice.ts';
import { advisableOf, codesOf } from '../core/advice-library.ts';
import { countField, linesField, textField } from '../core/field.ts';
import { badField, Problem } from '../core/problem.ts';
import { toArabicDigits } from '../kit/thai.ts';
import {
  adviceSteps,
  adviceVersions,
  insertAdvice,
  insertAdviceStep,
  lockAdvice,
} from '../store/advice.ts';
import { nextAdvice } from '../store/advice-queue.ts';
import { change, type Deed } from './action.ts';
import { ADVISERS, type Advised, findAdvised, targetOfAdvice } from './advice.ts';
import { disclosureKey } from './disclosure.ts';

/** The words for one agency, as they were typed; and handing them over to a lead. */
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
