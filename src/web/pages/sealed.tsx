import { exportSealed, seeSealed } from '../../actions/sealed.ts';
import type { Problem } from '../../core/problem.ts';
import { sealedFilePieces } from '../../reports/sealed-file.ts';
import { sealedText } from '../../text/sealed.ts';
import { EditionFacts } from '../../ui/edition.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page } from '../answer.ts';
import { editionOf } from '../asked.ts';
import { streamed } from '../streamed.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** What is never published, for an auditor, once a reason for it is kept. */
export const sealedPage: Handler = (visit) => shown(visit);

export const postSealed: Handler = (visit) =>
  submit(
    visit,
    exportSealed,
    (typed) => ({ ...keyOf(visit), reason: typed.get('reason') }),
    ({ edition, instrument, batches }) => {
      const { head, hash, number } = edition;
      const name = `ITA-${head.cycle.fiscalYear}-edition-${number}-sealed.json`;
      const pieces = sealedFilePieces({ head, hash, instrument }, batches());
      return streamed(visit, name, 'application/json; charset=utf-8', pieces);
    },
    (typed, problem) => shown(visit, { typed, problem }),
  );

const keyOf = (visit: Visit) => ({ cycleId: visit.params.cycleId, edition: editionOf(visit) });

async function shown(
  visit: Visit,
  refused?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language } = visit;
  const t = sealedText[language];
  const { edition } = await visit.perform(seeSealed, keyOf(visit));
  const typed = refused?.typed ?? new Typed();
  const here = `/cycles/${edition.cycleId}/results`;
  return page(
    t.title,
    <>
      <p class="soft">
        <a href={here}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <div class="notice notice-warn">
        <p>{t.care}</p>
      </div>
      <ProblemBox problem={refused?.problem} language={language} labels={{ reason: t.reason }} />
      <form method="post" action={`${here}/sealed?edition=${edition.number}`}>
        <Field
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          language={language}
          problem={refused?.problem}
          value={typed.get('reason')}
        />
        <Button>{t.download}</Button>
      </form>
      <p>
        {t.how} <code>npx prongsai result verify FILE --hash {edition.hash.slice(0, 8)}…</code>
      </p>
      <EditionFacts edition={edition} language={language} />
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}
