import { moveDates, setCalendar } from '../../actions/calendar.ts';
import { viewCycle } from '../../actions/cycle.ts';
import { PHASES, windowOf } from '../../core/calendar.ts';
import { Problem } from '../../core/problem.ts';
import { typedDay } from '../../kit/day.ts';
import { longDate } from '../../kit/thai.ts';
import { calendarText } from '../../text/calendar.ts';
import { cycleText } from '../../text/cycle.ts';
import type { Language } from '../../text/language.ts';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { cyclePage } from './cycle.tsx';
import { statusOf } from './problem.tsx';

/** The dates of a cycle: all of them in a draft, one phase at a time once it runs. */
export const postCalendar: Handler = (visit) => {
  const { cycleId } = visit.params;
  return submit(
    visit,
    setCalendar,
    (typed) => ({ ...typed.object(), cycleId }),
    () => redirect(`/cycles/${cycleId}`),
    async (typed, problem) =>
      cyclePage(visit, await visit.perform(viewCycle, { cycleId }), { typed, problem }),
  );
};

export const dates: Handler = (visit) => moveForm(visit);

export const postDates: Handler = (visit) => {
  const { cycleId, phase } = visit.params;
  return submit(
    visit,
    moveDates,
    (typed) => ({ ...typed.object(), cycleId, phase }),
    () => redirect(`/cycles/${cycleId}`),
    (typed, problem) => moveForm(visit, { typed, problem }),
  );
};

async function moveForm(
  visit: Visit,
  refused?: { typed: Typed; problem: Problem },
): Promise<Answer> {
  const { language, params } = visit;
  const t = cycleText[language];
  const words = calendarText[language];
  const phase = PHASES.find((one) => one === params.phase);
  if (!phase) throw new Problem('notFound', { what: 'phase' });
  const cycle = await visit.perform(viewCycle, { cycleId: params.cycleId });
  const labels = { opensOn: words.opensOn, closesOn: words.closesOn, reason: t.reason };
  const shared = { language, problem: refused?.problem };
  const window = windowOf(cycle.calendar, phase);
  const typed =
    refused?.typed ??
    Typed.of(
      window ? { opensOn: typedDay(window.opensOn), closesOn: typedDay(window.closesOn) } : {},
    );
  return page(
    t.moveTitle(words.phases[phase]),
    <>
      <h1>{t.moveTitle(words.phases[phase])}</h1>
      <p>
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <ProblemBox problem={refused?.problem} language={language} labels={labels} />
      <p class="lead">{t.moveLead}</p>
      <p>
        {t.now}: {window ? spoken(window, language) : words.is.never}
      </p>
      <form method="post" action={`/cycles/${cycle.id}/dates/${phase}`}>
        <div class="row">
          {(['opensOn', 'closesOn'] as const).map((end) => (
            <Field
              key={end}
              {...shared}
              name={end}
              label={words[end]}
              hint={words.moveHint}
              value={typed.get(end)}
            />
          ))}
        </div>
        <Field
          {...shared}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          value={typed.get('reason')}
        />
        <input type="hidden" name="version" value={cycle.version} />
        <Button>{t.save}</Button>
      </form>
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function spoken(window: { opensOn: string; closesOn: string }, language: Language): string {
  return cycleText[language].until(
    longDate(window.opensOn, language),
    longDate(window.closesOn, language),
  );
}
