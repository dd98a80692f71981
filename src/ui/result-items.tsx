import type { IndicatorView } from '../core/result-view.ts';
import type { Language } from '../text/language.ts';
import { resultDetailText } from '../text/result-detail.ts';

/** Disclosure items that did not score, with what the assessor wrote. */
export function LostItems(props: {
  readonly indicators: readonly IndicatorView[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly language: Language;
}) {
  const { indicators, reasons, language } = props;
  const t = resultDetailText[language];
  const lost = indicators
    .flatMap((one) => one.sections)
    .flatMap((section) => section.items)
    .filter((item) => item.value !== null && Number(item.value) === 0);
  if (lost.length === 0) return <p>{t.allItems}</p>;
  return (
    <dl class="facts">
      {lost.map((item) => (
        <>
          <dt key={item.key}>
            {item.key} {item.title[language]}
          </dt>
          <dd>{reasons[item.key] ?? t.noReason}</dd>
        </>
      ))}
    </dl>
  );
}
