import type { ResultView } from '../core/result-view.ts';
import type { Language } from '../text/language.ts';
import { missingWord, resultText } from '../text/result.ts';
import { type Bar, Bars, barsTable } from './bars.tsx';
import { said, type TableData } from './chart-table.tsx';
import { Gauge, gaugeTable } from './gauge.tsx';

/** The charts of one result, the same on page and paper; each stands beside its table. */
interface ResultChartProps {
  readonly view: ResultView;
  readonly language: Language;
  readonly width?: number;
}

export function indicatorBarsText({ view, language }: ResultChartProps): string {
  const t = resultText[language];
  const bars = barsOf(view, language);
  return t.chartAbout(said(barsTable({ caption: t.indicators, head: [], bars })));
}

function barsOf(view: ResultView, language: Language): Bar[] {
  return view.indicators.map((one) => ({
    label: one.title[language],
    value: one.value,
    missing: missingWord(view, language, one.withheld),
  }));
}

export function IndicatorBars({ view, language, width }: ResultChartProps) {
  const t = resultText[language];
  return (
    <Bars
      text={{
        id: 'indicator-bars',
        title: t.indicators,
        description: indicatorBarsText({ view, language }),
      }}
      bars={barsOf(view, language)}
      threshold={{ at: view.pass, label: t.pass(view.pass) }}
      width={width}
    />
  );
}

export function totalGaugeText(props: ResultChartProps & { readonly total: string }): string {
  return resultText[props.language].gaugeAbout(props.total, props.view.steps.join(' '));
}

export function TotalGauge(props: ResultChartProps & { readonly total: string }) {
  const { view, language, total, width } = props;
  const text = {
    id: 'total-gauge',
    title: resultText[language].overall,
    description: totalGaugeText(props),
  };
  return <Gauge text={text} value={total} steps={view.steps} width={width} />;
}

/** Where each level of the year begins and ends, and in which of them the score lies. */
export function levelScale(
  props: Pick<ResultChartProps, 'view' | 'language'> & { readonly total: string },
): TableData {
  const { view, language, total } = props;
  const named = (from: number) =>
    view.levels.flatMap((level) => (level.from === from ? [level.title[language]] : []));
  return gaugeTable({
    caption: resultText[language].levelScale,
    language,
    value: total,
    steps: view.steps,
    nameAt: (from) => named(from).join(' / '),
  });
}
