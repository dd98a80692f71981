import type { ComponentChildren } from 'preact';
import type { Instrument, Text } from '../core/instrument.ts';
import { BAND_WIDTH, type RankedPlace } from '../core/ranking.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';
import { resultText } from '../text/result.ts';
import { standingGroupText } from '../text/standing-group.ts';
import { standingViewText } from '../text/standing-view.ts';
import { ChartTable, type TableData } from './chart-table.tsx';
import { HeatMap, heatMapTable } from './heat-map.tsx';
import { Histogram, histogramTable } from './histogram.tsx';
import { Ranking, rankingTable } from './ranking.tsx';
import { TileMap, tileMapTable } from './tile-map.tsx';
import { Trend, trendTable } from './trend.tsx';
import { everyYear } from './trend-year.ts';

/** The charts of a whole year and its groups, each in a region that scrolls, with its table. */
function WithTable(props: {
  readonly label: string;
  readonly table: TableData;
  readonly language: Language;
  readonly children: ComponentChildren;
}) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys */}
      <section class="scroll" tabIndex={0} aria-label={props.label}>
        {props.children}
      </section>
      <details class="fold">
        <summary>{standingGroupText[props.language].table}</summary>
        <ChartTable table={props.table} />
      </details>
    </>
  );
}

/** How many agencies have which score, from the lowest that any has. */
export function Distribution(props: {
  readonly bands: readonly number[];
  readonly pass: number;
  readonly language: Language;
}) {
  const { bands, pass, language } = props;
  const lowest = bands.findIndex((n) => n > 0);
  if (lowest < 0) return null;
  const bins = bands.slice(lowest).map((count, i) => {
    const from = (lowest + i) * BAND_WIDTH;
    return { from, to: from + BAND_WIDTH, count };
  });
  const shown = {
    id: 'distribution',
    title: rankingText[language].distribution,
    language,
    bins,
    threshold: pass,
  };
  return (
    <WithTable label={shown.title} table={histogramTable(shown)} language={language}>
      <Histogram {...shown} />
    </WithTable>
  );
}

export function MeanTrend(props: {
  readonly trend: readonly {
    readonly year: number;
    readonly mean: string | null;
    readonly breaks: boolean;
  }[];
  readonly pass: number;
  readonly language: Language;
}) {
  const { trend, pass, language } = props;
  const t = standingGroupText[language];
  const shown = {
    id: 'mean-trend',
    title: t.trend,
    language,
    years: everyYear(trend, (year) => ({ year, mean: null, breaks: false })).map(
      ({ year, mean, breaks }) => ({
        year,
        value: mean,
        ...(breaks ? { breaks: t.newIn(year) } : {}),
      }),
    ),
    threshold: { at: pass, label: resultText[language].pass(pass) },
  };
  return (
    <WithTable label={shown.title} table={trendTable(shown)} language={language}>
      <Trend {...shown} />
    </WithTable>
  );
}

interface GroupMean {
  readonly rank: number | null;
  readonly mean: string | null;
  readonly nameTh: string;
  readonly nameEn: string;
}

export function GroupMeans(props: {
  readonly groups: readonly GroupMean[];
  readonly pass: number;
  readonly language: Language;
}) {
  const { groups, pass, language } = props;
  const shown = {
    id: 'group-means',
    title: standingGroupText[language].chart,
    language,
    bars: groups.flatMap((group) =>
      group.rank === null || group.mean === null
        ? []
        : [{ rank: group.rank, label: nameIn(language, group), value: group.mean }],
    ),
    threshold: pass,
  };
  return (
    <WithTable label={shown.title} table={rankingTable(shown)} language={language}>
      <Ranking {...shown} />
    </WithTable>
  );
}

/** Where a darker shade begins. */
const SHADES = [70, 85, 90, 95] as const;

export function ProvinceMap(props: {
  readonly groups: readonly GroupMean[];
  readonly language: Language;
}) {
  const { groups, language } = props;
  const shown = {
    id: 'province-map',
    title: standingGroupText[language].map,
    language,
    provinces: groups.map((group) => ({
      name: group.nameTh,
      label: nameIn(language, group),
      value: group.mean,
    })),
    steps: SHADES,
  };
  return (
    <WithTable label={shown.title} table={tileMapTable(shown)} language={language}>
      <TileMap {...shown} />
    </WithTable>
  );
}

/** Agencies side by side: a row each, the indicators in columns. */
export function ChosenFigures(props: {
  readonly places: readonly Pick<RankedPlace, 'nameTh' | 'nameEn' | 'figures'>[];
  readonly instrument: Instrument;
  readonly language: Language;
}) {
  const { places, instrument, language } = props;
  const indicators = instrument.tools.flatMap((tool): { code: string; title: Text }[] => [
    ...tool.indicators,
  ]);
  const shown = {
    id: 'chosen',
    title: standingViewText[language].chart,
    language,
    columns: indicators.map(({ title }) => title[language]),
    rows: places.map((place) => ({
      label: nameIn(language, place),
      values: indicators.map(({ code }) => place.figures[code] ?? null),
    })),
    steps: SHADES,
    threshold: instrument.rating.pass,
  };
  return (
    <WithTable label={shown.title} table={heatMapTable(shown)} language={language}>
      <HeatMap {...shown} />
    </WithTable>
  );
}
