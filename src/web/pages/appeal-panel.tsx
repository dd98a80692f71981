import { mayEver } from '../../actions/action.ts';
import { decideAppeal } from '../../actions/appeal-panel.ts';
import { type WeighedAppeal, weighAppeal } from '../../actions/appeal-weigh.ts';
import type { Problem } from '../../core/problem.ts';
import type { StandingVerdict } from '../../core/verdict-chain.ts';
import { nameIn } from '../../text/agency.ts';
import { appealText } from '../../text/appeal.ts';
import type { Language } from '../../text/language.ts';
import { reviewText } from '../../text/review.ts';
import { AppealFacts } from '../../ui/appeal.tsx';
import { ComponentList } from '../../ui/component-example.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { HandedIn } from '../../ui/review.tsx';
import { SeatFindings } from '../../ui/review-findings.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { appealsPath } from './appeal.tsx';
import { appealQueuePath } from './appeal-queue.tsx';
import { boardKey, boardPath } from './disclosure.tsx';
import { examplesOf } from './item-examples.ts';
import { linksToJudge } from './judged-links.tsx';
import { keptIn } from './kept-link.ts';
import { statusOf } from './problem.tsx';

/** The decision on one appeal, by somebody who did not score it. */
export const appealDecision: Handler = (visit) => showDecision(visit);

export const postDecision: Handler = (visit) =>
  submit(
    visit,
    decideAppeal,
    (typed) => ({ ...typed.object(), ...boardKey(visit), item: visit.params.item }),
    () => redirect(appealQueuePath(visit)),
    (typed, problem) => showDecision(visit, { typed, problem }),
  );

async function showDecision(
  visit: Visit,
  again?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language, params } = visit;
  const t = appealText[language];
  const seen = await visit.perform(weighAppeal, { ...boardKey(visit), item: params.item });
  const { item, agency, appeal, verdict, submission } = seen;
  const keptHref = keptIn(visit, agency.code, item.code);
  return page(
    `${t.queue} ${item.code}`,
    <>
      <p class="back no-print">
        <a href={appealQueuePath(visit)}>{t.back}</a>
      </p>
      <h1>
        {item.code} {item.title[language]}
      </h1>
      <p class="lead">
        <a href={appealsPath(visit)}>{nameIn(language, agency)}</a>
      </p>
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ reason: t.decisionReason }}
      />
      <AppealFacts appeal={appeal} keptHref={keptHref} language={language} />
      {appeal.decision && (
        <p>
          <a href={`${appealsPath(visit)}#effect`}>{t.effect}</a>
        </p>
      )}
      {verdict && <AppealedVerdict {...{ verdict, seen, language }} />}
      <HandedIn
        item={item}
        submission={submission}
        fileHref={(id) => `${boardPath(visit)}/files/${id}`}
        keptHref={keptHref}
        language={language}
      />
      {await linksToJudge(visit, { agency: agency.code, item: item.code, submission })}
      <ComponentList
        item={item}
        missing={seen.adjudicated?.missing ?? seen.findings.flatMap(({ missing }) => missing)}
        examples={await examplesOf(visit, seen.instrument, item.code)}
        language={language}
      />
      <Deciding {...{ visit, seen, again }} />
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

/** What was found before, by whom, and what stands now. */
function AppealedVerdict(props: {
  readonly verdict: StandingVerdict;
  readonly seen: WeighedAppeal;
  readonly language: Language;
}) {
  const { verdict, seen, language } = props;
  const [t, r] = [appealText[language], reviewText[language]];
  return (
    <section id="found">
      <h2>{t.found}</h2>
      {!seen.appeal.decision && (
        <p class="prose">
          <span class="tag">{verdict.score}</span>{' '}
          {verdict.becauseOf ? t.takenDown(verdict.becauseOf) : verdict.reason}
        </p>
      )}
      <SeatFindings findings={seen.findings} item={seen.item} language={language} />
      {seen.adjudicated && (
        <div class="notice">
          <p>
            <strong>
              {r.settled} {seen.adjudicated.score}
            </strong>{' '}
            <span class="soft">{seen.adjudicated.personName}</span>
          </p>
          <p class="prose">{seen.adjudicated.reason}</p>
        </div>
      )}
    </section>
  );
}

function Deciding(props: {
  readonly visit: Visit;
  readonly seen: WeighedAppeal;
  readonly again: { readonly typed: Typed; readonly problem: Problem } | undefined;
}) {
  const { visit, seen, again } = props;
  const { language } = visit;
  const t = appealText[language];
  const typed = again?.typed.get('reason').trim() ?? '';
  // Somebody else decided meanwhile: there is no form any more, and the words are not lost.
  if (seen.appeal.decision && typed !== '') {
    return (
      <section class="notice">
        <h2>{t.typed}</h2>
        <p class="prose">{typed}</p>
      </section>
    );
  }
  if (seen.appeal.decision || !mayEver(visit.actor, decideAppeal)) return null;
  if (seen.barred) return <p class="notice">{t.barred[seen.barred]}</p>;
  return (
    <form method="post" action={visit.url.pathname} class="card card-apart wide-field">
      <h2>{t.decision}</h2>
      <input type="hidden" name="number" value={seen.appeal.number} />
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
  );
}
