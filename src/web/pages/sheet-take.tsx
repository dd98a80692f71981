import { readSheet, seeSheet, takeSheet } from '../../actions/sheet.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { NO_FIGURES } from '../../core/sheet.ts';
import { SHEET_LIMITS } from '../../core/sheet-reading.ts';
import { WORKBOOK_TYPE } from '../../kit/media-type.ts';
import { sheetFile } from '../../reports/sheet.ts';
import { nameIn } from '../../text/agency.ts';
import { sheetText } from '../../text/sheet.ts';
import { ProblemBox } from '../../ui/form.tsx';
import { RefusedLines, UnderstoodTable } from '../../ui/sheet-reading.tsx';
import { TakeIntoSheet } from '../../ui/sheet-take.tsx';
import { TakeOrLookAgain } from '../../ui/take-in.tsx';
import { type Answer, download, page, redirect } from '../answer.ts';
import { readPasted } from '../long-paste.ts';
import { readUpload } from '../upload.ts';
import { type Handler, onlyFor, submit, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { sheetPath, yearOf } from './sheet.tsx';

/** Figures out of pasted text or a file: what is understood is shown first, then taken in. */
export const postRead: Handler = async (visit) => {
  onlyFor(visit, readSheet);
  const { typed, problem } = await readPasted(visit);
  return readingPage(visit, { text: typed.get('text') }, problem);
};

export const postFile: Handler = async (visit) => {
  onlyFor(visit, readSheet);
  const { code, year } = visit.params;
  try {
    const { bytes } = await readUpload(visit, 'file', SHEET_LIMITS.bytes);
    return await readingPage(visit, { file: bytes });
  } catch (error) {
    if (!isProblem(error, 'badInput') && !isProblem(error, 'tooLarge')) throw error;
    const { agency } = await visit.perform(seeSheet, yearOf(visit));
    const { language } = visit;
    const t = sheetText[language];
    return page(
      `${t.reading} ${year} ${code}`,
      <>
        <Head visit={visit} name={nameIn(language, agency)} />
        <ProblemBox problem={error} language={language} labels={{ file: t.file }} />
        <TakeIntoSheet language={language} open path={sheetPath(visit)} problem={error} />
      </>,
      statusOf(error),
    );
  }
};

export const postTake: Handler = async (visit) => {
  onlyFor(visit, takeSheet);
  const { typed, problem } = await readPasted(visit);
  const text = typed.get('text');
  if (problem || typed.get('do') === 'look') return readingPage(visit, { text }, problem);
  return submit(
    visit,
    takeSheet,
    () => ({ ...yearOf(visit), number: typed.get('number'), text }),
    ({ number }) => redirect(`${sheetPath(visit)}?saved=${number}#check`),
    (_typed, refused) => readingPage(visit, { text }, refused),
  );
};

async function readingPage(
  visit: Visit,
  given: { readonly text: string } | { readonly file: Uint8Array },
  problem?: Problem,
): Promise<Answer> {
  const { language } = visit;
  const t = sheetText[language];
  const found = await visit.perform(readSheet, { ...yearOf(visit), ...given });
  const { agency, instrument, newest, text, read } = found;
  const shown = { read, text, instrument, language, before: newest ?? NO_FIGURES };
  const taken = Object.keys(read.lines).length;
  return page(
    `${t.reading} ${visit.params.year} ${agency.code}`,
    <>
      <Head visit={visit} name={nameIn(language, agency)} />
      <ProblemBox problem={problem} language={language} labels={{ text: t.paste }} />
      {isProblem(problem, 'tooLarge') && (
        <p>{t.pasteCut(text === '' ? 0 : text.split('\n').length)}</p>
      )}
      <RefusedLines refused={read.refused} language={language} />
      <UnderstoodTable {...shown} />
      {read.skipped > 0 && <p class="soft">{t.skipped(read.skipped)}</p>}
      <TakeOrLookAgain
        words={t}
        path={sheetPath(visit)}
        take={taken > 0 ? t.take(taken) : undefined}
        text={text}
        language={language}
      >
        <input type="hidden" name="number" value={newest?.number ?? 0} />
      </TakeOrLookAgain>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function Head({ visit, name }: { visit: Visit; name: string }) {
  const t = sheetText[visit.language];
  return (
    <>
      <p class="back">
        <a href={sheetPath(visit)}>{t.backToSheet}</a>
      </p>
      <h1>
        {t.reading} {visit.params.year}
      </h1>
      <p class="lead">{name}</p>
    </>
  );
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: WORKBOOK_TYPE,
} as const;

const templateAs =
  (form: 'csv' | 'xlsx'): Handler =>
  async (visit) => {
    const { agency, fiscalYear, instrument, versions } = await visit.perform(
      seeSheet,
      yearOf(visit),
    );
    const body = sheetFile(instrument, versions[0] ?? NO_FIGURES, form, visit.language);
    const name = `${sheetText[visit.language].fileName}-${fiscalYear}-${agency.code}.${form}`;
    return download(name, TYPES[form], body);
  };

export const templateCsv = templateAs('csv');
export const templateXlsx = templateAs('xlsx');
