import {
  addPaperBatch,
  dropPaperBatch,
  type SeenBatch,
  seePaperBatch,
  seePaperBatches,
  takePaperBatch,
} from '../../actions/paper-batch.ts';
import { nextSheet, TYPINGS } from '../../core/paper-batch.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { paperBatchText } from '../../text/paper-batch.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { PaperBatchTable, SheetStandings } from '../../ui/paper-batch.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Stacks of paper questionnaires of an agency, and one of them. */
export const paperBatches: Handler = (visit) => batchesPage(visit);

export const postPaperBatch: Handler = (visit) =>
  submit(
    visit,
    addPaperBatch,
    (typed) => ({ ...typed.object(), ...visit.params }),
    ({ id }) => redirect(`/paper/${id}`),
    (typed, problem) => batchesPage(visit, { typed, problem }),
  );

interface Refused {
  readonly typed: Typed;
  readonly problem: Problem;
}

async function batchesPage(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language, params, url } = visit;
  const t = paperBatchText[language];
  const seen = await visit.perform(seePaperBatches, params);
  const typed = refused?.typed ?? new Typed();
  const shared = { language, problem: refused?.problem };
  const labels = { channel: t.channel, sheets: t.sheets };
  return page(
    t.title,
    <>
      <p class="back">
        <a href={`/cycles/${seen.cycle.id}/agencies/${seen.agencyId}`}>
          {nameIn(language, seen.agency)}
        </a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ProblemBox {...shared} labels={labels} />
      <h2>{t.batches}</h2>
      <PaperBatchTable batches={seen.batches} parts={seen.parts} language={language} />
      <h2>{t.newBatch}</h2>
      {seen.parts.length === 0 ? (
        <p class="soft">{t.noParts}</p>
      ) : (
        <form method="post" action={url.pathname}>
          <Choice
            {...shared}
            name="channel"
            label={t.channel}
            value={typed.get('channel')}
            options={seen.parts.map(({ channel, title }) => [channel, title[language]])}
          />
          <Field
            {...shared}
            name="sheets"
            label={t.sheets}
            hint={t.sheetsHint}
            inputmode="numeric"
            value={typed.get('sheets')}
          />
          <p class="tick">
            <input id="alone" type="checkbox" name="alone" checked={typed.get('alone') === 'on'} />
            <label for="alone">{t.alone}</label>
          </p>
          <p class="notice notice-warn">{t.secret}</p>
          <Button>{t.begin}</Button>
        </form>
      )}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

export const paperBatch: Handler = (visit) => batchPage(visit);

export const postPaperTake: Handler = (visit) =>
  submit(
    visit,
    takePaperBatch,
    () => visit.params,
    () => toBatches(visit),
    (_, problem) => batchPage(visit, problem),
  );

export const postPaperDrop: Handler = (visit) =>
  submit(
    visit,
    dropPaperBatch,
    (typed) => ({ ...typed.object(), ...visit.params }),
    () => toBatches(visit),
    (_, problem) => batchPage(visit, problem),
  );

async function toBatches(visit: Visit): Promise<Answer> {
  const { batch } = await visit.perform(seePaperBatch, visit.params);
  return redirect(`/cycles/${batch.cycleId}/agencies/${batch.agencyId}/paper`);
}

async function batchPage(visit: Visit, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = paperBatchText[language];
  const seen = await visit.perform(seePaperBatch, visit.params);
  const { batch, cycle, standings } = seen;
  if (batch.state !== 'open') return toBatches(visit);
  const open = standings.filter(({ final }) => !final).length;
  const here = `/paper/${batch.id}`;
  const labels = { sheets: t.sheets, sure: t.sure };
  return page(
    `${t.title} · ${t.batch(batch.id)}`,
    <>
      <p class="back">
        <a href={`/cycles/${cycle.id}/agencies/${seen.agencyId}/paper`}>{t.title}</a>
      </p>
      <h1>{t.batch(batch.id)}</h1>
      <p class="lead">
        {nameIn(language, seen.agency)} · {seen.part.title[language]}
      </p>
      <ProblemBox problem={problem} language={language} labels={labels} />
      <TypingCards seen={seen} language={language} />
      <h2>{t.all}</h2>
      <SheetStandings batchId={batch.id} standings={standings} language={language} />
      {open === 0 ? (
        <form method="post" action={`${here}/take`}>
          <p role="status">{t.ready}</p>
          <Button>{t.take}</Button>
        </form>
      ) : (
        <p role="status">{t.notReady(open)}</p>
      )}
      <details class="fold">
        <summary>{t.dropTitle}</summary>
        <form method="post" action={`${here}/drop`}>
          <p class="tick">
            <input id="sure" type="checkbox" name="sure" />
            <label for="sure">{t.sure}</label>
          </p>
          <Button quiet>{t.drop}</Button>
        </form>
      </details>
    </>,
    problem ? statusOf(problem) : 200,
  );
}

function TypingCards({ seen, language }: { seen: SeenBatch; language: Visit['language'] }) {
  const t = paperBatchText[language];
  const { batch, typed } = seen;
  return (
    <div class="cards">
      {TYPINGS.map((round) => {
        const next = nextSheet(batch, typed, round, 0);
        const done = typed.filter((one) => one.round === round).length;
        return (
          <section key={round} class="card">
            <h2>{t.typing(round)}</h2>
            <p>{t.typedOf(done, batch.sheets)}</p>
            {next !== undefined && (
              <p>
                <a class="button" href={`/paper/${batch.id}/typing/${round}/${next}`}>
                  {t.goOn}
                </a>
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}
