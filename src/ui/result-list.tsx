import type { Instrument } from '../core/instrument.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';

/** Agencies of an edition with their totals. */
export function ResultList(props: {
  readonly found: {
    readonly total: number;
    readonly lines: readonly {
      readonly code: string;
      readonly nameTh: string;
      readonly nameEn: string;
      readonly total: string | null;
      readonly level: string | null;
    }[];
  };
  readonly instrument: Instrument;
  readonly language: Language;
  readonly href: (code: string) => string;
}) {
  const { found, instrument, language, href } = props;
  const t = resultText[language];
  const levels = new Map(instrument.rating.levels.map((level) => [level.code, level.title]));
  if (found.total === 0) {
    return (
      <div class="notice" role="status">
        <p>{t.noneFound}</p>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.agencies(found.total)}>
      <table class="figures">
        <caption>{t.agencies(found.total)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col">{t.level}</th>
            <th scope="col" class="number">
              {t.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.lines.map((line) => (
            <tr key={line.code}>
              <th scope="row">
                <a href={href(line.code)}>{nameIn(language, line)}</a>
              </th>
              <td>{levels.get(line.level ?? '')?.[language] ?? t.noLevel}</td>
              <td class="number">{line.total ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
