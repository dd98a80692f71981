import type { RankingSummary } from '../core/ranking.ts';
import { changeSince } from '../core/standing-group.ts';
import type { Language } from '../text/language.ts';
import { changeText, rankingText } from '../text/ranking.ts';

/** Agencies taken together: how many, their mean, how many of a hundred pass. */
export function SummaryCards(props: {
  readonly summary: RankingSummary;
  /** Of a group, among those of its kind. */
  readonly rank?: number | null;
  readonly change?: { readonly now: string | null; readonly before: string | null } | null;
  readonly beforeYear?: number | null;
  readonly language: Language;
}) {
  const { summary, language, rank, beforeYear } = props;
  const change = props.change ? changeSince(props.change.now, props.change.before) : null;
  const t = rankingText[language];
  const { agencies, scored, passed } = summary;
  return (
    <ul class="cards cards-small">
      <li class="card">
        <p class="soft">{t.agencies}</p>
        <p class="figure">{agencies.toLocaleString('en')}</p>
        <p class="soft">{t.scoredOf(scored, agencies)}</p>
      </li>
      <li class="card">
        <p class="soft">{t.mean}</p>
        <p class="figure">{summary.mean ?? '–'}</p>
        {change !== null && beforeYear && (
          <p class="soft">
            {t.change(beforeYear)} {changeText(change)}
          </p>
        )}
      </li>
      {rank && (
        <li class="card">
          <p class="soft">{t.rank}</p>
          <p class="figure">{rank}</p>
        </li>
      )}
      <li class="card">
        <p class="soft">{t.passRate}</p>
        <p class="figure">{summary.passRate ?? '–'}</p>
        <p class="soft">{t.passedOf(passed, scored)}</p>
      </li>
    </ul>
  );
}
