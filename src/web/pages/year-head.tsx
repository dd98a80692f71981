import type { PublishedYear } from '../../actions/published-year.ts';
import type { RankingView } from '../../text/ranking.ts';
import { EditionNote } from '../../ui/edition.tsx';
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
  const { edition } = found;
  const query = editionQuery(visit);
  return (
    <>
      <StandingNav cycleId={edition.cycleId} view={view} query={query} language={language} />
      <EditionNote found={found} language={language} current={`/standings/${edition.cycleId}`} />
    </>
  );
}
