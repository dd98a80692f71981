import type { Instrument } from '../core/instrument.ts';
import type { RankedPlace } from '../core/ranking.ts';
import { changeSince } from '../core/standing-group.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { changeText } from '../text/ranking.ts';
import { standingViewText } from '../text/standing-view.ts';
import { scored } from './ranking.tsx';
import { figureOptions } from './ranking-filters.tsx';

/** Agencies in columns, figures in rows; under each figure its difference from the first agency's. */
export function ComparisonTable(props: {
  readonly cycleId: number;
  readonly query: string;
  readonly places: readonly RankedPlace[];
  readonly instrument: Instrument;
  readonly language: Language;
}) {
  const { places, instrument, language } = props;
  const t = standingViewText[language];
  const [first] = places;
  const rows = [['total', t.total] as const, ...figureOptions(instrument, language)];
  const figure = (place: RankedPlace, key: string) =>
    key === 'total' ? place.total : (place.figures[key] ?? null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.chosen}>
      <table class="ranking comparison">
        <caption class="visually-hidden">{t.difference}</caption>
        <thead>
          <tr>
            <th scope="col" class="pinned">
              {t.figure}
            </th>
            {places.map((place) => (
              <th key={place.code} scope="col" class="number">
                <a href={`/results/${props.cycleId}/${place.code}${props.query}`}>
                  {nameIn(language, place)}
                </a>
                {place === first && <small>{t.first}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" class="pinned">
              {t.rank}
            </th>
            {places.map((place) => (
              <td key={place.code} class="number">
                {place.rank ?? '–'}
              </td>
            ))}
          </tr>
          {rows.map(([key, label]) => (
            <tr key={key}>
              <th scope="row" class="wide pinned">
                {label}
              </th>
              {places.map((place) => {
                const value = figure(place, key);
                return (
                  <td key={place.code} class="number">
                    {scored(value, instrument.rating.pass)}
                    {first && place !== first && (
                      <small>{changeText(changeSince(value, figure(first, key)))}</small>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The chosen ones, each with a way to take it away. */
export function Chosen(props: {
  readonly places: readonly RankedPlace[];
  readonly without: (code: string) => string;
  readonly language: Language;
}) {
  const { places, language } = props;
  const t = standingViewText[language];
  if (places.length === 0) return null;
  return (
    <ul class="plain" aria-label={t.chosen}>
      {places.map((place) => (
        <li key={place.code}>
          {nameIn(language, place)}{' '}
          <a class="no-print" href={props.without(place.code)}>
            {t.takeAway}
            <span class="visually-hidden"> {nameIn(language, place)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What a search found, each with a way to add it. */
export function ToAdd(props: {
  readonly found: readonly RankedPlace[];
  readonly adding: (code: string) => string;
  readonly language: Language;
}) {
  const { language } = props;
  const t = standingViewText[language];
  return (
    <ul class="plain">
      {props.found.map((place) => (
        <li key={place.code}>
          <a href={props.adding(place.code)}>
            {t.add}: {nameIn(language, place)}
          </a>{' '}
          <span class="soft">
            {[place.ministry, place.province]
              .flatMap((group) => (group ? [nameIn(language, group)] : []))
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
