import { type SeenRetention, seeRetention, setRetention } from '../../actions/copy-retention.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { copyRetentionText } from '../../text/copy-retention.ts';
import { accountName } from '../../text/person.ts';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';

/** How long monthly copies are kept: first what would go, then the time with its reason. */
const PATH = '/storage/retention';

export const copyRetention: Handler = async (visit) => {
  const months = visit.url.searchParams.get('months');
  if (months === null) return show(visit, await visit.perform(seeRetention, {}));
  try {
    return show(visit, await visit.perform(seeRetention, { months }));
  } catch (problem) {
    if (!isProblem(problem, 'badInput')) throw problem;
    return show(visit, await visit.perform(seeRetention, {}), { months, problem });
  }
};

export const postCopyRetention: Handler = (visit) =>
  submit(
    visit,
    setRetention,
    (typed) => ({
      months: typed.get('months'),
      version: typed.get('version'),
      reason: typed.get('reason'),
    }),
    () => redirect(`${PATH}?saved`),
    async (typed, problem) => {
      const months = typed.get('months');
      const seen = await visit
        .perform(seeRetention, { months })
        .catch(() => visit.perform(seeRetention, {}));
      return show(visit, seen, { months, problem, typed });
    },
  );

interface Refused {
  readonly months: string;
  readonly problem: Problem;
  readonly typed?: Typed;
}

function show(visit: Visit, seen: SeenRetention, refused?: Refused): Answer {
  const { language, url } = visit;
  const t = copyRetentionText[language];
  const labels = { months: t.field, reason: t.reason };
  const answer = page(
    t.title,
    <>
      <p class="back no-print">
        <a href="/storage">{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {url.searchParams.has('saved') && (
        <p class="notice notice-done" role="status">
          {t.saved}
        </p>
      )}
      <ProblemBox problem={refused?.problem} labels={labels} language={language} />
      <p>{t.never}</p>
      <p>{t.stays}</p>
      <p>{t.rule}</p>
      <dl class="facts">
        <dt>{t.now}</dt>
        <dd>
          {t.months(seen.months)} {seen.version === 0 && <span class="soft">{t.usual}</span>}
        </dd>
        <dt>{t.removed}</dt>
        <dd>{removedSoFar(visit, seen)}</dd>
      </dl>
      {seen.inForce !== seen.months && <p class="notice">{t.inForce(seen.inForce)}</p>}
      <h2>{t.change}</h2>
      <form method="get" action={PATH}>
        <Field
          name="months"
          label={t.field}
          hint={t.fieldHint}
          value={refused?.months ?? String(seen.preview?.months ?? seen.months)}
          problem={refused?.problem}
          language={language}
        />
        <Button quiet>{t.look}</Button>
      </form>
      {seen.preview && <Preview {...{ visit, seen, preview: seen.preview, refused }} />}
      <h2>{t.history}</h2>
      <History visit={visit} settings={seen.settings} />
    </>,
  );
  return { ...answer, status: refused ? 422 : 200 };
}

function removedSoFar(visit: Visit, { removed }: SeenRetention): string {
  const t = copyRetentionText[visit.language];
  const { contents, texts, bytes, at } = removed;
  if (at === null) return t.nothingRemoved;
  return t.removedSoFar(contents, texts, bytes, shortMoment(at, visit.language));
}

function Preview(props: {
  readonly visit: Visit;
  readonly seen: SeenRetention;
  readonly preview: NonNullable<SeenRetention['preview']>;
  readonly refused: Refused | undefined;
}) {
  const { visit, seen, preview, refused } = props;
  const { language } = visit;
  const t = copyRetentionText[language];
  const { months, contents, texts } = preview;
  const nothing = contents.count + texts.count === 0;
  return (
    <section class="notice" aria-labelledby="preview">
      <h2 id="preview">{t.preview(months)}</h2>
      <p>
        {nothing
          ? t.nothingGoes
          : t.wouldGo(contents.count, texts.count, contents.bytes + texts.bytes)}
      </p>
      <form method="post" action={PATH}>
        <input type="hidden" name="months" value={months} />
        <input
          type="hidden"
          name="version"
          value={refused?.typed?.get('version') ?? String(seen.version)}
        />
        <Field
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={refused?.typed?.get('reason') ?? ''}
          problem={refused?.typed && refused.problem}
          language={language}
        />
        <Button>{t.save(months)}</Button>
      </form>
    </section>
  );
}

function History({ visit, settings }: { visit: Visit; settings: SeenRetention['settings'] }) {
  const { language } = visit;
  const t = copyRetentionText[language];
  if (settings.length === 0) return <p>{t.neverSet}</p>;
  return (
    <ul class="plain">
      {settings.map((one) => (
        <li key={one.number}>
          <strong>{t.months(one.months)}</strong>{' '}
          <span class="soft">
            {shortMoment(one.at, language)} · {accountName(one.personName, language)}
          </span>
          <br />
          {one.reason}
        </li>
      ))}
    </ul>
  );
}
