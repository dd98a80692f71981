import type { IndicatorView } from '../core/result-view.ts';
import type { Language } from '../text/language.ts';
import { resultDetailText } from '../text/result-detail.ts';
import { FigureTable } from './result-figure.tsx';

/** Disclosure items that did not score, with what the assessor wrote. */
export function LostItems(props: {
  readonly indicators: readonly IndicatorView[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly language: Language;
}) {
  const { indicators, reasons, language } = props;
  const t = resultDetailText[language];
  const items = indicators.flatMap((one) => one.sections).flatMap((section) => section.items);
  const lost = items.filter((item) => item.value !== null && Number(item.value) === 0);
  if (items.every((item) => item.value === null)) return <p>{t.noItems}</p>;
  if (lost.length === 0) return <p>{t.allItems}</p>;
  return (
    <FigureTable isTitled caption={t.items} head={[t.item, t.reason]} numbersFrom={2}>
      {lost.map((item) => (
        <tr key={item.key}>
          <th scope="row">
            {item.key} {item.title[language]}
          </th>
          <td>{reasons[item.key] ?? t.noReason}</td>
        </tr>
      ))}
    </FigureTable>
  );
}
