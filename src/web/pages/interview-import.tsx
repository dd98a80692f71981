import { type ImportedQueue, importInterviews } from '../../actions/interview-import.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { sayFault } from '../../text/field-fault.ts';
import { interviewText } from '../../text/interview.ts';
import type { Language } from '../../text/language.ts';
import { sayProblem } from '../../text/problem.ts';
import { Button, FileField, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page } from '../answer.ts';
import { readUpload } from '../upload.ts';
import { type Handler, onlyFor, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Where a supervisor brings in the queue of a device. */
const LARGEST_FILE = 12_000_000;

export const interviewImport: Handler = (visit) => {
  onlyFor(visit, importInterviews);
  return show(visit, {});
};

export const postInterviewImport: Handler = async (visit) => {
  onlyFor(visit, importInterviews);
  try {
    const { bytes } = await readUpload(visit, 'file', LARGEST_FILE);
    const text = new TextDecoder().decode(bytes);
    return show(visit, { imported: await visit.perform(importInterviews, { text }) });
  } catch (error) {
    if (isProblem(error)) return show(visit, { problem: error });
    throw error;
  }
};

function show(
  visit: Visit,
  { imported, problem }: { readonly imported?: ImportedQueue; readonly problem?: Problem },
): Answer {
  const { language } = visit;
  const t = interviewText[language];
  return page(
    t.importTitle,
    <>
      <p class="soft">
        <a href={`/cycles/${visit.params.cycleId}/interviews`}>{t.title}</a>
      </p>
      <h1>{t.importTitle}</h1>
      <p class="lead">{t.importLead}</p>
      <ProblemBox problem={problem} language={language} labels={{ file: t.file }} />
      {imported && <Imported imported={imported} language={language} />}
      <form method="post" action={visit.url.pathname} encType="multipart/form-data" class="card">
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          accept=".json"
          language={language}
          problem={problem}
        />
        <Button>{t.takeIn}</Button>
      </form>
      <h2>{t.dyingTitle}</h2>
      <ul>
        {t.dying.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function Imported({ imported, language }: { imported: ImportedQueue; language: Language }) {
  const t = interviewText[language];
  return (
    <div class="notice" role="status">
      <h2>{t.imported(imported.fresh, imported.known)}</h2>
      {imported.refused.map(({ problem, n }) => {
        const { title, advice } = sayReason(problem, language);
        return (
          <p key={problem.message}>
            {t.notImported(n)} {title} – {advice}
          </p>
        );
      })}
    </div>
  );
}

function sayReason(problem: Problem, language: Language) {
  const said = sayProblem(problem, language);
  const fault = isProblem(problem, 'badInput') ? problem.details.faults[0] : undefined;
  return fault ? { ...said, advice: sayFault(fault, language) } : said;
}
