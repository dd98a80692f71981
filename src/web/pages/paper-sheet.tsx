import { seePaperBatch } from '../../actions/paper-batch.ts';
import {
  type DifferingSheet,
  type SeenSheet,
  seeDifference,
  seePaperSheet,
  settlePaperSheet,
  typePaperSheet,
} from '../../actions/paper-sheet.ts';
import { cellsOf } from '../../core/instrument-cells.ts';
import { nextSheet, type TypedAnswers } from '../../core/paper-batch.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { sayFault } from '../../text/field-fault.ts';
import type { Language } from '../../text/language.ts';
import { paperBatchText } from '../../text/paper-batch.ts';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { Differences, SheetFields } from '../../ui/paper-batch.tsx';
import { type Answer, improved, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** One sheet of paper: typed, or settled where its two typings differ. */
export const paperSheet: Handler = (visit) => sheetPage(visit);

export const postPaperSheet: Handler = (visit) =>
  submit(
    visit,
    typePaperSheet,
    (typed) => ({ ...visit.params, ...answersIn(typed) }),
    () => toNext(visit),
    (typed, problem) => sheetPage(visit, { typed, problem }),
  );

export const paperDifference: Handler = (visit) => differencePage(visit);

export const postPaperDifference: Handler = (visit) =>
  submit(
    visit,
    settlePaperSheet,
    (typed) => ({ ...visit.params, ...answersIn(typed) }),
    () => redirect(batchHref(visit)),
    (typed, problem) => differencePage(visit, { typed, problem }),
  );

interface Refused {
  readonly typed: Typed;
  readonly problem: Problem;
}

const BOX = 'a.';
const batchHref = ({ params }: Visit) => `/paper/${params.batchId}`;

function answersIn(typed: Typed) {
  const answers = typed
    .entries()
    .flatMap(([name, value]) => (name.startsWith(BOX) ? [[name.slice(BOX.length), value]] : []));
  return { answers: Object.fromEntries(answers), unreadable: typed.get('unreadable') };
}

async function toNext(visit: Visit): Promise<Answer> {
  const { batchId, round, number } = visit.params;
  const { batch, typed } = await visit.perform(seePaperBatch, { batchId });
  const next = nextSheet(batch, typed, round === '1' ? 1 : 2, Number(number));
  return redirect(next ? `${batchHref(visit)}/typing/${round}/${next}` : batchHref(visit));
}

async function sheetPage(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language, params, url } = visit;
  const t = paperBatchText[language];
  const seen = await visit.perform(seePaperSheet, params);
  const round = params.round === '1' ? 1 : 2;
  const typedBefore = seen.typed.some((one) => one.number === seen.number && one.round === round);
  const title = `${t.typing(round)} · ${t.sheetOf(seen.number, seen.batch.sheets)}`;
  return improved(
    page(
      title,
      <>
        <Way visit={visit} />
        <h1>{title}</h1>
        <ProblemBox problem={refused?.problem} language={language} labels={labelsOf(seen)} />
        {!refused && typedBefore && <p class="notice">{seen.own ? t.ownBefore : t.other}</p>}
        <p>{t.how}</p>
        <form method="post" action={url.pathname} id="sheet">
          <SheetFields {...fieldsOf(seen, language, refused, seen.own)} />
          <Unreadable
            language={language}
            checked={refused?.typed.get('unreadable') === 'on' || seen.own?.length === 0}
          />
          <Button>{t.saveNext}</Button>
        </form>
      </>,
      refused ? statusOf(refused.problem) : 200,
    ),
    'paper-sheet.ts',
  );
}

async function differencePage(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language, params, url } = visit;
  const t = paperBatchText[language];
  const seen = await visit.perform(seeDifference, params);
  const agreed = seen.first.map((option, place) => (option === seen.second[place] ? option : 0));
  return improved(
    page(
      `${t.settle} · ${t.sheet(seen.number)}`,
      <>
        <Way visit={visit} />
        <h1>{`${t.settle} · ${t.sheet(seen.number)}`}</h1>
        <ProblemBox problem={refused?.problem} language={language} labels={labelsOf(seen)} />
        <p class="lead">{t.settleLead}</p>
        <form method="post" action={url.pathname} id="sheet">
          <Agreed seen={seen} agreed={agreed} />
          <Differences
            {...fieldsOf(seen, language, refused, undefined)}
            first={seen.first}
            second={seen.second}
          />
          <Unreadable language={language} checked={refused?.typed.get('unreadable') === 'on'} />
          <Button>{t.saveSettled}</Button>
        </form>
      </>,
      refused ? statusOf(refused.problem) : 200,
    ),
    'paper-sheet.ts',
  );
}

/** What both typings say goes along as it is. */
function Agreed({ seen, agreed }: { seen: DifferingSheet; agreed: TypedAnswers }) {
  const cells = cellsOf(seen.instrument, seen.part.channel);
  return (
    <>
      {cells.map(({ code }, place) =>
        agreed[place] ? (
          <input key={code} type="hidden" name={BOX + code} value={agreed[place]} />
        ) : null,
      )}
    </>
  );
}

function Way({ visit }: { visit: Visit }) {
  return (
    <p class="back">
      <a href={batchHref(visit)}>{paperBatchText[visit.language].back}</a>
    </p>
  );
}

function Unreadable({ language, checked }: { language: Language; checked: boolean }) {
  return (
    <p class="tick">
      <input id="unreadable" type="checkbox" name="unreadable" checked={checked} />
      <label for="unreadable">{paperBatchText[language].unreadable}</label>
    </p>
  );
}

function fieldsOf(
  seen: SeenSheet | DifferingSheet,
  language: Language,
  refused: Refused | undefined,
  own: TypedAnswers | undefined,
) {
  const cells = cellsOf(seen.instrument, seen.part.channel);
  const before = new Map(cells.map(({ code }, place) => [code, own?.[place] ?? 0]));
  const { problem } = refused ?? {};
  const faults = isProblem(problem, 'badInput') ? problem.details.faults : [];
  return {
    cells,
    language,
    valueOf: (code: string) => refused?.typed.get(BOX + code) ?? String(before.get(code) || ''),
    faultOf(code: string) {
      const fault = faults.find(({ path }) => path[0] === code);
      return fault && sayFault(fault, language);
    },
  };
}

function labelsOf({ instrument, part }: SeenSheet | DifferingSheet): Record<string, string> {
  return Object.fromEntries(cellsOf(instrument, part.channel).map(({ code }) => [code, code]));
}
