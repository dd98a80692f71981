import type { Document } from '../core/document.ts';
import type { SectionKey } from '../core/document-section.ts';
import { shortMoment } from '../kit/thai.ts';
import { documentText } from '../text/document.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { reportText } from '../text/report.ts';

/** The documents of a year, and the sections of one: switched, ordered and named without a script. */
export function DocumentTable(props: {
  readonly documents: readonly Document[];
  readonly href: string;
  readonly language: Language;
}) {
  const { documents, href, language } = props;
  const t = documentText[language];
  if (documents.length === 0) return <p class="soft">{t.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">
              #
            </th>
            <th scope="col">{t.document}</th>
            <th scope="col">{t.shape}</th>
            <th scope="col">{t.saved}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ number, setting, personName, at }) => (
            <tr key={number}>
              <td class="number">{number}</td>
              <th scope="row">
                <a href={`${href}/${number}`}>
                  {setting.title || t.shapes[setting.shape].split(':')[0]}
                </a>
              </th>
              <td>{t.shapesShort[setting.shape]}</td>
              <td>{t.by(accountName(personName, language), shortMoment(at, language))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export interface SectionRow {
  readonly key: SectionKey;
  readonly title: string;
  readonly isOn: boolean;
}

export function SectionRows(props: {
  readonly sections: readonly SectionRow[];
  /** Where the form goes; a move comes back to the row that was moved. */
  readonly action: string;
  /** Of the document, which names its sections. */
  readonly documentLanguage: Language;
  readonly language: Language;
}) {
  const { sections, action, documentLanguage, language } = props;
  const t = documentText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.sections}>
      <table class="compose">
        <thead>
          <tr>
            <th scope="col">{t.order}</th>
            <th scope="col">{t.isOn}</th>
            <th scope="col">{t.sectionTitle}</th>
            <th scope="col">{t.move}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ key, title, isOn }, i) => {
            const usual = reportText[documentLanguage].sections[key];
            return (
              <tr key={key} id={`row-${key}`}>
                <td>
                  <input type="hidden" name="section" value={key} />
                  <input
                    class="order-box"
                    name={`order-${key}`}
                    value={String(i + 1)}
                    inputmode="numeric"
                    aria-label={t.orderOf(usual)}
                  />
                </td>
                <td>
                  <input
                    type="checkbox"
                    name={`on-${key}`}
                    value="on"
                    checked={isOn}
                    aria-label={`${t.isOn}: ${usual}`}
                  />
                </td>
                <td>
                  <input
                    name={`title-${key}`}
                    value={title}
                    placeholder={usual}
                    aria-label={t.titleOf(usual)}
                  />
                </td>
                <td class="moves">
                  <Move way="up" {...{ name: usual, action, section: key, language }} />
                  <Move way="down" {...{ name: usual, action, section: key, language }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Move(props: {
  readonly way: 'up' | 'down';
  readonly name: string;
  readonly action: string;
  readonly section: SectionKey;
  readonly language: Language;
}) {
  const { way, name, action, section, language } = props;
  return (
    <button
      type="submit"
      class="button button-quiet"
      name="move"
      value={`${way} ${section}`}
      formaction={`${action}#row-${section}`}
      formnovalidate
      aria-label={documentText[language][way](name)}
    >
      {way === 'up' ? '↑' : '↓'}
    </button>
  );
}
