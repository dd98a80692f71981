import type { Point } from '../../core/draft.ts';
import { rankedIndicators } from '../../core/result-view.ts';
import { sayDraft } from '../../text/draft.ts';
import { reportText } from '../../text/report.ts';
import { missingWord } from '../../text/result.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, missing, sentences, table } from './blocks.ts';
import { figureCell } from './figure.ts';
import { gaugePicture } from './gauge.ts';

/** The whole on part of a page: the score on its scale, and what follows from the figures alone. */
export function glanceSection(subject: Subject): Block[] {
  const { view, names, year, pieces } = subject;
  const { total } = view;
  if (total === null) return missing(subject, 'summary');
  const facts = pieces.find(({ place, kind }) => place === 'total' && kind === 'summary');
  const points = (facts?.points ?? []).filter(({ say }) => !IN_TABLE.includes(say));
  const seed = `${year.agency.code} ${year.fiscalYear} total`;
  return [
    gaugePicture(subject, total, 'gauge'),
    scoreTable(subject),
    ...sentences(sayDraft(points, names, seed).split('\n')),
  ];
}

/** What the table says already. */
const IN_TABLE: readonly Point['say'][] = ['tools', 'highest', 'lowest'];

/** Tools, their parts and their indicators in one table, with the places of the indicators. */
function scoreTable({ view, language, year }: Subject): Block {
  const t = reportText[language];
  const ranks = new Map(rankedIndicators(view).map((one) => [one.indicator.key, one.rank]));
  return table({
    key: 'glance',
    isDense: true,
    caption: t.indicatorsCaption(year.fiscalYear),
    columns: columns('8', '2e', '1.5e'),
    head: [t.indicator, t.score, t.rank],
    rows: view.tools.flatMap((tool) => [
      {
        ...cells(
          `${tool.title[language]} (${tool.key})`,
          figureCell(tool.value, tool.key, missingWord(view, language)),
          '',
        ),
        tone: 'total' as const,
      },
      ...tool.parts.map((part) =>
        cells(
          `– ${part.title[language]}`,
          figureCell(part.value, part.key, missingWord(view, language)),
          '',
        ),
      ),
      ...view.indicators.flatMap(({ key, title, value, withheld, tool: own }, i) => {
        const rank = ranks.get(key);
        if (own !== tool.key) return [];
        return [
          cells(
            `${i + 1}. ${title[language]}`,
            figureCell(value, key, missingWord(view, language, withheld)),
            figureCell(rank ? String(rank) : null, `rank.${key}`, t.none),
          ),
        ];
      }),
    ]),
  });
}
