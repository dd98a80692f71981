import type { Instrument } from '../core/instrument.ts';
import type { PlaceFacts } from '../core/place.ts';
import type { Gap } from '../core/result.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { publishText } from '../text/publish.ts';
import { resultText, sayGap } from '../text/result.ts';

/** What an administrator looks at before publishing. */
interface Previewed {
  readonly facts: PlaceFacts;
  readonly gaps: readonly Gap[];
}

export function GapList(props: {
  readonly lacking: readonly Previewed[];
  readonly language: Language;
}) {
  const { lacking, language } = props;
  const t = publishText[language];
  if (lacking.length === 0) return <p role="status">{t.noGaps}</p>;
  return (
    <details class="notice notice-warn" open={lacking.length <= 20}>
      <summary>
        <strong>{t.gaps(lacking.length)}</strong>
      </summary>
      <ul>
        {lacking.map(({ facts, gaps }) => (
          <li key={facts.agency.code}>
            {nameIn(language, facts.agency)}: {gaps.map((gap) => sayGap(gap, language)).join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function PreviewTable(props: {
  readonly agencies: readonly Previewed[];
  readonly instrument: Instrument;
  readonly language: Language;
  readonly draftHref: (code: string) => string;
}) {
  const { agencies, instrument, language, draftHref } = props;
  const t = publishText[language];
  const words = resultText[language];
  if (agencies.length === 0) return <p>{t.none}</p>;
  const levels = new Map(instrument.rating.levels.map((level) => [level.code, level.title]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.results}>
      <table class="figures">
        <caption>{t.results}</caption>
        <thead>
          <tr>
            <th scope="col">{words.agency}</th>
            <th scope="col">{words.level}</th>
            <th scope="col" class="number">
              {words.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {agencies.map(({ facts }) => (
            <tr key={facts.agency.code}>
              <th scope="row">
                {nameIn(language, facts.agency)}
                <br />
                <a href={draftHref(facts.agency.code)}>{t.draft}</a>
              </th>
              <td>{levels.get(facts.level ?? '')?.[language] ?? words.noLevel}</td>
              <td class="number">{facts.total ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
