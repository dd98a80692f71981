import { mayEver } from '../../actions/action.ts';
import { type SeenAdvice, seeAdvice } from '../../actions/advice.ts';
import { decideAdvice } from '../../actions/advice-decide.ts';
import { reassignAdvice } from '../../actions/advice-queue.ts';
import { writeAdvice } from '../../actions/advice-write.ts';
import type { AdviceBody } from '../../core/advice.ts';
import { publishedTexts } from '../../core/advice-issue.ts';
import { codesOf } from '../../core/advice-library.ts';
import type { Problem } from '../../core/problem.ts';
import { adviceText } from '../../text/advice.ts';
import { nameIn } from '../../text/agency.ts';
import { type Names, namesIn } from '../../text/draft.ts';
import { AdviceHistory, AdviceTag, Done } from '../../ui/advice.tsx';
import { AdviceForm } from '../../ui/advice-form.tsx';
import { AdviceTexts } from '../../ui/advice-published.tsx';
import { Button, Choice, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { queueOf } from './advice-queue.tsx';
import { addedRow, atFields, inputOf, rowsOf, typedOver } from './advice-typed.ts';
import { statusOf } from './problem.tsx';

/** The advice for one agency: to write and hand over, to approve, or to send back. */
const pathOf = (visit: Visit) => `${queueOf(visit)}/${visit.params.code}`;
const keyOf = ({ params }: Visit) => ({ cycleId: params.cycleId, agency: params.code });

export const adviceOfAgency: Handler = (visit) => show(visit);

export const postAdvice: Handler = async (visit) => {
  const { versions } = await visit.perform(seeAdvice, keyOf(visit));
  return submit(
    visit,
    writeAdvice,
    (typed) => ({
      ...keyOf(visit),
      version: typed.get('version'),
      texts: inputOf(typed, versions[0]?.body),
      hand: typed.get('only') === 'save' ? '' : 'on',
    }),
    ({ isHanded, next }) => redirect(doneAt(visit, isHanded ? 'handedOver' : 'saved', next)),
    (typed, problem) => show(visit, { typed, problem: atFields(problem) }),
  );
};

export const postDecideAdvice: Handler = (visit) =>
  submit(
    visit,
    decideAdvice,
    (typed) => ({ ...typed.object(), ...keyOf(visit) }),
    ({ next }) => redirect(doneAt(visit, 'decided', next)),
    (typed, problem) => show(visit, { typed, problem }),
  );

export const postReassign: Handler = (visit) =>
  submit(
    visit,
    reassignAdvice,
    (typed) => ({ ...typed.object(), ...keyOf(visit) }),
    () => redirect(pathOf(visit)),
    (typed, problem) => show(visit, { typed, problem }),
  );

const DONE = ['saved', 'handedOver', 'decided'] as const;

const doneAt = (visit: Visit, done: (typeof DONE)[number], next: string | null): string =>
  `${pathOf(visit)}?done=${done}${next ? `&next=${next}` : ''}`;

interface Again {
  readonly typed: Typed;
  readonly problem: Problem;
}

async function show(visit: Visit, again?: Again): Promise<Answer> {
  const { language } = visit;
  const t = adviceText[language];
  const seen = await visit.perform(seeAdvice, keyOf(visit));
  const { agency, instrument, adviser, state, versions } = seen;
  const [latest] = versions;
  const names = namesIn(instrument, language);
  const before = rowsOf(latest?.body, language);
  const isSet = again !== undefined && again.typed.all('texts.0.th').length > 0;
  const rows = isSet ? typedOver(before, again.typed) : before;
  const { asked } = codesOf(instrument);
  const labels = Object.fromEntries(rows.map((row, i) => [`texts.${i}.th`, row.code] as const));
  return page(
    `${t.title} · ${nameIn(language, agency)}`,
    <>
      <p class="back no-print">
        <a href={queueOf(visit)}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>
        <AdviceTag state={state} language={language} />{' '}
        <span class="soft">
          {latest && <>{t.version(latest.version)} · </>}
          {adviser ? t.adviser(adviser.name) : t.noAdviser}
        </span>
      </p>
      <JustDone visit={visit} />
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ ...labels, reason: t.decideReason }}
      />
      {!latest && <p class="notice">{t.unprepared}</p>}
      {state === 'returned' && (
        <div class="notice notice-warn">
          <p>
            <strong>{t.decideReason}</strong>
          </p>
          <p class="prose">{seen.said.at(-1)?.reason}</p>
        </div>
      )}
      <DecideForm {...{ visit, seen, again }} />
      {mayEver(visit.actor, writeAdvice) ? (
        <AdviceForm
          rows={rows}
          added={addedRow(isSet ? again.typed : new Typed(), rows)}
          choices={[...asked].filter((code) => !rows.some((one) => one.code === code))}
          version={latest?.version ?? 0}
          action={pathOf(visit)}
          problem={again?.problem}
          names={names}
        />
      ) : (
        latest && <Unchanged {...{ body: latest.body, names }} />
      )}
      <ReassignForm {...{ visit, seen }} />
      <AdviceHistory versions={versions} said={seen.said} language={language} />
    </>,
    again ? statusOf(again.problem) : 200,
  );
}

function JustDone({ visit }: { visit: Visit }) {
  const t = adviceText[visit.language];
  const asked = visit.url.searchParams;
  const done = DONE.find((one) => one === asked.get('done'));
  const next = asked.get('next') ?? '';
  if (!done) return null;
  return (
    <>
      <Done lines={[t[done]]} />
      {/^[A-Z0-9-]{1,20}$/.test(next) && (
        <p>
          <a class="button" href={`${queueOf(visit)}/${next}`}>
            {t.next}
          </a>
        </p>
      )}
    </>
  );
}

/** For those who read only. */
function Unchanged({ body, names }: { body: AdviceBody; names: Names }) {
  const values = Object.fromEntries(body.needs.map(({ code, value }) => [code, value]));
  return <AdviceTexts texts={publishedTexts(body)} values={values} names={names} />;
}

function DecideForm(props: {
  readonly visit: Visit;
  readonly seen: SeenAdvice;
  readonly again: Again | undefined;
}) {
  const { visit, seen, again } = props;
  const { language } = visit;
  const t = adviceText[language];
  if (seen.state !== 'handed' || !mayEver(visit.actor, decideAdvice)) return null;
  return (
    <form method="post" action={`${pathOf(visit)}/decision`} class="card card-apart wide-field">
      <h2>{t.states.handed}</h2>
      <p>{seen.hadPart ? t.ownPart : t.approveLead}</p>
      <input type="hidden" name="version" value={seen.versions[0]?.version ?? 0} />
      <Field
        name="reason"
        label={t.decideReason}
        rows={2}
        value={again?.typed.get('reason') ?? ''}
        problem={again?.problem}
        language={language}
      />
      <div class="row">
        {!seen.hadPart && (
          <Button name="decision" value="approved">
            {t.approve}
          </Button>
        )}
        <Button quiet name="decision" value="returned">
          {t.sendBack}
        </Button>
      </div>
    </form>
  );
}

function ReassignForm({ visit, seen }: { visit: Visit; seen: SeenAdvice }) {
  const { language } = visit;
  const t = adviceText[language];
  if (!mayEver(visit.actor, reassignAdvice) || seen.assessors.length === 0) return null;
  return (
    <details class="fold no-print">
      <summary>{t.reassign}</summary>
      <form method="post" action={`${pathOf(visit)}/assessor`}>
        <Choice
          name="person"
          label={t.assessor}
          options={seen.assessors.map(({ id, name }) => [id, name] as const)}
          value={seen.adviser?.id ?? ''}
          language={language}
        />
        <Button quiet>{t.reassign}</Button>
      </form>
    </details>
  );
}
