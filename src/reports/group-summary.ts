import type { EditionGroup } from '../core/edition-group.ts';
import type { Instrument, Text } from '../core/instrument.ts';
import type { RankedPlace } from '../core/ranking.ts';
import type { Shortfall } from '../core/shortfall.ts';
import { changeSince } from '../core/standing-group.ts';
import { nameIn } from '../text/agency.ts';
import { namesIn } from '../text/draft.ts';
import { groupSummaryText } from '../text/group-summary.ts';
import type { Language } from '../text/language.ts';
import { reportText } from '../text/report.ts';
import { sayDay } from '../text/report-period.ts';
import { reportSaid } from '../text/report-said.ts';
import { groupName } from '../ui/standing-group.tsx';
import type { Block, Body, Formula } from './body.ts';
import { cells, columns, note, paragraph, table } from './sections/blocks.ts';
import { figureCell, formulaFor } from './sections/figure.ts';

/** A ministry, a province or another group on paper: how its agencies did in a published year. */
export interface GroupSummary {
  readonly group: EditionGroup;
  readonly fiscalYear: number;
  readonly instrument: Instrument;
  /** Oldest first. */
  readonly trend: readonly {
    readonly year: number;
    readonly mean: string | null;
    readonly passRate: string | null;
    readonly agencies: number;
    readonly breaks: boolean;
  }[];
  /** What was changed for everybody since the year before. */
  readonly changed: readonly Text[];
  readonly beforeYear: number | null;
  readonly meansBefore: Readonly<Record<string, string>>;
  /** Every agency of the group, best first. */
  readonly places: readonly RankedPlace[];
  /** The items that most of its agencies failed, most first. */
  readonly failed: readonly Shortfall[];
  /** Of the edition, and the day it was published. */
  readonly hash: string;
  readonly day: string;
  readonly maker: string;
  /** The public page of this group. */
  readonly url: string;
  readonly language: Language;
}

export function groupSummaryBody(summary: GroupSummary): Body {
  const { group, language, fiscalYear, day, maker, hash, url } = summary;
  const t = groupSummaryText[language];
  const name = groupName(group, language);
  const section = (key: string, title: string, blocks: readonly Block[]) =>
    blocks.length === 0 ? [] : [{ key, title, isLandscape: false, blocks }];
  return {
    language,
    title: t.title(name, fiscalYear),
    subtitle: '',
    agency: name,
    unit: maker,
    date: sayDay(day, { language, months: 'full', era: 'said' }),
    day,
    digits: 'arabic',
    draft: null,
    check: { hash, url, text: t.check },
    hasCover: false,
    hasContents: false,
    contentsTitle: reportText[language].contents,
    sections: [
      ...section('whole', t.whole, wholeBlocks(summary)),
      ...section('means', t.means, [meansTable(summary)]),
      ...section('agencies', t.agencies, [agenciesTable(summary)]),
      ...section('failed', t.failed, failedBlocks(summary)),
    ],
  };
}

function wholeBlocks(summary: GroupSummary): Block[] {
  const { group, trend, changed, fiscalYear, language, instrument } = summary;
  const t = groupSummaryText[language];
  const { pass } = instrument.rating;
  const said =
    group.mean === null
      ? t.noMean
      : t.said(group.scored, group.mean, group.passed, group.passRate ?? '0', pass);
  const rank =
    group.rank === null || group.kind === 'nation' ? [] : [paragraph(t.rank(group.rank))];
  if (trend.length < 2) return [paragraph(said), ...rank];
  const isBroken = trend.some(({ breaks }) => breaks);
  return [
    paragraph(said),
    ...rank,
    table({
      key: 'trend',
      caption: t.trend,
      columns: columns('2c', '2e', '2e', '2e', ...(isBroken ? ['4'] : [])),
      head: [t.year, t.mean, t.passRate, t.agencyCount, ...(isBroken ? [t.note] : [])],
      rows: trend.map(({ year, mean, passRate, agencies, breaks }) =>
        cells(
          String(year),
          figureCell(mean, `${year}.mean`, t.none),
          figureCell(passRate, `${year}.passRate`, t.none),
          { figure: String(agencies), of: `${year}.agencies` },
          ...(isBroken ? [breaks ? t.breaks : ''] : []),
        ),
      ),
    }),
    ...changed.map((why) => note(reportSaid[language].changedIn(fiscalYear, why[language]))),
  ];
}

/** Tools, parts and indicators, with the year before where it may be compared. */
function meansTable({ group, instrument, language, meansBefore, beforeYear }: GroupSummary) {
  const t = groupSummaryText[language];
  const names = namesIn(instrument, language);
  const keys = instrument.tools.flatMap((tool) => [
    tool.code,
    ...(tool.kind === 'survey' ? tool.parts.flatMap(({ code }) => code ?? []) : []),
    ...tool.indicators.map(({ code }) => code),
  ]);
  const isCompared = beforeYear !== null && Object.keys(meansBefore).length > 0;
  return table({
    key: 'means',
    caption: t.means,
    columns: isCompared ? columns('6', '2e', '2e', '2e') : columns('8', '2e'),
    head: [
      t.figure,
      ...(isCompared ? [reportText[language].year(beforeYear)] : []),
      t.mean,
      ...(isCompared ? [reportText[language].change] : []),
    ],
    rows: keys.map((key) => {
      const [now, then] = [group.means[key] ?? null, meansBefore[key] ?? null];
      const change = changeSince(now, then);
      const from: Formula = { kind: 'difference', of: key, less: `before.${key}`, places: 2 };
      const figures = new Map([
        [key, now],
        [`before.${key}`, then],
      ]);
      return cells(
        names.of(key),
        ...(isCompared ? [figureCell(then, `before.${key}`, t.none)] : []),
        figureCell(now, key, t.none),
        ...(isCompared
          ? [
              figureCell(
                change,
                `change.${key}`,
                t.none,
                formulaFor(change, from, (one) => figures.get(one)),
              ),
            ]
          : []),
      );
    }),
  });
}

function agenciesTable({ places, language, beforeYear, group, instrument }: GroupSummary) {
  const [t, r] = [groupSummaryText[language], reportText[language]];
  const level = (code: string | null) =>
    instrument.rating.levels.find((one) => one.code === code)?.title[language] ?? t.none;
  const scored = places.filter(({ total }) => total !== null);
  const mean: Formula = { kind: 'mean', of: scored.map(({ code }) => `${code}.total`), places: 2 };
  const totals = new Map(places.map(({ code, total }) => [`${code}.total`, total]));
  return table({
    key: 'agencies',
    caption: t.agencies,
    columns:
      beforeYear === null
        ? columns('1c', '6', '2e', '2.4')
        : columns('1c', '5', '1.8e', '1.8e', '1.8e', '2.4'),
    head: [
      r.number,
      r.agency,
      ...(beforeYear === null ? [] : [r.year(beforeYear)]),
      r.score,
      ...(beforeYear === null ? [] : [r.change]),
      r.level,
    ],
    rows: [
      ...places.map((one, i) =>
        cells(
          String(i + 1),
          nameIn(language, one),
          ...(beforeYear === null ? [] : [figureCell(one.before, `${one.code}.before`, t.none)]),
          figureCell(one.total, `${one.code}.total`, r.noScore),
          ...(beforeYear === null ? [] : [figureCell(one.change, `${one.code}.change`, t.none)]),
          level(one.level),
        ),
      ),
      {
        tone: 'total' as const,
        ...cells(
          '',
          t.mean,
          ...(beforeYear === null ? [] : ['']),
          figureCell(
            group.mean,
            'mean',
            t.none,
            formulaFor(group.mean, mean, (key) => totals.get(key)),
          ),
          ...(beforeYear === null ? [] : ['']),
          '',
        ),
      },
    ],
  });
}

function failedBlocks({ failed, language, instrument }: GroupSummary): Block[] {
  const t = groupSummaryText[language];
  const names = namesIn(instrument, language);
  if (failed.length === 0) return [paragraph(t.noneFailed)];
  return [
    table({
      key: 'failed',
      caption: t.failed,
      columns: columns('7', '2e', '2e'),
      head: [t.item, t.failedCount, t.agencyCount],
      rows: failed.map(({ code, short, agencies }) =>
        cells(
          names.of(code),
          { figure: String(short), of: `${code}.short` },
          { figure: String(agencies), of: `${code}.agencies` },
        ),
      ),
    }),
  ];
}
