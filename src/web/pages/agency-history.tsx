import { mayEver } from '../../actions/action.ts';
import { seeAgency } from '../../actions/agency.ts';
import {
  endAgency,
  mergeAgency,
  splitAgency,
  strikeHistory,
} from '../../actions/agency-history.ts';
import type { AnyAction } from '../../actions/index.ts';
import { Problem } from '../../core/problem.ts';
import { dayInThailand, fiscalYearOf } from '../../kit/thai.ts';
import { agencyText, nameIn } from '../../text/agency.ts';
import { agencyHistoryText } from '../../text/agency-history.ts';
import { AgencyHistory, Forerunners, saidEvent } from '../../ui/agency-history.tsx';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, onlyFor, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** An agency over the years; the administrator records here what becomes of it. */
const TURNS = {
  merge: mergeAgency,
  split: splitAgency,
  end: endAgency,
  strike: strikeHistory,
} satisfies Record<keyof typeof agencyHistoryText.th.turns, AnyAction>;
type Turn = keyof typeof TURNS;

export const agencyHistory: Handler = async (visit) => {
  const { language } = visit;
  const t = agencyHistoryText[language];
  const { agency, events } = await visit.perform(seeAgency, { agency: visit.params.code });
  const turns: Turn[] = agency.endedYear === null ? ['merge', 'split', 'end'] : [];
  if (events.length > 0) turns.push('strike');
  return page(
    `${t.title} ${agency.code}`,
    <>
      <p class="back">
        <a href={`/agencies/${agency.code}`}>{agencyText[language].backTo}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{t.lead}</p>
      <AgencyHistory events={events} language={language} />
      <Forerunners events={events} language={language} />
      {mayEver(visit.actor, endAgency) && (
        <ul class="no-print">
          {turns.map((turn) => (
            <li key={turn}>
              <a href={`/agencies/${agency.code}/history/${turn}`}>{t.turns[turn].title}</a>
            </li>
          ))}
        </ul>
      )}
    </>,
  );
};

export const turnForm: Handler = (visit) => {
  const turn = turnOf(visit);
  onlyFor(visit, TURNS[turn] as AnyAction);
  return turnPage(visit, turn, new Typed());
};

export const postTurn: Handler = (visit) => {
  const turn = turnOf(visit);
  return submit(
    visit,
    TURNS[turn] as AnyAction,
    (typed) => ({ ...typed.object(), agency: visit.params.code }),
    () => redirect(`/agencies/${visit.params.code}/history`),
    (typed, problem) => turnPage(visit, turn, typed, problem),
  );
};

function turnOf(visit: Visit): Turn {
  const turn = visit.params.turn ?? '';
  if (!Object.hasOwn(TURNS, turn)) throw new Problem('notFound', { what: 'page' });
  return turn as Turn;
}

async function turnPage(
  visit: Visit,
  turn: Turn,
  typed: Typed,
  problem?: Problem,
): Promise<Answer> {
  const { language } = visit;
  const t = agencyHistoryText[language];
  const { title, advice, button } = t.turns[turn];
  const { agency, events } = await visit.perform(seeAgency, { agency: visit.params.code });
  const path = `/agencies/${agency.code}/history`;
  const thisYear = String(fiscalYearOf(dayInThailand(visit.now)));
  const shared = { language, problem };
  return page(
    title,
    <>
      <p class="back">
        <a href={path}>{t.title}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{advice}</p>
      <ProblemBox problem={problem} language={language} labels={t.fields} />
      <form method="post" action={`${path}/${turn}`}>
        {(turn === 'merge' || turn === 'split') && (
          <Field {...shared} name="other" label={t.fields.other} value={typed.get('other')} />
        )}
        {turn === 'strike' ? (
          <Choice
            {...shared}
            name="event"
            label={t.fields.event}
            value={typed.get('event')}
            options={events.map((event) => [
              String(event.id),
              `${event.fiscalYear} ${saidEvent(event, language)}`,
            ])}
          />
        ) : (
          <Field
            {...shared}
            name="fiscalYear"
            label={t.fields.fiscalYear}
            inputmode="numeric"
            value={problem ? typed.get('fiscalYear') : thisYear}
          />
        )}
        <Field
          {...shared}
          name="reason"
          label={t.fields.reason}
          rows={2}
          value={typed.get('reason')}
        />
        <input type="hidden" name="version" value={agency.version} />
        <Button>{button}</Button>
      </form>
    </>,
    problem ? statusOf(problem) : 200,
  );
}
