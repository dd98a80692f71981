import { listResults } from '../../actions/edition.ts';
import { seeOpenData } from '../../actions/open-data.ts';
import { AGENCY_TYPES, agencyType } from '../../core/agency-type.ts';
import type { EditionHead } from '../../core/edition.ts';
import {
  dataPackage,
  dictionaryCsv,
  dictionaryLines,
  LICENCE,
} from '../../reports/data-dictionary.ts';
import type { Language } from '../../text/language.ts';
import { openDataText } from '../../text/open-data.ts';
import { resultText } from '../../text/result.ts';
import { EditionFacts, EditionList, EditionNote } from '../../ui/edition.tsx';
import { Dictionary, OpenFiles } from '../../ui/open-data.tsx';
import { type Answer, download, json, lasting, page } from '../answer.ts';
import { editionOf, editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';

/** What may be downloaded: years, files of a year, what their columns mean. */
export const openData: Handler = async (visit) => {
  const { language } = visit;
  const t = openDataText[language];
  const editions = await visit.perform(listResults, {});
  return lasting(
    page(
      t.title,
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        {editions.length === 0 && <p class="notice">{t.none}</p>}
        <ul class="cards">
          {editions.map(({ id, cycleId, head, agencies }) => (
            <li class="card" key={id}>
              <h2>
                <a href={`/open-data/${cycleId}`}>{head.cycle.name}</a>
              </h2>
              <p>
                {resultText[language].year(head.cycle.fiscalYear)} ·{' '}
                {resultText[language].agencies(agencies)}
              </p>
            </li>
          ))}
        </ul>
        <Licence language={language} of={editions[0]?.head} />
        <Developers language={language} />
      </>,
    ),
    'open-data',
  );
};

export const cycleOpenData: Handler = async (visit) => {
  const { language } = visit;
  const t = openDataText[language];
  const found = await visit.perform(seeOpenData, openKey(visit));
  const { edition, editions, instrument, files } = found;
  const folder = `/open-data/${edition.cycleId}`;
  const query = editionQuery(visit);
  const ofEdition = { ...edition, instrument };
  const answer = page(
    t.ofCycle(edition.head.cycle.name),
    <>
      <p class="back">
        <a href="/open-data">{t.title}</a>
      </p>
      <h1>{t.ofCycle(edition.head.cycle.name)}</h1>
      <EditionNote found={found} language={language} current={folder} />
      <p>
        <a href={`/results/${edition.cycleId}${query}`}>{t.results}</a>
      </p>
      <h2>{t.downloads}</h2>
      <OpenFiles files={files} language={language} href={(name) => `${folder}/${name}${query}`} />
      <p>
        {t.permanentWhy} <code>?edition={edition.number}</code>:{' '}
        <a href={`${folder}?edition=${edition.number}`}>{t.permanent}</a>
      </p>
      <p>{t.never}</p>
      <h2>{t.check}</h2>
      <p>
        {t.checkHow} <code>npx prongsai result verify bundle.json</code>
      </p>
      <EditionFacts edition={edition} language={language} />
      <h2>{t.dictionary}</h2>
      <p>{t.dictionaryLead}</p>
      <p>{t.apostrophe}</p>
      <Dictionary
        lines={dictionaryLines(ofEdition).map((line) => ({ ...line, ...line[language] }))}
        language={language}
      />
      <AgencyTypes language={language} />
      <ul>
        <li>
          <a href={`${folder}/dictionary.csv${query}`}>{t.asCsv}</a>
        </li>
        <li>
          <a href={`${folder}/datapackage.json${query}`}>{t.asPackage}</a>
        </li>
      </ul>
      <Licence language={language} of={edition.head} />
      <EditionList editions={editions} language={language} />
    </>,
  );
  // Until the files are measured the page is to change without a new edition.
  return files.length === 0
    ? answer
    : lasting(answer, `open-data ${edition.hash} ${editions.length}`);
};

export const openDictionary: Handler = async (visit) => {
  const { edition, instrument } = await visit.perform(seeOpenData, openKey(visit));
  const csv = dictionaryCsv({ ...edition, instrument });
  return lasting(download('dictionary.csv', 'text/csv; charset=utf-8', csv), edition.hash);
};

export const openPackage: Handler = async (visit): Promise<Answer> => {
  const { edition, instrument, files } = await visit.perform(seeOpenData, openKey(visit));
  const answer = json(
    dataPackage({ ...edition, instrument }, files, {
      folder: `${visit.house.publicUrl}/open-data/${edition.cycleId}`,
      query: `?edition=${edition.number}`,
    }),
  );
  return files.length === 0 ? answer : lasting(answer, edition.hash);
};

export function openKey(visit: Visit) {
  return { cycleId: visit.params.cycleId, edition: editionOf(visit) };
}

function Licence({ language, of }: { language: Language; of: EditionHead | undefined }) {
  const t = openDataText[language];
  return (
    <>
      <h2>{t.licence}</h2>
      <p>
        <a href={LICENCE.path} rel="license">
          {t.licenceIs}
        </a>
        : {t.licenceMeans}{' '}
        {of && t.cite(of.installation.name, of.cycle.fiscalYear, of.edition.number)}
      </p>
    </>
  );
}

function Developers({ language }: { language: Language }) {
  const t = openDataText[language];
  return (
    <>
      <h2>{t.api}</h2>
      <ul>
        <li>
          <a href="/open-data/api">{t.apiLead}</a>
        </li>
        <li>
          <a href="/results/feed.xml">{t.feed}</a>
        </li>
      </ul>
    </>
  );
}

function AgencyTypes({ language }: { language: Language }) {
  return (
    <details>
      <summary>{openDataText[language].types}</summary>
      <dl>
        {AGENCY_TYPES.map((type) => (
          <div key={type}>
            <dt>
              <code>{type}</code>
            </dt>
            <dd>{agencyType(type)[language]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
