import type { ResultView } from '../core/result-view.ts';
import type { Language } from '../text/language.ts';
import { missingWord, resultText } from '../text/result.ts';
import { Bars } from './bars.tsx';
import { Gauge } from './gauge.tsx';

/** The charts of one result, the same on page and paper; each stands beside its table. */
interface ResultChartProps {
  readonly view: ResultView;
  readonly language: Language;
  readonly width?: number;
}

export function indicatorBarsText({ view, language }: ResultChartProps): string {
  const t = resultText[language];
  const figures = view.indicators.map(
    (one) => `${one.title[language]} ${one.value ?? missingWord(view, language, one.withheld)}`,
  );
  return t.chartAbout(figures.join(', '));
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
      bars={view.indicators.map((one) => ({
        label: one.title[language],
        value: one.value,
        missing: missingWord(view, language, one.withheld),
      }))}
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
