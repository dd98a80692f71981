import { draftResult, type Preview, previewResult, publishResult } from '../../actions/result.ts';
import type { Problem } from '../../core/problem.ts';
import { resultPaper } from '../../reports/result.ts';
import { publishText } from '../../text/publish.ts';
import { EditionFacts, EditionList } from '../../ui/edition.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { GapList, PreviewTable } from '../../ui/publish.tsx';
import { type Answer, download, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** What would be published, what is missing, and the act itself. */
export const previewPage: Handler = async (visit) => shown(visit, await preview(visit));

export const postPublish: Handler = (visit) =>
  submit(
    visit,
    publishResult,
    (typed) => ({ ...visit.params, ...typed.object() }),
    () => redirect(`/results/${visit.params.cycleId}`),
    async (typed, problem) => shown(visit, await preview(visit), { typed, problem }),
  );

/** One agency's page before it is published, marked as a draft. */
export const draftPaper: Handler = async (visit) => {
  const { cycleId, agencyCode = '' } = visit.params;
  const { instrument, head, entry } = await visit.perform(draftResult, { cycleId, agencyCode });
  const url = `${visit.house.publicUrl}/results/${cycleId}/${entry.agency.code}`;
  const { language } = visit;
  const pdf = await visit.print(() =>
    resultPaper({ instrument, head, entry, hash: null, url, language }),
  );
  return download(`draft-${head.cycle.fiscalYear}-${agencyCode}.pdf`, 'application/pdf', pdf);
};

function preview(visit: Visit): Promise<Preview> {
  return visit.perform(previewResult, { cycleId: visit.params.cycleId });
}

function shown(
  visit: Visit,
  found: Preview,
  refused?: { readonly typed: Typed; readonly problem: Problem },
): Answer {
  const { language } = visit;
  const t = publishText[language];
  const { cycle, instrument, agencies, editions } = found;
  const [current] = editions;
  const lacking = agencies.filter(({ gaps }) => gaps.length > 0);
  return page(
    t.title,
    <>
      <p class="soft">
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <ProblemBox
        problem={refused?.problem}
        language={language}
        labels={{ reason: t.reason, version: t.title }}
      />
      {current && <EditionFacts edition={current} language={language} />}
      {found.collecting && (
        <div class="notice notice-warn">
          <p>{t.collecting}</p>
        </div>
      )}
      <GapList lacking={lacking} language={language} />
      <PreviewTable
        agencies={agencies}
        instrument={instrument}
        language={language}
        draftHref={(code) => `/cycles/${cycle.id}/results/${code}/draft.pdf`}
      />
      {agencies.length > 0 && !found.collecting && (
        <PublishForm visit={visit} found={found} refused={refused} />
      )}
      <EditionList editions={editions} language={language} href={`/results/${cycle.id}`} />
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function PublishForm(props: {
  readonly visit: Visit;
  readonly found: Preview;
  readonly refused?: { readonly typed: Typed; readonly problem: Problem };
}) {
  const { visit, found, refused } = props;
  const { language } = visit;
  const t = publishText[language];
  const { cycle, editions } = found;
  const typed = refused?.typed ?? new Typed();
  const blocked = found.agencies.some(({ gaps }) => gaps.some((gap) => gap.blocking));
  if (found.unchanged) return <p role="status">{t.unchanged}</p>;
  return (
    <form method="post" action={`/cycles/${cycle.id}/results`}>
      <h2>{editions.length > 0 ? t.correct : t.publish}</h2>
      <p>{t.advice}</p>
      <input type="hidden" name="version" value={cycle.version} />
      {editions.length > 0 && (
        <Field
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          language={language}
          problem={refused?.problem}
          value={typed.get('reason')}
        />
      )}
      {blocked && (
        <div class="tick">
          <input
            type="checkbox"
            name="incomplete"
            id="incomplete"
            value="on"
            checked={typed.get('incomplete') === 'on'}
          />
          <label for="incomplete">{t.incomplete}</label>
        </div>
      )}
      <Button>{editions.length > 0 ? t.correct : t.publish}</Button>
    </form>
  );
}
