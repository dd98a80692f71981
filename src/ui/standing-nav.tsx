import type { Language } from '../text/language.ts';
import { type RankingView, rankingText } from '../text/ranking.ts';

/** The ways through one published year, above each of its pages. */
const VIEWS: readonly (readonly [RankingView, string])[] = [
  ['agencies', ''],
  ['nation', '/nation'],
  ['ministry', '/ministry'],
  ['province', '/province'],
  ['type', '/type'],
  ['size', '/size'],
  ['custom', '/custom'],
  ['heat-map', '/heat-map'],
  ['movers', '/movers'],
  ['items', '/items'],
  ['compare', '/compare'],
];

export function StandingNav(props: {
  readonly cycleId: number;
  readonly view: RankingView;
  /** Which edition is looked at: `?edition=1`, or nothing for the current one. */
  readonly query: string;
  readonly language: Language;
}) {
  const t = rankingText[props.language];
  return (
    <nav class="menu tabs no-print" aria-label={t.nav}>
      <ul>
        {VIEWS.map(([view, path]) => (
          <li key={view}>
            <a
              href={`/standings/${props.cycleId}${path}${props.query}`}
              aria-current={view === props.view ? 'page' : undefined}
            >
              {t.views[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
