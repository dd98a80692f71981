import type { Instrument } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import type { RankedPlace } from '../core/ranking.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';
import { standingViewText } from '../text/standing-view.ts';
import { scored } from './ranking.tsx';

/** A heat map that is a table: the number stands in every cell, the shade says it at a glance. */
const STEPS = [70, 85, 90, 95] as const;

interface HeatProps {
  readonly cycleId: number;
  readonly query: string;
  readonly places: readonly RankedPlace[];
  readonly instrument: Instrument;
  readonly caption: string;
  readonly language: Language;
}

export function HeatTable(props: HeatProps) {
  const { places, instrument, language } = props;
  const r = rankingText[language];
  const titles = titlesOf(instrument);
  const keys = instrument.tools.flatMap(({ indicators }) => indicators.map(({ code }) => code));
  const { pass } = instrument.rating;
  return (
    <>
      <HeatKey language={language} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={props.caption}>
        <table class="ranking heat">
          <caption class="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col" class="number roomy">
                {r.rank}
              </th>
              <th scope="col" class="pinned">
                {r.agency}
              </th>
              <th scope="col" class="number">
                {r.total}
              </th>
              {keys.map((key) => (
                <th key={key} scope="col" class="number">
                  {shortOf(key)}
                  <small>{titles.get(key)?.[language]}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr key={place.agencyId}>
                <td class="number roomy">{place.rank ?? '–'}</td>
                <th scope="row" class="wide pinned">
                  <a href={`/results/${props.cycleId}/${place.code}${props.query}`}>
                    {nameIn(language, place)}
                  </a>
                </th>
                <td class="number">
                  <strong>{scored(place.total, pass)}</strong>
                </td>
                {keys.map((key) => heatCell(key, place.figures[key] ?? null, pass))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** Indicators of the usual instruments are known by their numbers. */
const shortOf = (key: string) => key.replace(/^ind(?=\d)/, '');

const heatOf = (value: string | null): string =>
  value === null ? 'none' : String(STEPS.filter((step) => Number(value) >= step).length);

function heatCell(key: string, value: string | null, pass: number) {
  return (
    <td key={key} class={`number heat-${heatOf(value)}`}>
      {scored(value, pass)}
    </td>
  );
}

function HeatKey({ language }: { readonly language: Language }) {
  const t = standingViewText[language];
  const words = [
    t.below(STEPS[0]),
    ...STEPS.slice(1).map((step, i) => t.between(STEPS[i]!, step)),
    t.from(STEPS[STEPS.length - 1]!),
  ];
  return (
    <p class="heat heat-key">
      {t.heatKey}:{' '}
      {words.map((word, i) => (
        <span key={word} class={`heat-${i}`}>
          {word}
        </span>
      ))}
    </p>
  );
}
