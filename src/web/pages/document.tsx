import {
  DOCUMENT_WRITERS,
  removeDocument,
  type SeenDocument,
  saveDocument,
  seeDocument,
} from '../../actions/document.ts';
import { coversAgency } from '../../core/person.ts';
import { isProblem } from '../../core/problem.ts';
import { documentBody } from '../../reports/document.ts';
import { nameIn } from '../../text/agency.ts';
import { coverageText, missingList } from '../../text/coverage.ts';
import { documentText } from '../../text/document.ts';
import { namesIn } from '../../text/draft.ts';
import { templateText } from '../../text/template.ts';
import { ProblemBox } from '../../ui/form.tsx';
import { page, redirect } from '../answer.ts';
import { type Handler, submit, type Visit } from '../visit.ts';
import { documentKey, documentsOf } from './document-address.ts';
import { type Composed, DocumentForm } from './document-form.tsx';
import { settingFrom, typedFrom, typedSections } from './document-typed.ts';
import { statusOf } from './problem.tsx';

/** One document of an agency's year: what is chosen of it, and what is still missing. */
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

function compose(visit: Visit, { document: saved, source }: SeenDocument, composed: Composed) {
  const { language } = visit;
  const { problem } = composed;
  const t = documentText[language];
  const { agency, fiscalYear } = source.year;
  const here = `${documentsOf(visit)}/${saved.number}`;
  const body = documentBody(source, saved.setting);
  const missing = body.sections.filter(({ blocks }) => blocks[0]?.kind === 'missing');
  const faults = missingList(source.faults, namesIn(source.year.instrument, language));
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
        {faults.length > 0 && (
          <details class="fold">
            <summary>{coverageText[language].count(faults.length)}</summary>
            <ol>
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ol>
            <p>
              <a href={`/agencies/${agency.code}/years/${fiscalYear}/plan`}>{t.toPlan}</a>
            </p>
          </details>
        )}
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
        <a href={`${here}/templates`}>{templateText[language].use}</a>
      </p>
      {isWriter && <DocumentForm {...{ here, saved, composed, language }} />}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

const FORMATS = ['pdf', 'archive', 'docx', 'xlsx', 'html'] as const;
