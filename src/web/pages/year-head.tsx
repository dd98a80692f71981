import type { PublishedYear } from '../../actions/published-year.ts';
import type { RankingView } from '../../text/ranking.ts';
import { resultText } from '../../text/result.ts';
import { StandingNav } from '../../ui/standing-nav.tsx';
import { editionQuery } from '../asked.ts';
import type { Visit } from '../visit.ts';

/** Above every page of a published year: the ways through it, and whether it was corrected since. */
export function YearHead(props: {
  readonly visit: Visit;
  readonly found: Pick<PublishedYear, 'edition' | 'editions'>;
  readonly view: RankingView;
}) {
  const { visit, found, view } = props;
  const { language } = visit;
  const { edition, editions } = found;
  const query = editionQuery(visit);
  const t = resultText[language];
  return (
    <>
      <StandingNav cycleId={edition.cycleId} view={view} query={query} language={language} />
      {edition.number !== editions[0]?.number && (
        <div class="notice notice-warn">
          <p>
            {t.olderEdition} <a href={`/standings/${edition.cycleId}`}>{t.toCurrent}</a>
          </p>
        </div>
      )}
    </>
  );
}
