import { mayEver } from '../../actions/action.ts';
import { listBatches } from '../../actions/batch.ts';
import { DOCUMENT_WRITERS, listDocuments, newDocument } from '../../actions/document.ts';
import { SHAPES } from '../../core/document-section.ts';
import { coversAgency } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { batchText } from '../../text/batch.ts';
import { documentText } from '../../text/document.ts';
import { resultText } from '../../text/result.ts';
import { YearTabs } from '../../ui/agency-year.tsx';
import { DocumentTable } from '../../ui/document.tsx';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { documentsOf } from './document-address.ts';
import { statusOf } from './problem.tsx';

/** The documents of an agency's year, and a new one. */
export const documents: Handler = (visit) => list(visit);

export const postNewDocument: Handler = (visit) =>
  submit(
    visit,
    newDocument,
    (typed) => ({ ...yearOf(visit), shape: typed.get('shape'), title: typed.get('title') }),
    (number) => redirect(`${documentsOf(visit)}/${number}`),
    (typed, problem) => list(visit, typed, problem),
  );

async function list(visit: Visit, typed?: Typed, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = documentText[language];
  const { year, documents: all } = await visit.perform(listDocuments, yearOf(visit));
  const { agency, fiscalYear } = year;
  const here = documentsOf(visit);
  return page(
    `${t.title} ${fiscalYear}`,
    <>
      <YearTabs code={agency.code} year={fiscalYear} at="/documents" language={language} />
      <h1>{t.title}</h1>
      <p class="lead">
        {nameIn(language, agency)} · {resultText[language].year(fiscalYear)}
      </p>
      <p>{t.lead}</p>
      {mayEver(visit.actor, listBatches) && (
        <p>
          <a href="/batches">{batchText[language].title}</a>
        </p>
      )}
      <ProblemBox problem={problem} language={language} />
      <p class="actions">
        <a href={`/agencies/${agency.code}/years/${fiscalYear}/poster.pdf`}>{t.poster}</a>
      </p>
      <DocumentTable documents={all} href={here} language={language} />
      {coversAgency(visit.actor, DOCUMENT_WRITERS, agency.id) && (
        <form method="post" action={here}>
          <h2 id="begin">{t.begin}</h2>
          <Choice
            name="shape"
            label={t.shape}
            hint={t.shapeHint}
            language={language}
            value={typed?.get('shape')}
            problem={problem}
            options={SHAPES.map((shape) => [shape, t.shapes[shape]] as const)}
          />
          <Field
            name="title"
            label={t.name}
            hint={t.nameHint}
            language={language}
            value={typed?.get('title')}
            problem={problem}
          />
          <Button>{t.open}</Button>
        </form>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

const yearOf = ({ params }: Visit) => ({ agency: params.code, year: params.year });
