import {
  addMeasure,
  measureInput,
  type SeenMeasure,
  seeMeasure,
  writeMeasure,
} from '../../actions/measure.ts';
import { listComments } from '../../actions/measure-comment.ts';
import { PLANNERS, seePlan } from '../../actions/plan.ts';
import { seeProposals } from '../../actions/plan-proposal.ts';
import type { MeasureVersion } from '../../core/measure.ts';
import { mergedMeasure } from '../../core/measure-merge.ts';
import { readMeasure } from '../../core/measure-reading.ts';
import { coversAgency } from '../../core/person.ts';
import { EMPTY_MEASURE, type MeasureBody } from '../../core/plan.ts';
import { isProblem } from '../../core/problem.ts';
import { namesIn } from '../../text/draft.ts';
import { measureText } from '../../text/measure.ts';
import { draftMeasure } from '../../text/measure-draft.ts';
import { FaultBox } from '../../ui/coverage.tsx';
import { ProblemBox } from '../../ui/form.tsx';
import { BothMeasures, MeasureFacts, MeasureVersions, Restore } from '../../ui/measure.tsx';
import { Comments } from '../../ui/measure-comment.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { type Again, MeasureEntry, measureLabels } from './measure-entry.tsx';
import { atRows, inputOf, pressed, typedMeasure } from './measure-typed.ts';
import { statusOf } from './problem.tsx';

/** One measure of a plan: its form, and every version there was. */
export const newMeasure: Handler = (visit) => showNew(visit);

export const postNewMeasure: Handler = async (visit) => {
  const typed = await visit.form();
  const again = pressed(typed);
  if (again) return showNew(visit, again);
  return submit(
    visit,
    addMeasure,
    () => ({ ...yearOf(visit), ...inputOf(typed), proposal: typed.get('proposal') }),
    ({ number }) => redirect(`${planOf(visit)}#measure-${number}`),
    (_typed, problem) => showNew(visit, { typed, problem: atRows(problem, typed) }),
  );
};

export const measure: Handler = (visit) => showMeasure(visit);

export const postMeasure: Handler = async (visit) => {
  const typed = await visit.form();
  const again = pressed(typed);
  if (again) return showMeasure(visit, again);
  if (typed.get('merge')) return showMeasure(visit, await merged(visit, typed));
  return submit(
    visit,
    writeMeasure,
    () => ({ ...measureOf(visit), ...inputOf(typed), version: typed.get('version') }),
    () => redirect(`${planOf(visit)}#measure-${visit.params.number}`),
    (_typed, problem) => showMeasure(visit, { typed, problem: atRows(problem, typed) }),
  );
};

async function merged(visit: Visit, typed: Typed): Promise<Again> {
  const seen = await visit.perform(seeMeasure, measureOf(visit));
  const mine = bodyFrom(typed, seen);
  if (!mine) return { typed };
  return { typed: typedMeasure(mergedMeasure(seen.versions[0]!.body, mine), visit.language) };
}

/** What was typed as a measure, where it can be read. */
function bodyFrom(typed: Typed, { plan, versions }: SeenMeasure): MeasureBody | null {
  const parsed = measureInput.safeParse(inputOf(typed));
  if (!parsed.success) return null;
  const read = readMeasure(
    parsed.data,
    plan.carriedOutIn,
    versions.map(({ body }) => body),
  );
  return 'body' in read ? read.body : null;
}

export function yearOf(visit: Visit) {
  return { agency: visit.params.code, year: visit.params.year };
}

export function measureOf(visit: Visit) {
  return { ...yearOf(visit), number: visit.params.number };
}

export function planOf({ params }: Visit): string {
  return `/agencies/${params.code}/years/${params.year}/plan`;
}

async function showNew(visit: Visit, again?: Again): Promise<Answer> {
  const { language } = visit;
  const t = measureText[language];
  const seen = await visit.perform(seePlan, yearOf(visit));
  const typed = again?.typed ?? (await begun(visit));
  return page(
    t.newMeasure,
    <>
      <p class="back no-print">
        <a href={planOf(visit)}>{t.backToPlan}</a>
      </p>
      <h1>{t.newMeasure}</h1>
      {typed.get('proposal') !== '' && <p class="notice">{t.fromProposal}</p>}
      <ProblemBox problem={again?.problem} language={language} labels={measureLabels(language)} />
      <MeasureEntry
        {...{ visit, seen, typed, again, version: 0, action: `${planOf(visit)}/new` }}
      />
    </>,
    again?.problem ? statusOf(again.problem) : 200,
  );
}

/** The draft of a proposal, or an empty form that answers what a link asks for. */
async function begun(visit: Visit): Promise<Typed> {
  const { url, language } = visit;
  const from = url.searchParams.get('from');
  const answers = url.searchParams.getAll('answers').slice(0, 60);
  if (from === null) return typedMeasure({ ...EMPTY_MEASURE, answers }, language);
  const { proposals, year, plan, bands } = await visit.perform(seeProposals, yearOf(visit));
  const proposal = proposals.find(({ key }) => key === from);
  const names = namesIn(year.instrument, language);
  const draft = proposal && draftMeasure(proposal, names, { ...plan, bands });
  return typedMeasure(draft ?? EMPTY_MEASURE, language, proposal?.key);
}

export async function showMeasure(visit: Visit, again?: Again): Promise<Answer> {
  const { language, params } = visit;
  const t = measureText[language];
  const seen = await visit.perform(seeMeasure, measureOf(visit));
  const { year, versions } = seen;
  const latest = versions[0]!;
  const names = namesIn(year.instrument, language);
  const isWriter = coversAgency(visit.actor, PLANNERS, year.agency.id);
  const isStale = isProblem(again?.problem, 'stale');
  const chosen = versionAsked(visit, versions) ?? latest;
  const typed = again?.typed ?? typedMeasure(chosen.body, language);
  const href = `${planOf(visit)}/${params.number}`;
  const shared = { nameOf: names.of, language };
  return page(
    `${t.measure(Number(params.number))} · ${latest.body.title || t.untitled}`,
    <>
      <p class="back no-print">
        <a href={planOf(visit)}>{t.backToPlan}</a>
      </p>
      <h1>{t.measure(Number(params.number))}</h1>
      <p class="lead">{latest.body.title || t.untitled}</p>
      <ProblemBox problem={again?.problem} language={language} labels={measureLabels(language)} />
      {latest.isRemoved && (
        <div class="notice notice-warn">
          <p>
            <strong>{t.removed}</strong>
          </p>
          {isWriter && (
            <Restore href={href} version={latest.version} restored={latest.version}>
              {t.putBack}
            </Restore>
          )}
        </div>
      )}
      {!isStale && (
        <FaultBox
          {...{ names, isWriter, faults: seen.faults, base: planOf(visit).replace(/\/plan$/, '') }}
        />
      )}
      {isStale && <BothMeasures theirs={latest} mine={bodyFrom(typed, seen)} {...shared} />}
      {isWriter && (!latest.isRemoved || isStale) ? (
        <MeasureEntry {...{ visit, seen, typed, again, version: latest.version, action: href }} />
      ) : (
        <MeasureFacts measure={latest.body} {...shared} />
      )}
      {isWriter && !latest.isRemoved && (
        <form method="post" action={`${href}/remove`} class="no-print">
          <input type="hidden" name="version" value={latest.version} />
          <button type="submit" class="link">
            {t.remove}
          </button>
          <p class="hint">{t.removeHint}</p>
        </form>
      )}
      {isWriter && (
        <Comments
          comments={(await visit.perform(listComments, measureOf(visit))).map((one) => ({
            ...one,
            isOwn: one.personId === visit.actor.personId,
          }))}
          href={href}
          typed={again?.comment ?? ''}
          problem={again?.comment === undefined ? undefined : again.problem}
          language={language}
        />
      )}
      <MeasureVersions versions={versions} href={isWriter ? href : null} {...shared} />
    </>,
    again?.problem ? statusOf(again.problem) : 200,
  );
}

function versionAsked({ url }: Visit, versions: readonly MeasureVersion[]) {
  const asked = Number(url.searchParams.get('version'));
  return versions.find(({ version }) => version === asked);
}
