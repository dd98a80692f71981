import { z } from 'zod';
import {
  type Appeal,
  type AppealEffect,
  type AppealStanding,
  appealEffects,
  appealStanding,
} from '../core/appeal.ts';
import { type Opening, openingOf, requireOpen } from '../core/cycle.ts';
import { countField, linesField } from '../core/field.ts';
import { type DisclosureItem, disclosureTools, itemsOf } from '../core/instrument.ts';
import { coversAgency, type Role } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { isLink, LONGEST_LINK } from '../core/progress-input.ts';
import type { ScoreInput } from '../core/score.ts';
import type { StandingVerdict } from '../core/verdict-chain.ts';
import { dayInThailand } from '../kit/thai.ts';
import {
  allowsNewEvidence,
  appealsOf,
  insertAppeal,
  verdictsBeforeAppeals,
} from '../store/appeal.ts';
import { lockAnswers } from '../store/item-answer.ts';
import { standingCounts } from '../store/result-input.ts';
import { standingSheets } from '../store/sheet.ts';
import { submissionsOf } from '../store/submission.ts';
import { tallyAgency } from '../store/tally.ts';
import { verdictChainOf } from '../store/verdict.ts';
import { change, type Deed, look } from './action.ts';
import {
  DISCLOSURE_ROLES,
  type Disclosing,
  disclosureKey,
  findDisclosing,
  itemIn,
  itemKey,
  targetOfItem,
} from './disclosure.ts';
import { keepLinks } from './link-keeping.ts';

/**
 * In the days of clarification an agency sees what was found and disputes single items. Somebody who
 * had no part in the score decides; silence is acceptance. Both scores and both reasons stay.
 */
const APPELLANTS: readonly Role[] = ['coordinator', 'head'];

export interface AppealItem {
  readonly item: DisclosureItem;
  readonly verdict: StandingVerdict | null;
  readonly appeal: Appeal | null;
  readonly standing: AppealStanding;
}

export interface SeenAppeals extends Disclosing {
  readonly opening: Opening;
  /** Empty for the agency before the days of clarification. */
  readonly items: readonly AppealItem[];
  readonly effects: readonly AppealEffect[];
  /** Why the total is not among them; null where it is. */
  readonly noTotal: NoTotal | null;
  readonly allowsNew: boolean;
}

type NoTotal = 'notAllJudged' | 'notPublished' | 'noSurveys';

export const seeAppeals = look({
  name: 'appeal.see',
  input: z.strictObject(disclosureKey),
  may: [...DISCLOSURE_ROLES, 'lead'],
  find: findDisclosing,
  do: appealsFor,
});

async function appealsFor({ tx, thing, actor, now }: Deed<Disclosing>): Promise<SeenAppeals> {
  const opening = openingOf(thing.cycle, 'clarification', dayInThailand(now));
  const isPanel = coversAgency(actor, ['lead', 'administrator'], thing.agencyId);
  const allowsNew = await allowsNewEvidence(tx, thing.cycleId);
  const isShown = opening.is === 'open' || opening.is === 'over' || isPanel;
  if (!isShown) return { ...thing, opening, items: [], effects: [], noTotal: null, allowsNew };
  const { standing } = await verdictChainOf(tx, thing);
  const appeals = await appealsOf(tx, thing);
  const items = itemsOf(thing.instrument).map((item): AppealItem => {
    const verdict = standing.find((one) => one.item === item.code);
    const appeal = appeals.find((one) => one.item === item.code);
    return {
      item,
      verdict: verdict ?? null,
      appeal: appeal ?? null,
      standing: appealStanding(verdict, appeal, opening.is === 'over'),
    };
  });
  const before = await verdictsBeforeAppeals(tx, thing);
  const after = Object.fromEntries(standing.map(({ item, score }) => [item, score]));
  const { surveys, isOwn } = await surveyFigures(tx, thing);
  const all = appealEffects(thing.instrument, surveys, before, after);
  // A total of answers that are not published yet is nobody's but the panel's.
  const hidesTotal = !isPanel && !isOwn && thing.cycle.state === 'running';
  const effects = all.filter(({ key }) => key !== 'total' || !hidesTotal);
  const hasTotal = effects.some(({ key }) => key === 'total');
  const isWhole = items.every(({ verdict }) => verdict !== null);
  const why = !isWhole ? 'notAllJudged' : hidesTotal ? 'notPublished' : 'noSurveys';
  return { ...thing, opening, items, effects, noTotal: hasTotal ? null : why, allowsNew };
}

/**
 * The surveys of this cycle, once published as its edition counted them: beside a published total, one
 * that counts a later answer would tell how that one person answered. Where nobody answered here, what
 * the agency's own sheet of that year prints.
 */
async function surveyFigures(
  tx: Deed['tx'],
  { instrument, cycle, agencyId }: Disclosing,
): Promise<{ surveys: Omit<ScoreInput, 'verdicts'>; isOwn: boolean }> {
  const key = { cycleId: cycle.id, agencyId };
  const published = await standingCounts(tx, key);
  const channels = published ?? (await tallyAgency(tx, instrument, key)).countsOf(agencyId);
  const isAnswered = Object.values(channels).some(({ respondents }) => respondents > 0);
  if (isAnswered) return { surveys: { channels }, isOwn: false };
  const sheets = await standingSheets(tx, agencyId);
  const sheet = sheets.find(({ fiscalYear }) => fiscalYear === cycle.fiscalYear);
  const disclosed = new Set(
    disclosureTools(instrument).flatMap((tool) => [
      tool.code,
      ...tool.indicators.flatMap(({ code, sections }) => [
        code,
        ...sections.flatMap((section) => [section.code, ...section.items.map((one) => one.code)]),
      ]),
    ]),
  );
  const printed = Object.entries(sheet?.figures ?? {}).filter(
    ([key]) => !disclosed.has(key) && key !== 'total',
  );
  return { surveys: { printed: Object.fromEntries(printed) }, isOwn: true };
}

const MOST_NEW_LINKS = 10;
const newLinks = z
  .string()
  .max(MOST_NEW_LINKS * LONGEST_LINK)
  .transform((text, context): string[] => {
    const lines = [...new Set(text.split(/\s+/).filter((line) => line !== ''))];
    if (lines.length <= MOST_NEW_LINKS && lines.every(isLink)) return lines;
    const fault = lines.length > MOST_NEW_LINKS ? 'tooManyLinks' : 'notALink';
    context.addIssue({ code: 'custom', params: { fault }, input: text });
    return z.NEVER;
  });

export const fileAppeal = change({
  name: 'appeal.file',
  input: z.strictObject({
    ...itemKey,
    statement: linesField(5000).pipe(z.string().min(1)),
    links: newLinks.default([]),
    /** The statement that was shown; 0 before the first. */
    version: countField(0, 2_000_000_000),
  }),
  may: APPELLANTS,
  find: findDisclosing,
  async do(deed, { item, statement, links, version }): Promise<{ number: number; isNew: boolean }> {
    const { tx, thing, actor, now } = deed;
    itemIn(thing, item);
    requireOpen(thing.cycle, 'clarification', dayInThailand(now));
    if (links.length > 0 && !(await allowsNewEvidence(tx, thing.cycleId))) {
      throw badField('links', 'onlyHandedIn');
    }
    await lockAnswers(tx, thing);
    const verdict = (await verdictChainOf(tx, thing)).standing.find((one) => one.item === item);
    const latest = (await appealsOf(tx, thing)).find((one) => one.item === item);
    if (latest?.decision) throw new Problem('wrongState', { what: 'appeal', state: 'decided' });
    if (!verdict || verdict.score === 100) {
      throw new Problem('wrongState', { what: 'appeal', state: 'nothingLost' });
    }
    if (verdict.becauseOf) throw badField('statement', 'appealParent', { item: verdict.becauseOf });
    // Sent twice.
    if (latest?.statement === statement && `${latest.links}` === `${links}`) {
      return { number: latest.number, isNew: false };
    }
    const made = { item, number: version + 1, statement, links };
    if (!(await insertAppeal(tx, thing, { ...made, personId: actor.personId, at: now }))) {
      throw new Problem('stale', { what: 'appeal' });
    }
    await keepDisputed(deed, made);
    return { number: made.number, isNew: true };
  },
  record: ({ item }, thing, { number, isNew }) =>
    isNew
      ? {
          target: targetOfItem(thing, item),
          agencyId: thing.agencyId,
          details: { statement: number },
        }
      : undefined,
});

/** What stands at the links of a disputed item is kept when it is filed and again when it is decided. */
export async function keepDisputed(
  { tx, thing, now }: Deed<Disclosing>,
  { item, links }: Pick<Appeal, 'item' | 'links'>,
): Promise<void> {
  const [submitted] = await submissionsOf(tx, thing);
  const shown = submitted?.content.items.filter((one) => one.item === item) ?? [];
  const added = { item, links: links.map((url) => ({ url })) };
  await keepLinks(tx, thing, [...shown, added], 'appeal', now);
}
