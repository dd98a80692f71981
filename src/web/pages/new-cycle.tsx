import { createCycle } from '../../actions/cycle.ts';
import { listInstruments } from '../../actions/instrument.ts';
import { CYCLE_SOURCES } from '../../core/cycle.ts';
import type { Problem } from '../../core/problem.ts';
import { cycleText } from '../../text/cycle.ts';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, onlyFor, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** A new cycle begins with the instrument it will use. */
export const newCycle: Handler = (visit) => {
  onlyFor(visit, createCycle);
  return createForm(visit, new Typed());
};

export const postNewCycle: Handler = (visit) =>
  submit(
    visit,
    createCycle,
    (typed) => typed.object(),
    (cycle) => redirect(`/cycles/${cycle.id}`),
    (typed, problem) => createForm(visit, typed, problem),
  );

async function createForm(visit: Visit, typed: Typed, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = cycleText[language];
  const adopted = await visit.perform(listInstruments, {});
  const labels = { name: t.name, fiscalYear: t.fiscalYear, instrumentHash: t.instrument };
  const shared = { language, problem };
  const [latest] = adopted;
  return page(
    t.create,
    <>
      <h1>{t.create}</h1>
      <ProblemBox problem={problem} language={language} labels={labels} />
      {latest ? (
        <form method="post" action="/cycles/new">
          <Choice
            {...shared}
            name="instrumentHash"
            label={t.instrument}
            value={typed.get('instrumentHash') || latest.hash}
            options={adopted.map((one) => [one.hash, `${one.title[language]} (${one.name})`])}
          />
          <Choice
            {...shared}
            name="source"
            label={t.source}
            value={typed.get('source') || 'collected'}
            options={CYCLE_SOURCES.map((source) => [source, t.sources[source]])}
          />
          <Field
            {...shared}
            name="fiscalYear"
            label={t.fiscalYear}
            value={typed.get('fiscalYear') || String(latest.year)}
            inputmode="numeric"
          />
          <Field
            {...shared}
            name="name"
            label={t.name}
            hint={t.nameHint}
            value={typed.get('name')}
          />
          <Button>{t.created}</Button>
        </form>
      ) : (
        <div class="notice">
          <h2>{t.noInstrument}</h2>
          <p>{t.noInstrumentAdvice}</p>
          <p>
            <code>npx prongsai instrument adopt nacc/2568</code>
          </p>
        </div>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}
