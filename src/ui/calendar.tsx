import { PHASES, windowOf } from '../core/calendar.ts';
import { type Cycle, openingOf } from '../core/cycle.ts';
import type { Problem } from '../core/problem.ts';
import { typedDay } from '../kit/day.ts';
import { longDate } from '../kit/thai.ts';
import { calendarText } from '../text/calendar.ts';
import { cycleText } from '../text/cycle.ts';
import type { Language } from '../text/language.ts';
import { Button, Field } from './form.tsx';

/** The calendar of a cycle, to read and, in a draft, to fill in. */
export function CalendarTable(props: {
  readonly cycle: Cycle;
  readonly today: string;
  readonly language: Language;
  readonly moving: boolean;
}) {
  const { cycle, language } = props;
  const t = calendarText[language];
  if (cycle.calendar.length === 0) return <p>{cycleText[language].noCalendar}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <div class="scroll" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.phase}</th>
            <th scope="col">{t.opensOn}</th>
            <th scope="col">{t.closesOn}</th>
            <th scope="col">{t.status}</th>
          </tr>
        </thead>
        <tbody>
          {cycle.calendar.map(({ phase, opensOn, closesOn }) => (
            <tr key={phase}>
              <th scope="row">{t.phases[phase]}</th>
              <td>{longDate(opensOn, language)}</td>
              <td>{longDate(closesOn, language)}</td>
              <td>
                {t.is[openingOf(cycle, phase, props.today).is]}
                {props.moving && (
                  <>
                    {' · '}
                    <a href={`/cycles/${cycle.id}/dates/${phase}`}>
                      {cycleText[language].move}
                      <span class="visually-hidden"> {t.phases[phase]}</span>
                    </a>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function CalendarForm(props: {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly problem: Problem | undefined;
  /** What was typed before, when it was refused. */
  readonly typed: { get(name: string): string } | undefined;
}) {
  const { cycle, language, typed } = props;
  const t = calendarText[language];
  return (
    <form method="post" action={`/cycles/${cycle.id}/calendar`}>
      <p class="hint">{t.dayHint}</p>
      {PHASES.map((phase) => (
        <fieldset key={phase}>
          <legend>{t.phases[phase]}</legend>
          <div class="row">
            {(['opensOn', 'closesOn'] as const).map((end) => (
              <Field
                key={end}
                name={`${phase}.${end}`}
                label={t[end]}
                language={language}
                problem={props.problem}
                value={
                  typed?.get(`${phase}.${end}`) ?? shown(windowOf(cycle.calendar, phase)?.[end])
                }
              />
            ))}
          </div>
        </fieldset>
      ))}
      <input type="hidden" name="version" value={cycle.version} />
      <Button>{cycleText[language].saveCalendar}</Button>
    </form>
  );
}

/** Not the browser's own box for dates, which speaks of other years than the officer does. */
function shown(day: string | undefined): string {
  return day === undefined ? '' : typedDay(day);
}
