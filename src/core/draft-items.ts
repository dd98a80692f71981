import { bandOf, type DraftContext, type DraftSource, type Point } from './draft.ts';
import type { DisclosureIndicator, Question } from './instrument.ts';

/** Disclosure items to work on where questions are weak; questions of the same items together. */
export function suggestionPoints(context: DraftContext, questions: readonly Question[]): Point[] {
  const weak = questions.filter(({ code, suggests = [] }) => {
    const value = context.year.entry.values[code];
    const isWeak = value !== undefined && bandOf(context.bands, value).sense !== 'keep';
    return isWeak && suggests.length > 0;
  });
  return together(weak, ({ suggests = [] }) => suggests).map(([codes, targets]) => ({
    say: 'suggest',
    questions: codes,
    targets,
  }));
}

/** Disclosure items that belong to questions, which scored, or did not; long sections by their name. */
export function linkedPoints(
  context: DraftContext,
  questions: readonly Question[],
  got: boolean,
): Point[] {
  const { values } = context.year.entry;
  const there = questions.filter(({ code }) => {
    const value = values[code];
    return (value !== undefined && bandOf(context.bands, value).sense === 'keep') === got;
  });
  const itemsOf = ({ suggests = [] }: Question) =>
    targetItems(context, suggests).filter((item) => values[item] === (got ? '100.00' : '0.00'));
  return together(there, itemsOf).flatMap(([codes, items]): Point[] => {
    if (items.length === 0) return [];
    const whole = sectionsOf(context).filter(
      (section) =>
        section.items.length > 2 && section.items.every(({ code }) => items.includes(code)),
    );
    const inside = new Set(whole.flatMap((section) => section.items.map(({ code }) => code)));
    return [
      {
        say: 'linked',
        questions: codes,
        sections: whole.map(({ code }) => code),
        items: items.filter((item) => !inside.has(item)),
        got,
      },
    ];
  });
}

/** The items of a disclosure indicator that did not score: those with a reason each by itself. */
export function lostPoints({ reasons }: DraftSource, lost: readonly string[]): Point[] {
  const [why, bare] = [lost.filter((item) => reasons[item]), lost.filter((item) => !reasons[item])];
  const each = bare.length === 1 ? lost : why;
  return [
    ...each.map((item): Point => ({ say: 'lost', item, reason: reasons[item] ?? '' })),
    ...(bare.length > 1 ? [{ say: 'lostItems' as const, items: bare }] : []),
  ];
}

/** What assessors published of a place. */
export function advisedPoints({ advice }: DraftSource, place: string): Point[] {
  return advice.flatMap(({ code, th, en, items }) =>
    code === place ? [{ say: 'advised' as const, code, th, en, items }] : [],
  );
}

/** Questions that come with the same codes are spoken of once. */
function together(
  questions: readonly Question[],
  codesOf: (question: Question) => readonly string[],
): [questions: string[], codes: readonly string[]][] {
  const found = new Map<string, [string[], readonly string[]]>();
  for (const question of questions) {
    const codes = codesOf(question);
    const own = found.get(codes.join()) ?? [[], codes];
    own[0].push(question.code);
    found.set(codes.join(), own);
  }
  return [...found.values()];
}

/** A section stands for its items. */
function targetItems(context: DraftSource, targets: readonly string[]): string[] {
  const sections = sectionsOf(context);
  const items = new Set(sections.flatMap((section) => section.items.map(({ code }) => code)));
  const found = targets.flatMap((target) => {
    if (items.has(target)) return [target];
    return sections.find(({ code }) => code === target)?.items.map(({ code }) => code) ?? [];
  });
  return [...new Set(found)];
}

function sectionsOf({ year }: DraftSource): DisclosureIndicator['sections'][number][] {
  return year.instrument.tools.flatMap((tool) =>
    tool.kind === 'disclosure' ? tool.indicators.flatMap((indicator) => indicator.sections) : [],
  );
}
