import { z } from 'zod';
import type { AssessedAgency } from '../core/agency.ts';
import type { Cycle } from '../core/cycle.ts';
import { pageField } from '../core/field.ts';
import type { Instrument } from '../core/instrument.ts';
import { scoreResult } from '../core/result.ts';
import { minimumsOf } from '../core/sample.ts';
import { figureText } from '../core/score.ts';
import { keysInOrder } from '../core/score-plan.ts';
import { openScreening, type Screened } from '../core/screening.ts';
import type { ScreeningRule } from '../core/screening-rule.ts';
import {
  burstsIn,
  isNotable,
  type MixedDay,
  mayLeaveOut,
  nationScreening,
  type ShownScreening,
  shownScreening,
} from '../core/screening-view.ts';
import { findCycle } from '../store/cycle.ts';
import type { Tx } from '../store/database.ts';
import { isSealedWaiting } from '../store/mixer.ts';
import { eligibleInCycle, theseAgencies } from '../store/result.ts';
import { busyDays } from '../store/screening.ts';
import { eachAnswer } from '../store/tally.ts';
import { verdictsOfCycle } from '../store/verdict.ts';
import { look } from './action.ts';
import { cycleKey } from './cycle.ts';
import { isCollecting } from './result.ts';
import { instrumentOfCycle } from './result-made.ts';

/**
 * Answers looked at once more by the published rule of their cycle, when no more come in. Flags are
 * computed each time and kept nowhere; no answer is taken away by them, whatever is shown.
 */
const find = (tx: Tx, { cycleId }: { readonly cycleId: number }) => findCycle(tx, cycleId);

export interface ScreeningFound {
  readonly cycle: Cycle;
  readonly instrument: Instrument;
  readonly collecting: boolean;
  readonly channels: readonly ShownScreening[];
  /** How many agencies the rule points at. */
  readonly notable: number;
  readonly agencies: readonly NotableAgency[];
  readonly page: number;
  readonly pages: number;
}

export interface NotableAgency {
  readonly agency: AssessedAgency;
  readonly channels: readonly ShownScreening[];
  readonly bursts: readonly MixedDay[];
  /** By figure: with all answers, and without the flagged ones. Null: too few to be told. */
  readonly without: readonly Figures[] | null;
}

interface Figures {
  readonly key: string;
  readonly all: string;
  readonly unflagged: string;
}

export const seeScreening = look({
  name: 'screening.see',
  input: z.strictObject({ ...cycleKey, page: pageField }),
  may: ['administrator'],
  find,
  async do({ tx, thing: cycle, now }, input): Promise<ScreeningFound> {
    const instrument = await instrumentOfCycle(tx, cycle);
    const collecting = isCollecting(cycle, now) || (await isSealedWaiting(tx, cycle.id));
    const before = { cycle, instrument, collecting };
    if (collecting) return { ...before, ...NOTHING };
    const { screened, bursts } = await screenCycle(tx, cycle, instrument);
    const ids = notableIds(cycle.screening, screened, bursts);
    const pages = Math.max(1, Math.ceil(ids.length / AGENCIES_A_PAGE));
    const page = Math.min(input.page, pages);
    const shown = ids.slice((page - 1) * AGENCIES_A_PAGE, page * AGENCIES_A_PAGE);
    const agencies = await notableAgencies(tx, cycle, instrument, { ids: shown, screened, bursts });
    const channels = nationScreening(screened, new Set(ids));
    return { ...before, channels, notable: ids.length, agencies, page, pages };
  },
});

const AGENCIES_A_PAGE = 50;
const NOTHING = { channels: [], notable: 0, agencies: [], page: 1, pages: 1 };

/** The rule itself, for everybody. */
export const seeScreeningRule = look({
  name: 'screening.rule',
  input: z.strictObject(cycleKey),
  may: 'anyone',
  find: async (tx, input) => {
    const cycle = await find(tx, input);
    return cycle?.state === 'draft' ? undefined : cycle;
  },
  do: async ({ thing }): Promise<Cycle> => thing,
});

/** At how many agencies the rule points; undefined where nobody answered anything. */
export async function countNotable(
  tx: Tx,
  cycle: Cycle,
  instrument: Instrument,
): Promise<number | undefined> {
  const { screened, bursts } = await screenCycle(tx, cycle, instrument);
  if (screened.length === 0) return undefined;
  return notableIds(cycle.screening, screened, bursts).length;
}

async function screenCycle(tx: Tx, cycle: Cycle, instrument: Instrument) {
  const screening = openScreening(instrument, cycle.screening);
  await eachAnswer(tx, cycle.id, screening.put);
  const screened = screening.found();
  const people = new Map(screened.map((one) => [`${one.agencyId} ${one.channel}`, one]));
  const days = await busyDays(tx, cycle.id, cycle.screening.dayLeast);
  const bursts = burstsIn(
    cycle.screening,
    days,
    (agencyId, channel) => people.get(`${agencyId} ${channel}`)?.respondents ?? 0,
  );
  return { screened, bursts };
}

/** Most flagged first. */
function notableIds(
  rule: ScreeningRule,
  screened: readonly Screened[],
  bursts: readonly MixedDay[],
): number[] {
  const flagged = new Map<number, number>(bursts.map(({ agencyId }) => [agencyId, 0]));
  for (const one of screened) {
    if (!isNotable(rule, one)) continue;
    flagged.set(one.agencyId, (flagged.get(one.agencyId) ?? 0) + one.flagged);
  }
  return [...flagged].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([id]) => id);
}

async function notableAgencies(
  tx: Tx,
  cycle: Cycle,
  instrument: Instrument,
  found: {
    readonly ids: readonly number[];
    readonly screened: readonly Screened[];
    readonly bursts: readonly MixedDay[];
  },
): Promise<NotableAgency[]> {
  const { ids, screened, bursts } = found;
  if (ids.length === 0) return [];
  const agencies = new Map((await theseAgencies(tx, ids)).map((agency) => [agency.id, agency]));
  const verdicts = await verdictsOfCycle(tx, cycle.id);
  const eligible = await eligibleInCycle(tx, cycle.id);
  return ids.map((id) => {
    const agency = agencies.get(id)!;
    const own = screened.filter((one) => one.agencyId === id);
    const registered = eligible.get(id) ?? { staff: null, users: null };
    const others = {
      minimums: minimumsOf(instrument, { ...agency, ...registered }),
      verdicts: verdicts.get(id) ?? {},
    };
    return {
      agency,
      channels: own.map(shownScreening),
      bursts: bursts.filter((one) => one.agencyId === id),
      without: own.some(mayLeaveOut) ? compared(instrument, own, others) : null,
    };
  });
}

/** Total, tools and parts that differ when the flagged answers that may be left out are left out. */
function compared(
  instrument: Instrument,
  own: readonly Screened[],
  others: Omit<Parameters<typeof scoreResult>[1], 'channels'>,
): Figures[] {
  const score = (whose: 'all' | 'unflagged') =>
    scoreResult(instrument, {
      ...others,
      channels: Object.fromEntries(
        own.map((one) => [
          one.channel,
          {
            respondents: one.respondents,
            sums: one.sums(mayLeaveOut(one) ? whose : 'all'),
          },
        ]),
      ),
    });
  const [all, unflagged] = [score('all'), score('unflagged')];
  const shown = new Set(['total', ...instrument.tools.flatMap(codesOf)]);
  return keysInOrder(instrument)
    .filter((key) => shown.has(key))
    .map((key) => ({
      key,
      all: figureText(all, key) ?? '–',
      unflagged: figureText(unflagged, key) ?? '–',
    }))
    .filter((one) => one.all !== one.unflagged);
}

function codesOf(tool: Instrument['tools'][number]): string[] {
  const parts = tool.kind === 'survey' ? tool.parts.map(({ code }) => code ?? tool.code) : [];
  return [tool.code, ...parts];
}
