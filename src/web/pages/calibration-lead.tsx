import { mayEver } from '../../actions/action.ts';
import {
  type CalibrationLead,
  freezeCalibration,
  seeCalibrationLead,
} from '../../actions/calibration-lead.ts';
import type { Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { calibrationText } from '../../text/calibration.ts';
import { accountName } from '../../text/person.ts';
import { reviewText } from '../../text/review.ts';
import { CandidateTicks } from '../../ui/calibration.tsx';
import { Button, Choice, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';
import { leadPath } from './review-lead.tsx';

/** A lead makes calibration sets. */
export const calibrationSetsPath = ({ params }: Visit) => `/cycles/${params.cycleId}/calibrating`;

export const calibrationLead: Handler = (visit) => showLead(visit, visit.url.searchParams);

export const postFreeze: Handler = (visit) =>
  submit(
    visit,
    freezeCalibration,
    (typed) => ({ cycleId: visit.params.cycleId, picks: typed.all('pick') }),
    ({ number }) => redirect(`${calibrationSetsPath(visit)}/${number}`),
    (typed, problem) => showLead(visit, new URLSearchParams(typed.entries()), problem),
  );

async function showLead(visit: Visit, asked: URLSearchParams, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = calibrationText[language];
  const typed = new Typed(asked);
  const [item, score] = [typed.get('item'), typed.get('score')];
  const picks = typed.all('pick').slice(0, 40);
  const seen = await visit.perform(seeCalibrationLead, {
    cycleId: visit.params.cycleId,
    item,
    score: ['0', '100'].includes(score) ? score : '',
    picks: picks.filter((one) => /^\S{1,20} \S{1,40}$/.test(one)),
  });
  return page(
    t.leadTitle,
    <>
      <p class="back no-print">
        <a href={leadPath(visit)}>{reviewText[language].leadTitle}</a>
      </p>
      <h1>{t.leadTitle}</h1>
      <p class="lead">{t.leadLead}</p>
      <ProblemBox problem={problem} language={language} labels={{ picks: t.pickedLabel }} />
      <h2>{t.sets}</h2>
      {seen.sets.length === 0 && <p class="soft">{t.noSets}</p>}
      <ul class="plain">
        {seen.sets.map((set) => (
          <li key={set.number}>
            <a href={`${calibrationSetsPath(visit)}/${set.number}`}>{t.set(set.number)}</a>{' '}
            <span class="soft">
              {t.frozen(
                set.items,
                accountName(set.personName, language),
                shortMoment(set.at, language),
              )}
            </span>
          </li>
        ))}
      </ul>
      {mayEver(visit.actor, freezeCalibration) && seen.cycle.state === 'running' && (
        <ChooseForm {...{ seen, visit, item, score }} />
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

/** One form with two buttons: searching keeps what is ticked, freezing takes it. */
function ChooseForm(props: {
  readonly seen: CalibrationLead;
  readonly visit: Visit;
  readonly item: string;
  readonly score: string;
}) {
  const { seen, visit, item, score } = props;
  const { language } = visit;
  const t = calibrationText[language];
  const shown = (of: CalibrationLead['picked']) =>
    of.map((one) => ({ ...one, name: nameIn(language, one) }));
  return (
    <form method="get" action={calibrationSetsPath(visit)} class="card card-apart no-print">
      <h2>{t.choose}</h2>
      <p>{t.chooseLead}</p>
      <Choice
        name="item"
        label={t.kind}
        options={[
          ['', t.anyKind],
          ...seen.items.map(({ code, title }) => [code, `${code} ${title[language]}`] as const),
        ]}
        value={item}
        language={language}
      />
      <Choice
        name="score"
        label={t.score}
        options={[
          ['', t.anyScore],
          ['100', '100'],
          ['0', '0'],
        ]}
        value={score}
        language={language}
      />
      <Button quiet>{t.find}</Button>
      {item !== '' && seen.offered.length === 0 && <p class="soft">{t.noneOffered}</p>}
      {seen.offered.length > 0 && (
        <>
          <p class="hint">{t.mostOffered}</p>
          <CandidateTicks
            legend={t.offered(item)}
            candidates={shown(seen.offered)}
            isTicked={false}
            language={language}
          />
        </>
      )}
      {seen.picked.length > 0 && (
        <CandidateTicks
          legend={t.picked(seen.picked.length)}
          candidates={shown(seen.picked)}
          isTicked
          language={language}
        />
      )}
      {seen.picked.length + seen.offered.length > 0 && (
        <>
          <p class="hint">{t.freezeHint}</p>
          <button type="submit" formmethod="post" class="button">
            {t.freeze}
          </button>
        </>
      )}
    </form>
  );
}
