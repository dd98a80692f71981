import { seeCalibrations } from '../../actions/calibration.ts';
import { judgeItem, seeQueue, seeReview } from '../../actions/review.ts';
import type { DisclosureItem } from '../../core/instrument.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { calibrationText } from '../../text/calibration.ts';
import { itemAnswerText } from '../../text/item-answer.ts';
import type { Language } from '../../text/language.ts';
import { draftReason, reviewText } from '../../text/review.ts';
import { ProblemBox } from '../../ui/form.tsx';
import { HandedIn, JudgeForm } from '../../ui/review.tsx';
import { type Answer, improved, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { boardPath } from './disclosure.tsx';
import { examplesOf } from './item-examples.ts';
import { linksToJudge } from './judged-links.tsx';
import { keptIn } from './kept-link.ts';
import { statusOf } from './problem.tsx';

/** An assessor's own queue, and one item of one agency after the other. */
export const queuePath = ({ params }: Visit) => `/cycles/${params.cycleId}/review`;
const reviewPath = (visit: Visit) =>
  `${queuePath(visit)}/${visit.params.item}/${visit.params.code}`;
const reviewKey = ({ params }: Visit) => ({
  cycleId: params.cycleId,
  agency: params.code,
  item: params.item,
});

export const reviewQueue: Handler = async (visit) => {
  const { language, url } = visit;
  const t = reviewText[language];
  const item = url.searchParams.get('item') ?? '';
  const { cycleId } = visit.params;
  const queue = await visit.perform(seeQueue, { cycleId, item });
  const kinds = new Map(queue.kinds.map((kind) => [kind.item, kind]));
  const shown = queue.items.filter(({ code }) => kinds.has(code));
  const next = queue.agencies.find(({ score }) => score === null);
  return page(
    t.title,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycleId}`}>{queue.cycle.name}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <CalibrationWaits visit={visit} left={await calibrationLeft(visit)} />
      {shown.length === 0 && <p class="notice">{t.empty}</p>}
      {item !== '' && (
        <AgenciesOf {...{ visit, item }} agencies={queue.agencies} next={next?.code ?? null} />
      )}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
        <section class="scroll" tabIndex={0} aria-label={t.title}>
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">{t.item}</th>
                <th scope="col" class="number">
                  {t.done}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ code, title }) => {
                const { done = 0, tasks = 0 } = kinds.get(code) ?? {};
                return (
                  <tr key={code}>
                    <th scope="row">
                      <a href={`${queuePath(visit)}?item=${code}#agencies`}>
                        {code} {title[language]}
                      </a>
                    </th>
                    <td class="number">{t.ofAll(done, tasks)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </>,
  );
};

/** How much of calibration sets waits; null where there is none. */
async function calibrationLeft(visit: Visit): Promise<number | null> {
  const { sets } = await visit.perform(seeCalibrations, { cycleId: visit.params.cycleId });
  return sets.length === 0 ? null : sets.reduce((sum, { own }) => sum + own.asked - own.done, 0);
}

function CalibrationWaits({ visit, left }: { visit: Visit; left: number | null }) {
  const t = calibrationText[visit.language];
  if (left === null) return null;
  return (
    <p class={left > 0 ? 'notice' : 'no-print'}>
      <a href={`/cycles/${visit.params.cycleId}/calibration`}>
        {left > 0 ? t.waits(left) : t.title}
      </a>
    </p>
  );
}

function AgenciesOf(props: {
  readonly visit: Visit;
  readonly item: string;
  readonly agencies: readonly {
    readonly code: string;
    readonly nameTh: string;
    readonly nameEn: string;
    readonly score: number | null;
  }[];
  readonly next: string | null;
}) {
  const { visit, item, agencies, next } = props;
  const t = reviewText[visit.language];
  const href = (code: string) => `${queuePath(visit)}/${item}/${code}`;
  return (
    <section id="agencies">
      <h2>{item}</h2>
      {next ? (
        <p>
          <a class="button" href={href(next)}>
            {t.start(item)}
          </a>
        </p>
      ) : (
        <p>{t.finished}</p>
      )}
      <details class="fold">
        <summary>{t.list}</summary>
        <ul class="plain">
          {agencies.slice(0, MOST_LISTED).map((agency) => (
            <li key={agency.code}>
              <a href={href(agency.code)}>{nameIn(visit.language, agency)}</a>{' '}
              <span class={agency.score === null ? 'tag tag-warn' : 'tag'}>
                {agency.score ?? t.notYet}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

const MOST_LISTED = 300;

export const reviewItem: Handler = (visit) => showReview(visit);

export const postReview: Handler = async (visit) => {
  const typed = await visit.form();
  const { item } = await visit.perform(seeReview, reviewKey(visit));
  return submit(
    visit,
    judgeItem,
    () => ({ ...reviewKey(visit), ...judgedBy(typed, item, visit.language) }),
    ({ next }) =>
      redirect(
        next
          ? `${queuePath(visit)}/${visit.params.item}/${next}`
          : `${queuePath(visit)}?item=${visit.params.item}#agencies`,
      ),
    (_typed, problem) => showReview(visit, typed, problem),
  );
};

/** What was ticked, with the usual reason as the words where none were typed. */
export function judgedBy(typed: Typed, item: DisclosureItem, language: Language) {
  const missing = typed.all('missing');
  const draft = draftReason(typed.get('because'), missing.map(Number), item, language);
  return { missing, reason: typed.get('reason').trim() === '' ? draft : typed.get('reason') };
}

async function showReview(visit: Visit, typed?: Typed, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = reviewText[language];
  const seen = await visit.perform(seeReview, reviewKey(visit));
  const { item, agency, mine, isFrozen } = seen;
  const missing = typed?.all('missing') ?? mine?.missing.map(String) ?? [];
  const answer = page(
    `${item.code} · ${nameIn(language, agency)}`,
    <>
      <p class="back no-print">
        <a href={`${queuePath(visit)}?item=${item.code}#agencies`}>{t.back}</a>
      </p>
      <h1>
        {item.code} {item.title[language]}
      </h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p class="soft">{t.leftOf(seen.left)}</p>
      <ProblemBox
        problem={problem}
        language={language}
        labels={{ reason: t.reason, missing: t.missing }}
      />
      <HandedIn
        item={item}
        submission={seen.submission}
        fileHref={(id) => `${boardPath(visit)}/files/${id}`}
        keptHref={keptIn(visit, agency.code, item.code)}
        language={language}
      />
      {
        await linksToJudge(visit, {
          agency: agency.code,
          item: item.code,
          submission: seen.submission,
        })
      }
      {isFrozen ? (
        <p class="notice">
          {t.frozen} · {t.mine} {mine?.score ?? itemAnswerText[language].nothing}
        </p>
      ) : (
        <JudgeForm
          {...{ item, missing, problem, language }}
          examples={await examplesOf(visit, seen.instrument, item.code)}
          action={reviewPath(visit)}
          because={typed?.get('because') ?? ''}
          reason={typed?.get('reason') ?? mine?.reason ?? ''}
          button={t.save}
        />
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
  return improved(answer, 'judge.ts');
}
