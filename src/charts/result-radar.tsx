import { ancestry, type Lineage } from '../core/lineage.ts';
import type { DetailYear } from '../core/result-detail.ts';
import type { ResultView } from '../core/result-view.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { PHONE } from './chart.tsx';
import { isWiderThanAPhone, Radar, type RadarProps } from './radar.tsx';

/** Fewer make no ring: their table says it all. */
const LEAST_AXES = 3;

/**
 * The ten indicators around a ring, over those of the year before where they may be compared. A phone has one of its
 * own where names beside the ring would be too small there.
 */
export function IndicatorRadar(props: {
  readonly detail: { readonly years: readonly DetailYear[]; readonly lineage: Lineage };
  readonly view: ResultView;
  readonly language: Language;
}) {
  const { view, language } = props;
  if (view.indicators.length < LEAST_AXES) return null;
  const { years, lineage } = props.detail;
  const [now, last] = years;
  const axes = view.indicators.map(({ key, title, value }) => ({
    label: title[language],
    value,
    before: now && last ? valueBefore(lineage, key, now, last) : null,
  }));
  const isCompared = axes.some((axis) => axis.before !== null);
  const radar: RadarProps = {
    id: 'indicator-radar',
    title: resultText[language].indicators,
    language,
    axes,
    now: String(now?.fiscalYear ?? ''),
    ...(isCompared && last ? { before: String(last.fiscalYear) } : {}),
    threshold: view.pass,
    centre: centreOf(axes),
  };
  if (!isWiderThanAPhone(radar)) return <Radar {...radar} />;
  return (
    <>
      <div class="not-on-phone">
        <Radar {...radar} />
      </div>
      <div class="on-phone">
        <Radar {...radar} id="indicator-radar-phone" width={PHONE} />
      </div>
    </>
  );
}

function valueBefore(lineage: Lineage, key: string, now: DetailYear, last: DetailYear) {
  const found = ancestry(lineage, key, now.fiscalYear, last.fiscalYear);
  if (found.kind !== 'continues' || found.codes.length !== 1) return null;
  return last.entry.values[found.codes[0]!] ?? null;
}

/** A round figure below everything that is drawn. */
function centreOf(axes: readonly { value: string | null; before: string | null }[]): number {
  const drawn = axes.flatMap(({ value, before }) => [value ?? [], before ?? []].flat());
  return Math.max(0, Math.floor((Math.min(90, ...drawn.map(Number)) - 10) / 10) * 10);
}
