import { compare, parseDecimal } from '../kit/decimal.ts';
import type { PublishedText } from './advice-issue.ts';
import type { AgencyYear } from './agency-year.ts';
import { indicatorOf } from './analysis.ts';
import type { Bands } from './band.ts';
import { isAnswered } from './coverage.ts';
import type { PieceKind } from './draft.ts';
import { surveyTools } from './instrument.ts';
import { around } from './measure.ts';
import type { Plan } from './plan.ts';
import { type Need, needsOf } from './plan-need.ts';
import type { Target } from './target.ts';

/**
 * Measures that the results call for, as facts: an indicator with weak questions, a lost item, what
 * the assessor suggested, a figure below what is to be reached. Text makes drafts of them; the officer
 * takes, changes or leaves each.
 */
export interface Proposal {
  /** Permanent for the year: `ind4`, `o12`, `assessor.i10`, `target.EIT2`. */
  readonly key: string;
  readonly answers: readonly string[];
  readonly because:
    | { readonly kind: 'weak'; readonly indicator: string; readonly needs: readonly Need[] }
    | { readonly kind: 'lost'; readonly reason: string }
    | { readonly kind: 'assessor' }
    | {
        readonly kind: 'target';
        readonly value: string;
        /** What is to be reached: of the level, or of everybody by a year. */
        readonly least: number;
        readonly by: number | null;
      };
  /** Items and sections that go with the weak questions. */
  readonly suggests: readonly string[];
  /** What the assessor wrote of it. */
  readonly said: readonly string[];
}

export interface ProposalSource {
  readonly year: AgencyYear;
  readonly bands: Bands;
  readonly plan: Plan;
  /** Why items did not score, where it is known. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly texts: readonly {
    readonly place: string;
    readonly kind: PieceKind;
    readonly text: string;
  }[];
  /** What assessors published: it counts where nothing is written of it. */
  readonly advice: readonly PublishedText[];
  readonly target: Target | null;
  /** Keys of those that somebody gave a reason to leave. */
  readonly left: ReadonlySet<string>;
}

/** Those that nothing answers yet, in the order of the instrument. */
export function proposalsOf(given: ProposalSource): Proposal[] {
  const source = { ...given, texts: [...given.texts, ...advisedTexts(given)] };
  const { year, plan, left } = source;
  const fromNeeds = byIndicator(source, needsOf(year, source.bands));
  const spoken = new Set(fromNeeds.flatMap(({ key, answers }) => [key, ...answers]));
  return [...fromNeeds, ...fromAssessor(source, spoken), ...fromTargets(source)].filter(
    ({ key, answers, because }) =>
      !left.has(key) &&
      answers.some((place) =>
        because.kind === 'target'
          ? !plan.measures.some((one) => one.answers.includes(place))
          : !isAnswered(plan, year.instrument, place),
      ),
  );
}

function advisedTexts({ texts, advice }: ProposalSource): ProposalSource['texts'] {
  const written = new Set(
    texts.filter(({ kind }) => kind === 'assessor').map(({ place }) => place),
  );
  return advice.flatMap(({ code, th }) =>
    written.has(code) ? [] : [{ place: code, kind: 'assessor' as const, text: th }],
  );
}

/** Items that were advised to look at for any of these. */
const itemsAdvised = ({ advice }: ProposalSource, places: readonly string[]): string[] =>
  advice.flatMap(({ code, items }) => (places.includes(code) ? items : []));

function byIndicator(source: ProposalSource, needs: readonly Need[]): Proposal[] {
  const { instrument } = source.year;
  const weak = new Map<string, Need[]>();
  for (const need of needs.filter(({ kind }) => kind === 'weak')) {
    const indicator = indicatorOf(instrument, need.place) ?? need.place;
    weak.set(indicator, [...(weak.get(indicator) ?? []), need]);
  }
  const open = (need: Need) => !isAnswered(source.plan, instrument, need.place);
  return [
    ...[...weak].flatMap(([indicator, all]): Proposal[] => {
      const own = all.filter(open);
      const answers = own.map(({ place }) => place);
      const suggests = surveyTools(instrument)
        .flatMap((tool) => tool.indicators)
        .flatMap((one) => one.questions)
        .filter(({ code }) => answers.includes(code))
        .flatMap((question) => question.suggests ?? []);
      return own.length === 0
        ? []
        : [
            {
              key: indicator,
              answers,
              because: { kind: 'weak', indicator, needs: own },
              suggests: [...new Set([...suggests, ...itemsAdvised(source, answers)])],
              said: saidOf(source, [indicator, ...answers]),
            },
          ];
    }),
    ...needs.flatMap((need): Proposal[] =>
      need.kind !== 'lost' || !open(need)
        ? []
        : [
            {
              key: need.place,
              answers: [need.place],
              because: { kind: 'lost', reason: source.reasons[need.place] ?? '' },
              suggests: [],
              said: saidOf(source, [need.place]),
            },
          ],
    ),
  ];
}

function saidOf({ texts }: ProposalSource, places: readonly string[]): string[] {
  return texts
    .filter(({ place, kind, text }) => kind === 'assessor' && places.includes(place) && text !== '')
    .map(({ text }) => text);
}

/** Suggestions at places that are not in need by their score. */
function fromAssessor(source: ProposalSource, spoken: ReadonlySet<string>): Proposal[] {
  const { instrument } = source.year;
  return source.texts.flatMap(({ place, kind, text }): Proposal[] => {
    if (kind !== 'assessor' || text === '' || place === 'total') return [];
    if ([place, ...around(instrument, place)].some((code) => spoken.has(code))) return [];
    const because = { kind: 'assessor' } as const;
    const suggests = itemsAdvised(source, [place]);
    return [{ key: `assessor.${place}`, answers: [place], because, suggests, said: [text] }];
  });
}

/** A tool that keeps the whole below a better level, and the whole below what everybody is to reach. */
function fromTargets({ year, target }: ProposalSource): Proposal[] {
  const { rating } = year.instrument;
  const below = (place: string, least: number, by: number | null): Proposal[] => {
    const value = year.entry.values[place];
    if (value === undefined || compare(parseDecimal(value)!, parseDecimal(String(least))!) >= 0)
      return [];
    const because = { kind: 'target', value, least, by } as const;
    return [{ key: `target.${place}`, answers: [place], because, suggests: [], said: [] }];
  };
  return [
    ...rating.sides.flatMap((side) => below(side, rating.pass, null)),
    ...(target ? below('total', target.mean, target.year) : []),
  ];
}
