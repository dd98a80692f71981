import {
  DOCUMENT_WRITERS,
  listDocuments,
  newDocument,
  removeDocument,
  type SeenDocument,
  saveDocument,
  seeDocument,
} from '../../actions/document.ts';
import { MOST_SIGNATORIES, SHAPES } from '../../core/document.ts';
import { coversAgency } from '../../core/person.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { BodyMarkup, bodyPage } from '../../reports/body-page.tsx';
import { documentBody } from '../../reports/document.ts';
import { nameIn } from '../../text/agency.ts';
import { documentText } from '../../text/document.ts';
import type { Language } from '../../text/language.ts';
import { resultText } from '../../text/result.ts';
import { YearTabs } from '../../ui/agency-year.tsx';
import { DocumentTable, SectionRows } from '../../ui/document.tsx';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, download, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { settingFrom, type TypedSection, typedFrom, typedSections } from './document-typed.ts';
import { statusOf } from './problem.tsx';

/** Documents of an agency's year: the list, composing one, looking at it, taking it along. */
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
      <ProblemBox problem={problem} language={language} />
      <DocumentTable documents={all} fiscalYear={fiscalYear} href={here} language={language} />
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

export const document: Handler = async (visit) => {
  const seen = await visit.perform(seeDocument, documentKey(visit));
  const { setting } = seen.document;
  return compose(visit, seen, { typed: typedFrom(setting), sections: setting.sections });
};

export const postDocument: Handler = async (visit) => {
  const typed = await visit.form();
  if (typed.get('move') !== '') {
    const seen = await visit.perform(seeDocument, documentKey(visit));
    const sections = typedSections(typed);
    return compose(visit, seen, { typed, sections, isMoved: true });
  }
  return submit(
    visit,
    saveDocument,
    () => ({ ...documentKey(visit), ...settingFrom(typed) }),
    () => redirect(visit.url.pathname),
    async (_, problem) => {
      const seen = await visit.perform(seeDocument, documentKey(visit));
      return compose(visit, seen, { typed, sections: typedSections(typed), problem });
    },
  );
};

export const postRemoveDocument: Handler = async (visit) => {
  const typed = await visit.form();
  await visit.perform(removeDocument, { ...documentKey(visit), version: typed.get('version') });
  return redirect(documentsOf(visit));
};

interface Composed {
  readonly typed: Typed;
  readonly sections: readonly TypedSection[];
  readonly isMoved?: boolean;
  readonly problem?: Problem;
}

function compose(visit: Visit, { document: saved, source }: SeenDocument, composed: Composed) {
  const { language } = visit;
  const { problem } = composed;
  const t = documentText[language];
  const { agency, fiscalYear } = source.year;
  const here = `${documentsOf(visit)}/${saved.number}`;
  const body = documentBody(source, saved.setting);
  const missing = body.sections.filter(({ blocks }) => blocks[0]?.kind === 'missing');
  const isWriter = coversAgency(visit.actor, DOCUMENT_WRITERS, agency.id);
  return page(
    `${t.numbered(saved.number)} ${fiscalYear}`,
    <>
      <p class="back no-print">
        <a href={documentsOf(visit)}>{t.back}</a>
      </p>
      <h1>{body.title}</h1>
      <p class="lead">
        {nameIn(language, agency)} · {t.numbered(saved.number)}
      </p>
      <ProblemBox problem={problem} language={language} labels={{ day: t.day }} />
      {isProblem(problem, 'stale') && <p class="notice notice-warn">{t.theirs}</p>}
      {composed.isMoved && (
        <p class="notice" role="status">
          {t.unsaved}
        </p>
      )}
      <div class="notice">
        <p>{body.draft === null ? t.isFinal : `${t.isDraft} ${body.draft}`}</p>
        {missing.length > 0 && <p>{t.missing(missing.map(({ title }) => title).join(' · '))}</p>}
      </div>
      <p class="actions no-print">
        <a class="button" href={`${here}/preview`}>
          {t.preview}
        </a>
        {FORMATS.map((format) => (
          <a key={format} href={`${here}/${format}`}>
            {t.formats[format]}
          </a>
        ))}
      </p>
      {isWriter && <Form {...{ here, saved, composed, language }} />}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

const FORMATS = ['html'] as const;

function Form(props: {
  readonly here: string;
  readonly saved: SeenDocument['document'];
  readonly composed: Composed;
  readonly language: Language;
}) {
  const { here, saved, composed, language } = props;
  const { typed, problem } = composed;
  const t = documentText[language];
  const choice = (name: string, label: string, options: Readonly<Record<string, string>>) => (
    <Choice
      {...{ name, label, language, problem }}
      value={typed.get(name)}
      options={Object.entries(options)}
    />
  );
  const field = (name: string, label: string, hint?: string) => (
    <Field {...{ name, label, hint, language, problem }} value={typed.get(name)} />
  );
  return (
    <>
      <form method="post" action={here}>
        <input type="hidden" name="version" value={saved.version} />
        <input type="hidden" name="shape" value={saved.setting.shape} />
        <h2 id="sections">{t.sections}</h2>
        <p class="hint measure">{t.sectionsLead}</p>
        <SectionRows
          sections={composed.sections}
          action={here}
          documentLanguage={saved.setting.language}
          language={language}
        />
        <h2 id="manner">{t.manner}</h2>
        {field('title', t.name, t.nameHint)}
        {field('subtitle', t.subtitle, t.nameHint)}
        {field('unit', t.unit)}
        {field('day', t.day, t.dayHint)}
        <div class="row">
          {choice('language', t.language, t.languages)}
          {choice('digits', t.digits, t.digitNames)}
          {choice('months', t.months, t.monthNames)}
          {choice('era', t.era, t.eras)}
          {choice('gantt', t.gantt, t.gantts)}
        </div>
        <h2 id="signatories">{t.signatories}</h2>
        <p class="hint">{t.signatoriesHint}</p>
        <Signatories typed={typed} language={language} />
        <Button>{t.save}</Button>
      </form>
      <details class="fold">
        <summary>{t.remove}</summary>
        <p class="hint">{t.removeHint}</p>
        <form method="post" action={`${here}/remove`}>
          <input type="hidden" name="version" value={saved.version} />
          <button type="submit" class="button button-danger">
            {t.remove}
          </button>
        </form>
      </details>
    </>
  );
}

function Signatories({ typed, language }: { readonly typed: Typed; readonly language: Language }) {
  const t = documentText[language];
  const fields = [
    ['role', t.role],
    ['name', t.personName],
    ['position', t.position],
  ] as const;
  return (
    <>
      {Array.from({ length: MOST_SIGNATORIES }, (_, i) => (
        <fieldset key={String(i)}>
          <legend>{t.row(i + 1)}</legend>
          <div class="row">
            {fields.map(([name, label]) => (
              <Field
                key={name}
                name={`${name}${i}`}
                label={label}
                language={language}
                value={typed.get(`${name}${i}`)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

export const previewDocument: Handler = async (visit) => {
  const t = documentText[visit.language];
  const { document: saved, source } = await visit.perform(seeDocument, documentKey(visit));
  const body = documentBody(source, saved.setting);
  return page(
    body.title,
    <>
      <p class="back no-print">
        <a href={`${documentsOf(visit)}/${saved.number}`}>{t.backTo}</a>
      </p>
      <div class="document" lang={body.language}>
        <BodyMarkup body={body} level={2} />
      </div>
    </>,
  );
};

export const documentHtml: Handler = async (visit) => {
  const seen = await visit.perform(seeDocument, documentKey(visit));
  const body = documentBody(seen.source, seen.document.setting);
  return download(fileName(seen, 'html'), 'text/html; charset=utf-8', bodyPage(body));
};

function fileName({ document: { number }, source: { year } }: SeenDocument, ending: string) {
  return `ITA-${year.fiscalYear}-${year.agency.code}-${number}.${ending}`;
}

function yearOf(visit: Visit) {
  return { agency: visit.params.code, year: visit.params.year };
}

function documentKey(visit: Visit) {
  return { ...yearOf(visit), number: visit.params.number };
}

const documentsOf = ({ params }: Visit) =>
  `/agencies/${params.code}/years/${params.year}/documents`;
