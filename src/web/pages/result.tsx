import { listResults, searchResult, seeResult } from '../../actions/edition.ts';
import { checkAddress } from '../../core/check-address.ts';
import { resultPaper } from '../../reports/result.ts';
import { frontText } from '../../text/front.ts';
import { resultText } from '../../text/result.ts';
import { DataLinks } from '../../ui/data-links.tsx';
import { EditionFacts, EditionList, EditionNote } from '../../ui/edition.tsx';
import { Button, Field } from '../../ui/form.tsx';
import { FindAgency, YearCards } from '../../ui/front.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { Pager } from '../../ui/pager.tsx';
import { ResultList } from '../../ui/result-list.tsx';
import { download, lasting, page } from '../answer.ts';
import { askedHref, editionOf, editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';

/** What was published, for everybody: cycles, agencies, one agency's result in four forms. */
export const results: Handler = async (visit) => {
  const { language } = visit;
  const t = resultText[language];
  const editions = await visit.perform(listResults, {});
  const [newest] = editions;
  const tag = editions.map((edition) => edition.hash).join(' ');
  return lasting(
    page(
      t.title,
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {editions.length === 0 && (
          <div class="notice">
            <h2>{t.nonePublished}</h2>
          </div>
        )}
        {newest && (
          <section>
            <h2>{frontText[language].find}</h2>
            <FindAgency cycleId={newest.cycleId} language={language} />
            <h2>{frontText[language].years}</h2>
            <YearCards years={editions} language={language} />
          </section>
        )}
        <DataLinks here="/results" query="" openData="/open-data" language={language} />
      </>,
    ),
    `results ${tag}`,
  );
};

export const cycleResults: Handler = async (visit) => {
  const { language, url } = visit;
  const t = resultText[language];
  const { cycleId } = visit.params;
  const q = url.searchParams.get('q') ?? '';
  const asked = {
    cycleId,
    q,
    page: url.searchParams.get('page') ?? '1',
    edition: editionOf(visit),
  };
  const result = await visit.perform(searchResult, asked);
  const { edition, editions, instrument, found } = result;
  const kept = editionQuery(visit);
  const href = (to: number) =>
    askedHref(`/results/${cycleId}`, { q, page: String(to), edition: asked.edition });
  return lasting(
    page(
      edition.head.cycle.name,
      <>
        <h1>{edition.head.cycle.name}</h1>
        <p class="lead">{instrument.title[language]}</p>
        <EditionNote found={result} language={language} current={`/results/${edition.cycleId}`} />
        <form method="get" action={`/results/${cycleId}`} class="row">
          <Field
            name="q"
            type="search"
            label={t.search}
            hint={t.searchHint}
            value={q}
            language={language}
          />
          {kept !== '' && <input type="hidden" name="edition" value={asked.edition} />}
          <Button>{t.find}</Button>
        </form>
        <ResultList
          found={found}
          instrument={instrument}
          language={language}
          href={(code) => `/results/${cycleId}/${code}${kept}`}
        />
        <OtherKeyboard
          retyped={result.retyped}
          href={(other) => askedHref(`/results/${cycleId}`, { q: other, edition: asked.edition })}
          language={language}
        />
        <Pager page={found.page} pages={found.pages} href={href} language={language} />
        <EditionFacts edition={edition} language={language} />
        <DataLinks
          here={`/results/${edition.cycleId}`}
          query={askedHref('', { q, edition: asked.edition })}
          openData={`/open-data/${edition.cycleId}${kept}`}
          language={language}
        />
        <EditionList editions={editions} language={language} />
      </>,
    ),
    `cycle ${edition.hash} ${editions.length}`,
  );
};

export const resultSummary: Handler = async (visit) => {
  const { language } = visit;
  const { edition, instrument, entry } = await visit.perform(seeResult, key(visit));
  const { code } = entry.agency;
  const { head, hash } = edition;
  const url = checkAddress(visit.house.publicUrl, hash, code);
  const tag = `${hash} ${code} ${language} ${url}`;
  const pdf = await visit.print(
    () => resultPaper({ instrument, head, entry, hash, url, language }),
    tag,
  );
  const name = `ITA-${head.cycle.fiscalYear}-edition-${head.edition.number}-${code}.pdf`;
  return lasting(download(name, 'application/pdf', pdf), `pdf ${tag}`);
};

export function key(visit: Visit) {
  const { cycleId, agencyCode } = visit.params;
  return { cycleId, agencyCode, edition: editionOf(visit) };
}
