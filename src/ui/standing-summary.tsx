import { BAND_WIDTH, type RankingSummary } from '../core/ranking.ts';
import { decimalText } from '../kit/decimal.ts';
import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';

/** Agencies taken together: how many, their mean, how many of a hundred pass, and how they lie. */
export function SummaryCards(props: {
  readonly summary: RankingSummary;
  readonly language: Language;
}) {
  const { summary, language } = props;
  const t = rankingText[language];
  const { agencies, scored, passed } = summary;
  return (
    <ul class="cards">
      <li class="card">
        <p class="soft">{t.agencies}</p>
        <p class="figure">{agencies.toLocaleString('en')}</p>
        <p class="soft">{t.scoredOf(scored, agencies)}</p>
      </li>
      <li class="card">
        <p class="soft">{t.mean}</p>
        <p class="figure">{summary.mean ?? '–'}</p>
      </li>
      <li class="card">
        <p class="soft">{t.passRate}</p>
        <p class="figure">{summary.passRate ?? '–'}</p>
        <p class="soft">{t.passedOf(passed, scored)}</p>
      </li>
    </ul>
  );
}

/** Bars and figures in one table, from the lowest band that is not empty up. */
export function Distribution(props: {
  readonly summary: RankingSummary;
  readonly language: Language;
}) {
  const { summary, language } = props;
  const t = rankingText[language];
  const { bands, scored } = summary;
  const lowest = bands.findIndex((n) => n > 0);
  if (scored === 0 || lowest < 0) return null;
  return (
    <table class="fits bands">
      <caption>{t.distributionAbout}</caption>
      <thead>
        <tr>
          <th scope="col">{t.band}</th>
          <th scope="col" class="number">
            {t.agencies}
          </th>
          <th scope="col" class="number">
            {t.share}
          </th>
          <td class="wide" />
        </tr>
      </thead>
      <tbody>
        {bands.slice(lowest).map((n, i) => {
          const from = (lowest + i) * BAND_WIDTH;
          const share = decimalText({ over: BigInt(n) * 100n, under: BigInt(scored) });
          return (
            <tr key={from}>
              <th scope="row">{t.bandName(from, from + BAND_WIDTH)}</th>
              <td class="number">{n.toLocaleString('en')}</td>
              <td class="number">{share}</td>
              <td>
                <meter min="0" max={scored} value={n} aria-hidden="true" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
