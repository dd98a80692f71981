import { mayEver } from '../../actions/action.ts';
import { seeAppeals } from '../../actions/appeal.ts';
import { decideAppeal, seeAppealQueue, setAppeals } from '../../actions/appeal-panel.ts';
import { seeDisclosed } from '../../actions/submission.ts';
import { Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { appealText } from '../../text/appeal.ts';
import { AppealFacts } from '../../ui/appeal.tsx';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { Pager } from '../../ui/pager.tsx';
import { HandedIn } from '../../ui/review.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { appealsPath } from './appeal.tsx';
import { boardKey, boardPath } from './disclosure.tsx';
import { keptIn } from './kept-link.ts';
import { statusOf } from './problem.tsx';

/** Appeals of a cycle, and the decision on one of them by somebody who did not score it. */
const queuePath = ({ params }: Visit) => `/cycles/${params.cycleId}/appeals`;

export const appealQueue: Handler = async (visit) => {
  const { language } = visit;
  const t = appealText[language];
  const { cycleId } = visit.params;
  const asked = Number(visit.url.searchParams.get('page') ?? 1);
  const {
    cycle,
    lines,
    page: at,
    pages,
    allowsNew,
  } = await visit.perform(seeAppealQueue, {
    cycleId,
    page: Number.isInteger(asked) && asked > 0 && asked <= 10_000 ? asked : 1,
  });
  return page(
    t.queue,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycleId}`}>{cycle.name}</a>
      </p>
      <h1>{t.queue}</h1>
      <p class="lead">{t.queueLead}</p>
      <p>{allowsNew ? t.policyYes : t.policyNo}</p>
      {lines.length === 0 && <p class="notice">{t.none}</p>}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
        <section class="scroll" tabIndex={0} aria-label={t.queue}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.item}</th>
                <th scope="col">{t.agency}</th>
                <th scope="col">{t.standing}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={`${line.item} ${line.code}`}>
                  <th scope="row">
                    <a href={`${queuePath(visit)}/${line.code}/${line.item}`}>{line.item}</a>
                  </th>
                  <td>{nameIn(language, line)}</td>
                  <td>
                    <span class={line.accepted === null ? 'tag tag-warn' : 'tag'}>
                      {line.accepted === null
                        ? t.waiting
                        : t.standings[line.accepted ? 'accepted' : 'refused']}
                    </span>{' '}
                    <span class="soft">{shortMoment(line.at, language)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager
        page={at}
        pages={pages}
        href={(n) => `${queuePath(visit)}?page=${n}`}
        language={language}
      />
      {mayEver(visit.actor, setAppeals) && (
        <form method="post" action={`${queuePath(visit)}/policy`} class="no-print">
          <Choice
            name="allowsNew"
            label={t.policy}
            options={[
              ['no', t.policyNo],
              ['yes', t.policyYes],
            ]}
            value={allowsNew ? 'yes' : 'no'}
            language={language}
          />
          <Button quiet>{t.save}</Button>
        </form>
      )}
    </>,
  );
};

export const postAppealPolicy: Handler = async (visit) => {
  const { allowsNew } = (await visit.form()).object();
  await visit.perform(setAppeals, { cycleId: visit.params.cycleId, allowsNew });
  return redirect(queuePath(visit));
};

export const appealDecision: Handler = (visit) => showDecision(visit);

export const postDecision: Handler = (visit) =>
  submit(
    visit,
    decideAppeal,
    (typed) => ({ ...typed.object(), ...boardKey(visit), item: visit.params.item }),
    () => redirect(queuePath(visit)),
    (typed, problem) => showDecision(visit, { typed, problem }),
  );

async function showDecision(
  visit: Visit,
  again?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, params } = visit;
  const t = appealText[language];
  const seen = await visit.perform(seeAppeals, boardKey(visit));
  const one = seen.items.find(({ item }) => item.code === params.item);
  if (!one?.appeal) throw new Problem('notFound', { what: 'appeal' });
  const { item, appeal, verdict } = one;
  const submission = await visit.perform(seeDisclosed, boardKey(visit));
  return page(
    `${t.queue} ${item.code}`,
    <>
      <p class="back no-print">
        <a href={queuePath(visit)}>{t.back}</a>
      </p>
      <h1>
        {item.code} {item.title[language]}
      </h1>
      <p class="lead">
        <a href={appealsPath(visit)}>{nameIn(language, seen.agency)}</a>
      </p>
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ reason: t.decisionReason }}
      />
      {!appeal.decision && verdict && (
        <p class="prose">
          <span class="tag">{verdict.score}</span> {verdict.reason}
        </p>
      )}
      <AppealFacts appeal={appeal} language={language} />
      <HandedIn
        item={item}
        submission={submission}
        fileHref={(id) => `${boardPath(visit)}/files/${id}`}
        keptHref={keptIn(visit, seen.agency.code, item.code)}
        language={language}
      />
      {!appeal.decision && mayEver(visit.actor, decideAppeal) && (
        <form method="post" action={visit.url.pathname} class="card card-apart wide-field">
          <h2>{t.decision}</h2>
          <input type="hidden" name="number" value={appeal.number} />
          <Field
            name="reason"
            label={t.decisionReason}
            hint={t.decisionHint}
            rows={4}
            value={again?.typed.get('reason') ?? ''}
            problem={again?.problem}
            language={language}
          />
          <p class="actions">
            <Button name="decision" value="accept">
              {t.accept}
            </Button>
            <Button quiet name="decision" value="refuse">
              {t.refuse}
            </Button>
          </p>
        </form>
      )}
    </>,
    again ? statusOf(again.problem) : 200,
  );
}
