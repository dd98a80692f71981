import { draftResult, publishResult } from '../../actions/result.ts';
import { type Preview, previewResult } from '../../actions/result-preview.ts';
import { isProblem } from '../../core/problem.ts';
import { resultPaper } from '../../reports/result.ts';
import { adviceText } from '../../text/advice.ts';
import { publishText } from '../../text/publish.ts';
import { screeningText } from '../../text/screening.ts';
import { EditionFacts, EditionList } from '../../ui/edition.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { Pager } from '../../ui/pager.tsx';
import {
  CheckTable,
  CorrectionTable,
  GapList,
  NationSummary,
  PreviewTable,
} from '../../ui/publish.tsx';
import { type Answer, download, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { gapPlace } from './gap-place.ts';
import { statusOf } from './problem.tsx';
import { type Refused, staleSaid, WayOn } from './publish-refused.tsx';

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

const ASKED = ['q', 'page', 'gaps', 'changes'] as const;

function askedOf({ url }: Visit): Record<string, string> {
  return Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = url.searchParams.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

function preview(visit: Visit): Promise<Preview> {
  return visit.perform(previewResult, { cycleId: visit.params.cycleId, ...askedOf(visit) });
}

function shown(visit: Visit, found: Preview, refused?: Refused): Answer {
  const { language } = visit;
  const t = publishText[language];
  const { cycle, instrument, editions } = found;
  const [current] = editions;
  const words = { instrument, language };
  const here = `/cycles/${cycle.id}/results`;
  const href = (name: string) => (to: number) =>
    `${here}?${new URLSearchParams({ ...askedOf(visit), [name]: String(to) })}`;
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
        labels={{ reason: t.reason }}
        said={refused && staleSaid(found, refused, language)}
      >
        <WayOn found={found} problem={refused?.problem} language={language} />
      </ProblemBox>
      {current && <EditionFacts edition={current} language={language} />}
      {found.collecting && (
        <div class="notice notice-warn">
          <p>{t.collecting}</p>
        </div>
      )}
      {found.nation ? (
        <>
          <NationSummary {...words} nation={found.nation} />
          <CheckTable checks={found.checks} language={language} />
          {found.notable !== undefined && (
            <p role="status">
              {screeningText[language].notable(found.notable)} –{' '}
              <a href={`/cycles/${cycle.id}/screening`}>{screeningText[language].see}</a>
            </p>
          )}
          <GapList
            lacking={found.lacking.lines}
            total={found.lacking.total}
            placeOf={(gap, facts) => gapPlace(cycle, gap, facts)}
            language={language}
          />
          <Pager {...found.lacking} href={href('gaps')} language={language} />
          {current && !found.unchanged && (
            <section>
              <h2 id="changes" tabIndex={-1}>
                {t.changed(found.corrected.total)}
              </h2>
              <CorrectionTable {...words} corrected={found.corrected.lines} />
              <Pager {...found.corrected} href={href('changes')} language={language} />
            </section>
          )}
          <PublishForm visit={visit} found={found} refused={refused} />
          <h2>{t.results}</h2>
          <form method="get" action={here} class="row">
            <Field
              name="q"
              type="search"
              label={t.search}
              value={askedOf(visit).q ?? ''}
              language={language}
            />
            <Button>{t.find}</Button>
          </form>
          {found.found.total === 0 ? (
            <>
              <p>{t.notFound}</p>
              <OtherKeyboard
                retyped={found.retyped}
                href={(q) => `${here}?${new URLSearchParams({ ...askedOf(visit), q, page: '1' })}`}
                language={language}
              />
            </>
          ) : (
            <PreviewTable
              {...words}
              agencies={found.found.lines}
              draftHref={(code) => `${here}/${code}/draft.pdf`}
            />
          )}
          <Pager {...found.found} href={href('page')} language={language} />
        </>
      ) : (
        !found.collecting && <p>{t.none}</p>
      )}
      {current && (
        <p>
          <a href={`${here}/sealed`}>{t.sealed}</a>
        </p>
      )}
      <EditionList editions={editions} language={language} href={`/results/${cycle.id}`} />
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function PublishForm(props: {
  readonly visit: Visit;
  readonly found: Preview;
  readonly refused?: Refused | undefined;
}) {
  const { visit, found, refused } = props;
  const { language } = visit;
  const t = publishText[language];
  const { cycle, editions, advice } = found;
  const typed = refused?.typed ?? new Typed();
  const blocked = found.checks.some((check) => check.blocking);
  if (found.unchanged) return <p role="status">{t.unchanged}</p>;
  return (
    <form method="post" action={`/cycles/${cycle.id}/results`}>
      <h2>{editions.length > 0 ? t.correct : t.publish}</h2>
      <p>{t.advice}</p>
      {advice.approved + advice.others > 0 && (
        <p>
          {adviceText[language].waiting(advice.approved, advice.others)}{' '}
          <a href={`/cycles/${cycle.id}/advice`}>{adviceText[language].title}</a>
        </p>
      )}
      <input type="hidden" name="version" value={cycle.version} />
      <input type="hidden" name="edition" value={editions[0]?.number ?? 0} />
      <input type="hidden" name="seen" value={found.content} />
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
            checked={typed.get('incomplete') === 'on' && !isProblem(refused?.problem, 'stale')}
          />
          <label for="incomplete">{t.incomplete}</label>
        </div>
      )}
      <Button>{editions.length > 0 ? t.correct : t.publish}</Button>
    </form>
  );
}
