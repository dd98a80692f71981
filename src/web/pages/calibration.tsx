import {
  type AskedItem,
  judgeCalibration,
  seeCalibration,
  seeCalibrationItem,
  seeCalibrations,
} from '../../actions/calibration.ts';
import { hasRole } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { calibrationText } from '../../text/calibration.ts';
import type { Language } from '../../text/language.ts';
import { reviewText } from '../../text/review.ts';
import { FoundCell } from '../../ui/calibration.tsx';
import { ProblemBox } from '../../ui/form.tsx';
import { HandedIn, JudgeForm } from '../../ui/review.tsx';
import { AgreementTable } from '../../ui/review-agreement.tsx';
import { type Answer, improved, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { examplesOf } from './item-examples.ts';
import { linksToJudge } from './judged-links.tsx';
import { keptIn } from './kept-link.ts';
import { statusOf } from './problem.tsx';
import { judgedBy, queuePath } from './review.tsx';

/** An assessor's calibration sets: judged like the queue, compared with the standard at the end. */
const setsPath = ({ params }: Visit) => `/cycles/${params.cycleId}/calibration`;
const setPath = (visit: Visit) => `${setsPath(visit)}/${visit.params.number}`;
const setOf = ({ params }: Visit) => ({ cycleId: params.cycleId, number: params.number });
const positionOf = (visit: Visit) => ({ ...setOf(visit), position: visit.params.position });

export const calibrations: Handler = async (visit) => {
  const t = calibrationText[visit.language];
  const { sets } = await visit.perform(seeCalibrations, { cycleId: visit.params.cycleId });
  return page(
    t.title,
    <>
      <p class="back no-print">
        <a href={queuePath(visit)}>{reviewText[visit.language].back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {sets.length === 0 && (
        <p class="notice">
          {hasRole(visit.actor, ['lead', 'administrator']) ? t.knowsAll : t.none}
        </p>
      )}
      <ul class="cards">
        {sets.map(({ number, own }) => (
          <li class="card" key={number}>
            <h2>
              <a href={`${setsPath(visit)}/${number}`}>{t.set(number)}</a>
            </h2>
            <p>{t.ofAll(own.done, own.asked)}</p>
          </li>
        ))}
      </ul>
    </>,
  );
};

export const calibration: Handler = async (visit) => {
  const { language } = visit;
  const t = calibrationText[language];
  const { number, items, own } = await visit.perform(seeCalibration, setOf(visit));
  const next = items.find(({ mine }) => !mine);
  return page(
    `${t.title} ${t.set(number)}`,
    <>
      <p class="back no-print">
        <a href={setsPath(visit)}>{t.title}</a>
      </p>
      <h1>{t.set(number)}</h1>
      <p>{t.ofAll(own.done, own.asked)}</p>
      {next && (
        <>
          <p class="notice">{t.mayNotYet}</p>
          <p class="no-print">
            <a class="button" href={`${setPath(visit)}/${next.position}`}>
              {t.start}
            </a>
          </p>
        </>
      )}
      {own.agreement && (
        <>
          <h2>{t.outcome}</h2>
          <p class="hint">{t.outcomeLead}</p>
          <AgreementTable
            caption={t.set(number)}
            of={reviewText[language].assessor}
            lines={[{ of: '', agreement: own.agreement }]}
            nameOf={() => t.mine}
            language={language}
          />
        </>
      )}
      <SetItems {...{ items, language }} href={(position) => `${setPath(visit)}/${position}`} />
    </>,
  );
};

function SetItems(props: {
  readonly items: readonly AskedItem[];
  readonly href: (position: number) => string;
  readonly language: Language;
}) {
  const { items, language } = props;
  const t = calibrationText[language];
  const isOver = items.some(({ standard }) => standard);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.items}>
      <table>
        <caption>{t.items}</caption>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.mine}</th>
            {isOver && <th scope="col">{t.standard}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.position}>
              <th scope="row" class="wide">
                <a href={props.href(one.position)}>
                  {one.item.code} {one.item.title[language]}
                </a>
                <span class="under-figure soft">{nameIn(language, one)}</span>
              </th>
              <td>
                {one.mine ? (
                  <FoundCell found={one.mine} item={one.item} language={language} />
                ) : (
                  <span class="soft">{t.notYet}</span>
                )}
              </td>
              {one.standard && (
                <td>
                  {one.mine && (
                    <span class="under-figure">
                      {one.mine.score === one.standard.score ? t.same : t.differs}
                    </span>
                  )}
                  <FoundCell found={one.standard} item={one.item} language={language} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export const calibrationItem: Handler = (visit) => showItem(visit);

export const postCalibration: Handler = async (visit) => {
  const typed = await visit.form();
  const { at } = await visit.perform(seeCalibrationItem, positionOf(visit));
  return submit(
    visit,
    judgeCalibration,
    () => ({ ...positionOf(visit), ...judgedBy(typed, at.item, visit.language) }),
    ({ next }) => redirect(next === null ? setPath(visit) : `${setPath(visit)}/${next}`),
    (_typed, problem) => showItem(visit, { typed, problem }),
  );
};

async function showItem(
  visit: Visit,
  again?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language } = visit;
  const t = calibrationText[language];
  const { at, own, submission, number, instrument } = await visit.perform(
    seeCalibrationItem,
    positionOf(visit),
  );
  const { item, mine } = at;
  const answer = page(
    `${t.set(number)} · ${item.code}`,
    <>
      <p class="back no-print">
        <a href={setPath(visit)}>{t.back}</a>
      </p>
      <h1>
        {item.code} {item.title[language]}
      </h1>
      <p class="lead">{nameIn(language, at)}</p>
      <p class="soft">
        {t.set(number)} · {t.ofAll(own.done, own.asked)}
      </p>
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ reason: reviewText[language].reason, missing: reviewText[language].missing }}
      />
      <HandedIn
        item={item}
        submission={submission}
        fileHref={(id) => `/cycles/${visit.params.cycleId}/disclosure/${at.code}/files/${id}`}
        keptHref={keptIn(visit, at.code, item.code)}
        language={language}
      />
      {await linksToJudge(visit, { agency: at.code, item: item.code, submission })}
      {mine ? (
        <section class="card card-apart">
          <h2>{t.mine}</h2>
          <FoundCell found={mine} item={item} language={language} />
        </section>
      ) : (
        <JudgeForm
          {...{ item, language }}
          action={visit.url.pathname}
          examples={await examplesOf(visit, instrument, item.code)}
          missing={again?.typed.all('missing') ?? []}
          because={again?.typed.get('because') ?? ''}
          reason={again?.typed.get('reason') ?? ''}
          button={reviewText[language].save}
          lead={t.judgeLead}
          reasonHint={t.reasonHint}
          problem={again?.problem}
        />
      )}
    </>,
    again ? statusOf(again.problem) : 200,
  );
  return improved(answer, 'judge.ts');
}
