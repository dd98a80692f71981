import { mayEver } from '../../actions/action.ts';
import {
  cancelBatch,
  listBatches,
  removeBatch,
  resumeBatch,
  seeBatch,
  startBatch,
} from '../../actions/batch.ts';
import { seeOversight } from '../../actions/oversight.ts';
import { stateOf } from '../../core/batch.ts';
import type { Problem } from '../../core/problem.ts';
import { dayInThailand, longDate, shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { batchText, documentName } from '../../text/batch.ts';
import type { Language } from '../../text/language.ts';
import {
  BatchProgress,
  BatchTable,
  DocumentChoices,
  FailureTable,
  groupLabel,
} from '../../ui/batch.tsx';
import { Button, Choice, ProblemBox } from '../../ui/form.tsx';
import { OversightNav } from '../../ui/oversight.tsx';
import { type Answer, improved, page, redirect } from '../answer.ts';
import { fragment } from '../fragment.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Documents in sets: asking for one, watching it being made, stopping and deleting it. */
export const batches: Handler = (visit) => listPage(visit);

export const postBatch: Handler = (visit) =>
  submit(
    visit,
    startBatch,
    (typed) => ({
      cycleId: typed.get('cycleId'),
      of: typed.get('of'),
      documents: typed.all('documents'),
      language: typed.get('language') || 'th',
    }),
    ({ id }) => redirect(`/batches/${id}`),
    (typed, problem) => listPage(visit, typed, problem),
  );

async function listPage(visit: Visit, typed?: Typed, problem?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = batchText[language];
  const { batches: asked, editions, groups } = await visit.perform(listBatches, {});
  const shared = { language, problem };
  const ofGroups = groups.map(
    (group) => [`${group.kind}/${group.code}`, nameIn(language, group)] as const,
  );
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      {mayEver(visit.actor, seeOversight) && <OversightNav view="batches" language={language} />}
      <p class="lead">{t.lead}</p>
      <ProblemBox {...shared} labels={{ of: t.of, documents: t.documents }} />
      <h2>{t.yours}</h2>
      <BatchTable batches={asked} groups={groups} language={language} />
      <h2>{t.ask}</h2>
      {editions.length === 0 ? (
        <p class="notice">{t.noYear}</p>
      ) : (
        <form method="post" action="/batches">
          <Choice
            {...shared}
            name="cycleId"
            label={t.year}
            value={typed?.get('cycleId')}
            options={editions.map(
              ({ cycleId, head }) => [String(cycleId), head.cycle.name] as const,
            )}
          />
          <Choice
            {...shared}
            name="of"
            label={t.of}
            value={typed?.get('of')}
            options={[['', t.all], ...ofGroups]}
          />
          <DocumentChoices
            chosen={typed ? typed.all('documents') : ['result']}
            language={language}
          />
          <Choice
            {...shared}
            name="language"
            label={t.language}
            value={typed?.get('language') ?? language}
            options={[
              ['th', t.languages.th],
              ['en', t.languages.en],
            ]}
          />
          <Button>{t.start}</Button>
        </form>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

export const batch: Handler = async (visit) => {
  const { language } = visit;
  const t = batchText[language];
  const { batch: found, failures } = await visit.perform(seeBatch, { id: visit.params.id });
  const { groups } = await visit.perform(listBatches, {});
  const here = `/batches/${found.id}`;
  const state = stateOf(found);
  const answer = page(
    t.batch(found.id),
    <>
      <p class="back">
        <a href="/batches">{t.back}</a>
      </p>
      <h1>
        {groupLabel(found.of, groups, language)} {found.fiscalYear}
      </h1>
      <p class="lead">{found.documents.map((one) => documentName(one, language)).join(' · ')}</p>
      <div id="progress" data-progress={`${here}/progress`}>
        <BatchProgress batch={found} language={language} />
      </div>
      {state === 'working' && <p class="hint">{t.look}</p>}
      <div class="actions">
        {found.made > 0 && (
          <a class="button" href={`${here}/documents.zip`}>
            {state === 'done' ? t.download : t.partly}
          </a>
        )}
        {state === 'working' && <Deed href={`${here}/cancel`} said={t.cancel} />}
        {state === 'cancelled' && <Deed href={`${here}/resume`} said={t.resume} />}
        {state === 'done' && found.failed > 0 && <Deed href={`${here}/resume`} said={t.again} />}
        <Deed href={`${here}/remove`} said={t.remove} />
      </div>
      <p class="soft">
        {t.askedAt} {shortMoment(found.askedAt, language)} ·{' '}
        {t.until(longDate(dayInThailand(found.expiresAt), language))}
      </p>
      <FailureTable failures={failures} failed={found.failed} language={language} />
    </>,
  );
  return state === 'working' ? improved(answer, 'batch-progress.ts') : answer;
};

function Deed({ href, said }: { readonly href: string; readonly said: string }) {
  return (
    <form method="post" action={href}>
      <Button quiet>{said}</Button>
    </form>
  );
}

/** For a script that looks again and again. */
export const batchProgress: Handler = async (visit) => {
  const { batch: found } = await visit.perform(seeBatch, { id: visit.params.id });
  return fragment(<BatchProgress batch={found} language={visit.language as Language} />);
};

const idOf = ({ params }: Visit) => ({ id: params.id });

export const postCancelBatch: Handler = async (visit) => {
  await visit.perform(cancelBatch, idOf(visit));
  return redirect(`/batches/${visit.params.id}`);
};

export const postResumeBatch: Handler = async (visit) => {
  await visit.perform(resumeBatch, idOf(visit));
  return redirect(`/batches/${visit.params.id}`);
};

export const postRemoveBatch: Handler = async (visit) => {
  await visit.perform(removeBatch, idOf(visit));
  return redirect('/batches');
};
