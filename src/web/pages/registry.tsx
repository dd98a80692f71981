import {
  confirmImport,
  previewImport,
  REGISTRY_LIMITS,
  reviewImport,
} from '../../actions/registry.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import type { RegistryPlan } from '../../core/registry-plan.ts';
import { agencyText } from '../../text/agency.ts';
import { registryText } from '../../text/registry.ts';
import { Button, Field, FileField, ProblemBox, Refusal } from '../../ui/form.tsx';
import {
  ColumnsTable,
  NewGroups,
  Notes,
  PlanCounts,
  PlannedAdds,
  PlannedChanges,
  Warnings,
} from '../../ui/registry.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { readUpload } from '../upload.ts';
import { type Handler, onlyFor, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Bringing the register in from a file: send, look over, confirm. */
const PATH = '/registry/import';
const REVIEW = '/registry/import/review';

export const importForm: Handler = (visit) => {
  onlyFor(visit, previewImport);
  return importPage(visit, {});
};

export const postImport: Handler = async (visit) => {
  // Before a large file is read for somebody who may not send one.
  onlyFor(visit, previewImport);
  try {
    const { fileName, bytes } = await readUpload(visit, 'file', REGISTRY_LIMITS.bytes);
    const { plan } = await visit.perform(previewImport, { fileName, file: bytes });
    return plan.faults.length > 0 ? importPage(visit, { plan }) : redirect(REVIEW);
  } catch (error) {
    if (isProblem(error, 'badInput') || isProblem(error, 'tooLarge')) {
      return importPage(visit, { problem: error });
    }
    throw error;
  }
};

function importPage(
  visit: Visit,
  { plan, problem, lost }: { plan?: RegistryPlan; problem?: Problem; lost?: true },
): Answer {
  const { language } = visit;
  const t = registryText[language];
  const hint = t.fileHint(
    REGISTRY_LIMITS.bytes / 1_000_000,
    REGISTRY_LIMITS.rows.toLocaleString('en'),
  );
  return page(
    t.title,
    <>
      <p class="back">
        <a href="/agencies">{agencyText[language].back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ProblemBox problem={problem} language={language} labels={{ file: t.file }} />
      {plan && (
        <Refusal title={t.faultsTitle(plan.faults.length)} advice={t.faultsAdvice}>
          <Notes notes={plan.faults} language={language} />
        </Refusal>
      )}
      {lost && (
        <div class="notice">
          <h2>{t.noneWaiting}</h2>
          <p>{t.noneWaitingAdvice}</p>
        </div>
      )}
      <form method="post" action={PATH} enctype="multipart/form-data">
        <FileField
          name="file"
          label={t.file}
          hint={hint}
          accept=".csv,.txt,.xlsx"
          language={language}
          problem={problem}
        />
        <Button>{t.check}</Button>
      </form>
      <ColumnsTable language={language} />
      <p>
        {t.template} <a href="/registry/export.xlsx">{t.exportXlsx}</a> ·{' '}
        <a href="/registry/export.csv">{t.exportCsv}</a>
      </p>
    </>,
    problem ? statusOf(problem) : plan ? 422 : 200,
  );
}

export const review: Handler = (visit) => reviewPage(visit, new Typed());

export const postConfirm: Handler = (visit) =>
  submit(
    visit,
    confirmImport,
    (typed) => typed.object(),
    (done) => redirect(`${PATH}/done?added=${done.added}&changed=${done.changed}`),
    (typed, problem) => reviewPage(visit, typed, problem),
  );

async function reviewPage(visit: Visit, typed: Typed, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = registryText[language];
  const waiting = await visit.perform(reviewImport, {});
  if (!waiting) return importPage(visit, { lost: true });
  const { plan } = waiting;
  if (plan.faults.length > 0) return importPage(visit, { plan });
  const nothing = plan.adds.length + plan.changes.length === 0;
  const shared = { language, problem };
  return page(
    t.review,
    <>
      <p class="back">
        <a href={PATH}>{t.another}</a>
      </p>
      <h1>{t.review}</h1>
      <p class="lead">{t.reviewLead(waiting.fileName)}</p>
      {isProblem(problem, 'stale') ? (
        <div class="notice notice-warn" role="alert">
          <p>{t.changedMeanwhile}</p>
        </div>
      ) : (
        <ProblemBox {...shared} labels={{ since: t.since, reason: t.reason }} />
      )}
      <PlanCounts plan={plan} language={language} />
      {nothing && <p>{t.nothingToDo}</p>}
      <NewGroups plan={plan} language={language} />
      <Warnings plan={plan} language={language} />
      <PlannedChanges changes={plan.changes} language={language} />
      <PlannedAdds plan={plan} language={language} />
      {!nothing && (
        <form method="post" action={REVIEW}>
          <input type="hidden" name="import" value={waiting.id} />
          <input type="hidden" name="hash" value={waiting.hash} />
          {plan.changes.length > 0 && (
            <>
              <Field
                {...shared}
                name="since"
                label={t.since}
                hint={t.sinceHint}
                inputmode="numeric"
                value={typed.get('since')}
              />
              <Field
                {...shared}
                name="reason"
                label={t.reason}
                hint={t.reasonHint}
                value={typed.get('reason')}
              />
            </>
          )}
          <Button>{t.confirm}</Button>
        </form>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

export const importDone: Handler = (visit) => {
  onlyFor(visit, confirmImport);
  const t = registryText[visit.language];
  const count = (name: string) => Math.trunc(Number(visit.url.searchParams.get(name))) || 0;
  return page(
    t.done,
    <>
      <h1>{t.done}</h1>
      <p class="lead">{t.doneCounts(count('added'), count('changed'))}</p>
      <p>
        <a class="button" href="/agencies">
          {agencyText[visit.language].back}
        </a>
      </p>
    </>,
  );
};
