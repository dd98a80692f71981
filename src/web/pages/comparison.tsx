import { type Comparison, seeComparison } from '../../actions/comparison.ts';
import { yearOf } from '../../actions/published-year.ts';
import { ChosenFigures } from '../../charts/standing.tsx';
import { MOST_COMPARED } from '../../core/comparison.ts';
import type { Language } from '../../text/language.ts';
import { rankingText } from '../../text/ranking.ts';
import { standingViewText } from '../../text/standing-view.ts';
import { Chosen, ComparisonTable, ToAdd } from '../../ui/comparison.tsx';
import { DataLinks } from '../../ui/data-links.tsx';
import { Field } from '../../ui/form.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { page } from '../answer.ts';
import { editionOf, editionQuery } from '../asked.ts';
import type { Handler } from '../visit.ts';
import { YearHead } from './year-head.tsx';

/** Two to six agencies side by side; the address holds which. */
export const comparison: Handler = async (visit) => {
  const { language, url } = visit;
  const t = standingViewText[language];
  const { cycleId } = visit.params;
  const q = url.searchParams.get('q') ?? '';
  const agencies = url.searchParams.getAll('agency').filter((code) => code.trim() !== '');
  const asked = { cycleId, edition: editionOf(visit), agencies, q };
  const found = await visit.perform(seeComparison, asked);
  const { edition, instrument, places } = found;
  const title = t.compare(yearOf(edition));
  const here = `/standings/${edition.cycleId}/compare`;
  return page(
    title,
    <>
      <h1>{title}</h1>
      <p class="lead">{t.compareLead}</p>
      <YearHead visit={visit} found={found} view="compare" />
      {found.leftOut > 0 && <p class="notice notice-warn">{t.leftOut(found.leftOut)}</p>}
      {found.unknown.length > 0 && (
        <p class="notice notice-warn">{t.unknown(found.unknown.join(' '))}</p>
      )}
      <Chosen
        places={places}
        without={(code) =>
          hrefOf(
            here,
            codesOf(found).filter((one) => one !== code),
            asked.edition,
          )
        }
        language={language}
      />
      {places.length >= MOST_COMPARED ? (
        <p class="hint">{t.full}</p>
      ) : (
        <Adding found={found} here={here} q={q} edition={asked.edition} language={language} />
      )}
      {places.length < 2 ? (
        <p class="notice">{t.fewer}</p>
      ) : (
        <>
          <ComparisonTable
            cycleId={edition.cycleId}
            query={editionQuery(visit)}
            places={places}
            instrument={instrument}
            language={language}
          />
          <h2>{t.chart}</h2>
          <ChosenFigures places={places} instrument={instrument} language={language} />
          <DataLinks
            here={here}
            query={hrefOf('', codesOf(found), asked.edition)}
            openData={`/open-data/${edition.cycleId}${editionQuery(visit)}`}
            language={language}
          />
        </>
      )}
    </>,
  );
};

const codesOf = ({ places }: Comparison) => places.map(({ code }) => code);

function hrefOf(here: string, codes: readonly string[], edition: string, q = ''): string {
  const query = new URLSearchParams(codes.map((code) => ['agency', code]));
  if (edition !== '') query.set('edition', edition);
  if (q !== '') query.set('q', q);
  return query.size > 0 ? `${here}?${query}` : here;
}

function Adding(props: {
  readonly found: Comparison;
  readonly here: string;
  readonly q: string;
  readonly edition: string;
  readonly language: Language;
}) {
  const { found, here, q, edition, language } = props;
  const t = standingViewText[language];
  const r = rankingText[language];
  return (
    <search>
      <form method="get" action={here} class="row">
        {codesOf(found).map((code) => (
          <input key={code} type="hidden" name="agency" value={code} />
        ))}
        {edition !== '' && <input type="hidden" name="edition" value={edition} />}
        <Field name="q" type="search" label={t.addMore} value={q} language={language} />
        <button type="submit" class="button">
          {r.show}
        </button>
      </form>
      {q !== '' && found.found.length === 0 && <p role="status">{r.none}</p>}
      <OtherKeyboard
        retyped={found.retyped}
        href={(other) => hrefOf(here, codesOf(found), edition, other)}
        language={language}
      />
      <ToAdd
        found={found.found}
        adding={(code) => hrefOf(here, [...codesOf(found), code], edition)}
        language={language}
      />
    </search>
  );
}
