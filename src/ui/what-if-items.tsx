import { disclosureTools, type Instrument } from '../core/instrument.ts';
import type { Language } from '../text/language.ts';
import { whatIfText } from '../text/what-if.ts';

/** Disclosure items with what each is worth in its section or indicator. */
interface Props {
  readonly instrument: Instrument;
  readonly language: Language;
  readonly items: readonly string[];
}

export function ItemTable({ instrument, language, items }: Props) {
  const t = whatIfText[language];
  if (items.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.byItems}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.section}</th>
            <th scope="col" class="number">
              {t.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {worths(instrument, language)
            .filter(({ code }) => items.includes(code))
            .map((one) => (
              <tr key={one.code}>
                <th scope="row">
                  {one.code} {one.title}
                </th>
                <td>{one.section}</td>
                <td class="number">{one.worth}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

export function worths(instrument: Instrument, language: Language) {
  const t = whatIfText[language];
  return disclosureTools(instrument).flatMap((tool) =>
    tool.indicators.flatMap((indicator) =>
      indicator.sections.flatMap((section) =>
        section.items.map((item) => ({
          code: item.code,
          title: item.title[language],
          section: `${section.code} ${section.title[language]}`,
          worth:
            tool.aggregation === 'points'
              ? String(item.points)
              : t.share(String(section.items.length)),
        })),
      ),
    ),
  );
}
