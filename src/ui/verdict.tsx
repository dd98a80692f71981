import type { DisclosureItem } from '../core/instrument.ts';
import type { Verdict } from '../core/verdict.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { verdictText } from '../text/verdict.ts';

/** Disclosure items with what was found of each, and how far each agency has come. */
export function VerdictTable(props: {
  readonly items: readonly DisclosureItem[];
  readonly verdicts: readonly Verdict[];
  readonly language: Language;
  /** Where an item is decided; none for who may only look. */
  readonly href: ((code: string) => string) | null;
}) {
  const { items, language, href } = props;
  const t = verdictText[language];
  const verdicts = new Map(props.verdicts.map((verdict) => [verdict.item, verdict]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.code} id={item.code}>
              <th scope="row">
                {href ? (
                  <a href={href(item.code)} aria-label={t.decide(item.code)}>
                    {item.code}
                  </a>
                ) : (
                  item.code
                )}{' '}
                {item.title[language]}
              </th>
              <td>
                <Found verdict={verdicts.get(item.code)} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Found(props: { verdict: Verdict | undefined; language: Language }) {
  const { verdict, language } = props;
  if (!verdict) return <span class="soft">{verdictText[language].undecided}</span>;
  return (
    <>
      <span class={verdict.score === 100 ? 'tag tag-good' : 'tag tag-bad'}>{verdict.score}</span>{' '}
      {verdict.reason}
    </>
  );
}

export function ItemAsked(props: { readonly item: DisclosureItem; readonly language: Language }) {
  const { item, language } = props;
  const t = verdictText[language];
  return (
    <>
      <h2>
        {item.code} {item.title[language]}
      </h2>
      {item.components && (
        <>
          <p>{t.mustHave}</p>
          <ul>
            {item.components.map((component) => (
              <li key={component.en}>{component[language]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export function VerdictProgressTable(props: {
  readonly progress: {
    readonly items: number;
    readonly agencies: readonly {
      readonly agency: { readonly code: string; readonly nameTh: string; readonly nameEn: string };
      readonly decided: number;
    }[];
  };
  readonly language: Language;
  readonly href: (code: string) => string;
}) {
  const { progress, language, href } = props;
  const t = verdictText[language];
  if (progress.agencies.length === 0) return <p>{t.noAgencies}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col" class="number">
              {t.verdict}
            </th>
          </tr>
        </thead>
        <tbody>
          {progress.agencies.map(({ agency, decided }) => (
            <tr key={agency.code}>
              <th scope="row">
                <a href={href(agency.code)}>{nameIn(language, agency)}</a>
              </th>
              <td class="number">
                {decided}/{progress.items}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
