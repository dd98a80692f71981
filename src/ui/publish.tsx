import type { CorrectedAgency, FigureChange } from '../core/correction.ts';
import type { EditionGroup } from '../core/edition-group.ts';
import type { Instrument } from '../core/instrument.ts';
import type { PlaceFacts } from '../core/place.ts';
import { NO_SCORE } from '../core/release.ts';
import type { Gap } from '../core/result.ts';
import { hundredthsText } from '../kit/decimal.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { publishText } from '../text/publish.ts';
import { resultText, sayGap } from '../text/result.ts';

/** What an administrator looks at before publishing. */
interface Previewed {
  readonly facts: PlaceFacts;
  readonly gaps: readonly Gap[];
}

interface Words {
  readonly instrument: Instrument;
  readonly language: Language;
}

export function NationSummary({ nation, instrument, language }: Words & { nation: EditionGroup }) {
  const t = publishText[language];
  const { agencies, scored, mean, passed, passRate, distribution } = nation;
  return (
    <section>
      <h2>{t.summary}</h2>
      <dl class="facts">
        <dt>{t.agencies}</dt>
        <dd>{t.agenciesScored(agencies, scored)}</dd>
        <dt>{t.mean}</dt>
        <dd>{mean ?? '–'}</dd>
        <dt>{t.passed(instrument.rating.pass)}</dt>
        <dd>{passRate === null ? '–' : t.passedOf(passed, passRate)}</dd>
        {instrument.rating.levels.map(({ code, title }) => (
          <>
            <dt>{title[language]}</dt>
            <dd>{t.count(distribution.levels[code] ?? 0)}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

export function CheckTable(props: {
  readonly checks: readonly {
    readonly kind: Gap['kind'];
    readonly agencies: number;
    readonly blocking: boolean;
  }[];
  readonly language: Language;
}) {
  const { checks, language } = props;
  const t = publishText[language];
  if (checks.length === 0) return <p role="status">{t.noGaps}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.checks}>
      <table class="figures">
        <caption>{t.checks}</caption>
        <thead>
          <tr>
            <th scope="col">{t.check}</th>
            <th scope="col" class="number">
              {t.agencies}
            </th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ kind, agencies, blocking }) => (
            <tr key={`${kind} ${blocking}`}>
              <th scope="row">
                {t.kinds[kind]}
                <br />
                <span class="soft">{blocking ? t.blocking : t.careful}</span>
              </th>
              <td class="number">{agencies}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where what is missing is made good. */
interface GapPlace {
  readonly at: 'collection' | 'verdicts' | 'sheet';
  readonly href: string;
}

export function GapList(props: {
  readonly lacking: readonly Previewed[];
  readonly total: number;
  readonly placeOf: (gap: Gap, facts: PlaceFacts) => GapPlace | undefined;
  readonly language: Language;
}) {
  const { lacking, total, placeOf, language } = props;
  const t = publishText[language];
  if (total === 0) return null;
  return (
    <details class="notice notice-warn" open={total <= 20}>
      <summary id="gaps">
        <strong>{t.gaps(total)}</strong>
      </summary>
      <ul>
        {lacking.map(({ facts, gaps }) => (
          <li key={facts.agency.code}>
            {nameIn(language, facts.agency)}
            <ul>
              {gaps.map((gap) => {
                const place = placeOf(gap, facts);
                return (
                  <li key={gap.kind + ('channel' in gap ? gap.channel : '')}>
                    {sayGap(gap, language)}
                    {place && (
                      <>
                        {' – '}
                        <a
                          href={place.href}
                          aria-label={`${t.places[place.at]} ${nameIn(language, facts.agency)}`}
                        >
                          {t.places[place.at]}
                        </a>
                      </>
                    )}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

const CHANGES_SHOWN = 8;

/** Agency, figure, before, after. */
export function CorrectionTable(props: Words & { readonly corrected: readonly CorrectedAgency[] }) {
  const { corrected, instrument, language } = props;
  const t = publishText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.changes}>
      <table class="figures">
        <caption>{t.changes}</caption>
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col" class="number">
              {t.before}
            </th>
            <th scope="col" class="number">
              {t.after}
            </th>
          </tr>
        </thead>
        {corrected.map((one) => (
          <tbody key={one.agency.code}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {nameIn(language, one.agency)}
              </th>
            </tr>
            {rowsOf(one, language).map(({ key, before, after }) => (
              <tr key={key}>
                <td>{t.keys[key] ?? key}</td>
                <td class="number">{said(key, before, instrument, language)}</td>
                <td class="number">{said(key, after, instrument, language)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function rowsOf({ kind, changes }: CorrectedAgency, language: Language): readonly FigureChange[] {
  const t = publishText[language];
  if (kind === 'added') return [{ key: t.added, before: null, after: null }];
  if (kind === 'removed') return [{ key: t.removed, before: null, after: null }];
  const more = changes.length - CHANGES_SHOWN;
  const shown = changes.slice(0, CHANGES_SHOWN);
  return more > 0 ? [...shown, { key: t.more(more), before: '', after: '' }] : shown;
}

function said(key: string, value: string | null, { rating }: Instrument, language: Language) {
  if (value === null) return '–';
  if (key !== 'level') return value;
  return rating.levels.find((level) => level.code === value)?.title[language] ?? value;
}

export function PreviewTable(
  props: Words & {
    readonly agencies: readonly Previewed[];
    readonly draftHref: (code: string) => string;
  },
) {
  const { agencies, instrument, language, draftHref } = props;
  const t = publishText[language];
  const words = resultText[language];
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
                <a
                  href={draftHref(facts.agency.code)}
                  aria-label={`${t.draft} ${nameIn(language, facts.agency)}`}
                >
                  {t.draft}
                </a>
              </th>
              <td>{levels.get(facts.level ?? '')?.[language] ?? words.noLevel}</td>
              <td class="number">{facts.total === NO_SCORE ? '–' : hundredthsText(facts.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
