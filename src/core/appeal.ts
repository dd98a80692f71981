import { disclosureTools, type Instrument, type Text } from './instrument.ts';
import { figureText, type ScoreInput, scoreAgency } from './score.ts';
import { printedDifference } from './score-report.ts';
import type { VerdictScore, Verdicts } from './verdict.ts';

/** A verdict that an agency disputes, and what became of it. */
export interface Appeal {
  readonly item: string;
  readonly number: number;
  readonly statement: string;
  /** Links that were not handed in, where the cycle lets them in. */
  readonly links: readonly string[];
  readonly personName: string | null;
  readonly at: Date;
  readonly decision: AppealDecision | null;
}

export interface AppealDecision {
  readonly accepted: boolean;
  readonly reason: string;
  readonly scoreBefore: VerdictScore;
  readonly reasonBefore: string;
  readonly scoreAfter: VerdictScore;
  readonly personName: string | null;
  readonly at: Date;
}

/** A figure before anything was decided, and as it stands. */
export interface AppealEffect {
  readonly key: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** What appeals did to the disclosure tool and to the total, worked out by the year's own rules. */
export function appealEffects(
  instrument: Instrument,
  surveys: Omit<ScoreInput, 'verdicts'>,
  before: Verdicts,
  after: Verdicts,
): AppealEffect[] {
  const [then, now] = [before, after].map((verdicts) =>
    scoreAgency(instrument, { ...surveys, verdicts }),
  );
  const keys = disclosureTools(instrument).flatMap((tool) => [
    ...tool.indicators.map(({ code }) => code),
    tool.code,
  ]);
  return [...keys, 'total'].flatMap((key): AppealEffect[] => {
    const [old, young] = [figureText(then!, key), figureText(now!, key)];
    const [a, b] = [now!.nodes.get(key)?.figure, then!.nodes.get(key)?.figure];
    if (old === undefined || young === undefined || !a || !b) return [];
    const difference = printedDifference(a.point, b.point);
    return [{ key, before: old, after: young, difference }];
  });
}

/** What the scores that an appeal moves are called. */
export function instrumentNames(instrument: Instrument): ReadonlyMap<string, Text> {
  return new Map(
    disclosureTools(instrument).flatMap((tool) => [
      [tool.code, tool.title] as const,
      ...tool.indicators.map(({ code, title }) => [code, title] as const),
    ]),
  );
}

/** What a panel asks for of a cycle's appeals. */
export const APPEAL_STATES = ['waiting', 'accepted', 'refused'] as const;
/** Filed at least so many days ago. */
export const APPEAL_DAYS = ['3', '7', '14'] as const;
export interface AppealFilter {
  readonly state: (typeof APPEAL_STATES)[number] | '';
  readonly item: string;
  /** The code of a ministry. */
  readonly ministry: string;
  /** Of the agency's name or code. */
  readonly q: string;
  readonly until: Date | null;
}
export const ANY_APPEAL: AppealFilter = { state: '', item: '', ministry: '', q: '', until: null };

/** How an item stands between agency and panel. */
export const APPEAL_STANDINGS = [
  'notJudged',
  'full',
  'lost',
  'takenDown',
  'appealed',
  'accepted',
  'refused',
  'silent',
] as const;
export type AppealStanding = (typeof APPEAL_STANDINGS)[number];

export function appealStanding(
  verdict: { readonly score: VerdictScore; readonly becauseOf: string | null } | undefined,
  appeal: Appeal | undefined,
  isOver: boolean,
): AppealStanding {
  if (appeal?.decision) return appeal.decision.accepted ? 'accepted' : 'refused';
  if (appeal) return 'appealed';
  if (!verdict) return 'notJudged';
  if (verdict.score === 100) return 'full';
  if (verdict.becauseOf !== null) return 'takenDown';
  return isOver ? 'silent' : 'lost';
}
