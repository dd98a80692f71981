import { readPrinted, seePrinted, takePrinted } from '../../actions/printed.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { printedText } from '../../text/printed.ts';
import { Field, ProblemBox } from '../../ui/form.tsx';
import { PrintedTable, ReadAgencies } from '../../ui/printed.tsx';
import { RefusedLines } from '../../ui/sheet-reading.tsx';
import { TakeIn, TakeOrLookAgain } from '../../ui/take-in.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { readUpload } from '../upload.ts';
import { type Handler, onlyFor, submit, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** A year of printed figures: which agencies have some, and a table of many brought in. */
const TABLE_BYTES = 10_000_000;

export const printedYear: Handler = (visit) => yearPage(visit);

export const postReadTable: Handler = async (visit) =>
  readingPage(visit, { text: (await visit.form()).get('text') });

export const postTableFile: Handler = async (visit) => {
  onlyFor(visit, readPrinted);
  try {
    const { bytes } = await readUpload(visit, 'file', TABLE_BYTES);
    return await readingPage(visit, { file: bytes });
  } catch (error) {
    if (isProblem(error, 'badInput') || isProblem(error, 'tooLarge')) return yearPage(visit, error);
    throw error;
  }
};

export const postTakeTable: Handler = async (visit) => {
  const typed = await visit.form();
  const [text, source] = [typed.get('text'), typed.get('source')];
  if (typed.get('do') === 'look') return readingPage(visit, { text }, { source });
  return submit(
    visit,
    takePrinted,
    () => ({ cycleId: visit.params.cycleId, text, source }),
    () => redirect(pathOf(visit)),
    (_typed, problem) => readingPage(visit, { text }, { source, problem }),
  );
};

const pathOf = ({ params }: Visit) => `/cycles/${params.cycleId}/printed`;

async function yearPage(visit: Visit, problem?: Problem): Promise<Answer> {
  const { language, params } = visit;
  const t = printedText[language];
  const { cycle, sheets } = await visit.perform(seePrinted, { cycleId: params.cycleId });
  return page(
    t.title,
    <>
      <p class="back">
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ProblemBox problem={problem} language={language} labels={{ file: t.file }} />
      <TakeIn
        words={t}
        path={pathOf(visit)}
        open={sheets.length === 0 || problem !== undefined}
        language={language}
        problem={problem}
      />
      {sheets.length === 0 ? (
        <div class="notice">
          <h2>{t.none}</h2>
        </div>
      ) : (
        <>
          <PrintedTable sheets={sheets} year={cycle.fiscalYear} language={language} />
          <p>
            <a class="button" href={`/cycles/${cycle.id}/results`}>
              {t.toPublish}
            </a>
          </p>
        </>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

async function readingPage(
  visit: Visit,
  given: { readonly text: string } | { readonly file: Uint8Array },
  kept: { readonly source?: string; readonly problem?: Problem } = {},
): Promise<Answer> {
  const { language, params } = visit;
  const t = printedText[language];
  const found = await visit.perform(readPrinted, { cycleId: params.cycleId, ...given });
  const { cycle, read, before, text } = found;
  const { problem } = kept;
  return page(
    t.reading,
    <>
      <p class="back">
        <a href={pathOf(visit)}>{t.back}</a>
      </p>
      <h1>{t.reading}</h1>
      <p class="lead">{cycle.name}</p>
      <ProblemBox problem={problem} language={language} labels={{ text: t.paste }} />
      <RefusedLines refused={read.refused} language={language} />
      <ReadAgencies instrument={found.instrument} read={read} before={before} language={language} />
      {read.ignored.length > 0 && <p class="soft">{t.ignored(read.ignored.join(', '))}</p>}
      <TakeOrLookAgain
        words={t}
        path={pathOf(visit)}
        take={read.agencies.length > 0 ? t.take(read.agencies.length) : undefined}
        text={text}
        language={language}
      >
        <Field name="source" label={t.source} value={kept.source ?? ''} language={language} />
      </TakeOrLookAgain>
    </>,
    problem ? statusOf(problem) : 200,
  );
}
