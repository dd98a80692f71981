import { answerItem, reuseAnswer, type SeenItem, seeItem } from '../../actions/item-answer.ts';
import { attachToItem } from '../../actions/item-file.ts';
import { listItemComments } from '../../actions/item-work.ts';
import { LARGEST_EVIDENCE } from '../../core/evidence.ts';
import { itemsOf } from '../../core/instrument.ts';
import { EMPTY_ANSWER, mergedAnswer } from '../../core/item-answer.ts';
import { itemRuleFor } from '../../core/item-rule.ts';
import { wantedYear } from '../../core/item-warning.ts';
import { coversAgency } from '../../core/person.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { disclosureText } from '../../text/disclosure.ts';
import { itemTableText } from '../../text/item-table.ts';
import { webLinkText } from '../../text/web-link.ts';
import { ItemStateTag, Warnings } from '../../ui/disclosure-board.tsx';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { AnswerFacts, AnswerVersions, SaidOf, saidAnswerVersion } from '../../ui/item-facts.tsx';
import { ItemForm, itemLabels } from '../../ui/item-form.tsx';
import { CheckForm, ItemAssignForm, ItemComments, MustChange } from '../../ui/item-work.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { readUploadForm } from '../upload.ts';
import { type Handler, Typed, type Visit } from '../visit.ts';
import { boardKey, boardPath } from './disclosure.tsx';
import { answerFrom, answerInput, atRows, linkRows, typedAnswer } from './disclosure-typed.ts';
import { statusOf } from './problem.tsx';

/** One disclosure item of one agency: its form, and all that is said and done about it. */
export interface Again {
  /** What was typed in the form named. */
  readonly typed: Typed;
  readonly form: 'answer' | 'assign' | 'check' | 'comment';
  readonly problem?: Problem;
  readonly rows?: number;
}

export const disclosureItem: Handler = (visit) => showItem(visit);

export const itemOf = (visit: Visit) => ({ ...boardKey(visit), item: visit.params.item });
export const itemPath = (visit: Visit) => `${boardPath(visit)}/items/${visit.params.item}`;

/** Words are saved first, then the file: one that is refused takes no words with it. */
export const postItem: Handler = async (visit) => {
  const isUpload = (visit.header('content-type') ?? '').startsWith('multipart/form-data');
  const sent = isUpload ? await readUploadForm(visit, 'file', LARGEST_EVIDENCE) : undefined;
  const typed = sent ? new Typed(sent.fields) : await visit.form();
  if (typed.get('more')) {
    return showItem(visit, { typed, form: 'answer', rows: linkRows(typed) + 3 });
  }
  if (typed.get('merge')) return showItem(visit, await merged(visit, typed));
  try {
    const input = { ...itemOf(visit), ...answerInput(typed), version: typed.get('version') };
    await visit.perform(answerItem, input);
  } catch (error) {
    if (!isProblem(error) || error.kind === 'notFound') throw error;
    return showItem(visit, { typed, form: 'answer', problem: atRows(error) });
  }
  if (!sent?.upload) return redirect(`${itemPath(visit)}?saved`);
  const { fileName, bytes } = sent.upload;
  try {
    const file = { fileName: fileName.slice(0, 1000), file: bytes };
    await visit.perform(attachToItem, { ...itemOf(visit), ...file });
    return redirect(`${itemPath(visit)}?saved`);
  } catch (error) {
    if (!isProblem(error)) throw error;
    const { versions } = await visit.perform(seeItem, itemOf(visit));
    const saved = typedAnswer(versions[0]?.body ?? EMPTY_ANSWER);
    return showItem(visit, { typed: saved, form: 'answer', problem: error });
  }
};

async function merged(visit: Visit, typed: Typed): Promise<Again> {
  const { versions } = await visit.perform(seeItem, itemOf(visit));
  const mine = answerFrom(typed);
  if (!mine) return { typed, form: 'answer' };
  const theirs = versions[0]?.body ?? EMPTY_ANSWER;
  return { typed: typedAnswer(mergedAnswer(theirs, mine)), form: 'answer' };
}

export const postReuse: Handler = async (visit) => {
  const { version } = (await visit.form()).object();
  await visit.perform(reuseAnswer, { ...itemOf(visit), version });
  return redirect(`${itemPath(visit)}?saved`);
};

export async function showItem(visit: Visit, again?: Again): Promise<Answer> {
  const { language, actor, url } = visit;
  const t = disclosureText[language];
  const seen = await visit.perform(seeItem, itemOf(visit));
  const { on, agency, agencyId } = seen;
  const isOfAgency = coversAgency(actor, ['coordinator', 'owner', 'head'], agencyId);
  const typedIn = (form: Again['form'], name: string) =>
    again?.form === form ? again.typed.get(name) : '';
  const problemIn = (form: Again['form']) => (again?.form === form ? again.problem : undefined);
  const rows = again?.rows ?? 30;
  const { family, year } = seen.instrument;
  const table = itemRuleFor(await visit.house.shipped.itemRules(family), year, on.item.code)?.table;
  return page(
    `${on.item.code} ${on.item.title[language]}`,
    <>
      <p class="back no-print">
        <a href={`${boardPath(visit)}#${on.item.code}`}>{t.back}</a>
      </p>
      <h1>
        {on.item.code} {on.item.title[language]}
      </h1>
      <p>
        {nameIn(language, agency)} <ItemStateTag state={on.state} language={language} />
      </p>
      {url.searchParams.has('saved') && (
        <div class="notice notice-done" role="status">
          <p>{t.saved}</p>
        </div>
      )}
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={itemLabels(rows, language)}
      />
      {on.returned && <SaidOf check={on.returned} language={language} />}
      {on.latest && (
        <section class="notice" aria-label={t.warnings}>
          <h2>{t.warnings}</h2>
          <Warnings one={on} language={language} />
        </section>
      )}
      <p class="no-print">
        <a href={`${boardPath(visit)}/links#${on.item.code}`}>{webLinkText[language].title}</a>
        {table && (
          <>
            {' · '}
            <a href={`${itemPath(visit)}/table`}>{itemTableText[language].title}</a>
          </>
        )}
      </p>
      <Reused seen={seen} visit={visit} />
      <AnswerPart {...{ seen, visit, again }} />
      {seen.isOpen && coversAgency(actor, ['coordinator', 'owner'], agencyId) && on.latest && (
        <CheckPart
          {...{ seen, visit }}
          reason={typedIn('check', 'reason')}
          problem={problemIn('check')}
        />
      )}
      {coversAgency(actor, ['coordinator'], agencyId) && (
        <ItemAssignForm
          action={`${itemPath(visit)}/assign`}
          version={seen.assigned}
          unit={typedIn('assign', 'unit') || on.unit}
          assignees={seen.assignees}
          chosen={on.people.map(({ id }) => id)}
          problem={problemIn('assign')}
          language={language}
        />
      )}
      {isOfAgency && (
        <ItemComments
          comments={await visit.perform(listItemComments, itemOf(visit))}
          action={`${itemPath(visit)}/comments`}
          typed={typedIn('comment', 'text')}
          problem={problemIn('comment')}
          language={language}
        />
      )}
      <AnswerVersions
        {...shared(seen, visit)}
        versions={seen.versions}
        href={seen.isOpen && seen.mayWrite ? itemPath(visit) : null}
      />
      <Neighbours seen={seen} visit={visit} />
    </>,
    again?.problem ? statusOf(again.problem) : 200,
  );
}

function shared(seen: SeenItem, visit: Visit) {
  return {
    item: seen.on.item,
    files: seen.files,
    fileHref: (id: number) => `${boardPath(visit)}/files/${id}`,
    language: visit.language,
  };
}

/** The form for who writes; the answer for reading for all others. */
function AnswerPart(props: { seen: SeenItem; visit: Visit; again: Again | undefined }) {
  const { seen, visit } = props;
  const { language, url } = visit;
  const t = disclosureText[language];
  const again = props.again?.form === 'answer' ? props.again : undefined;
  const [latest] = seen.versions;
  if (!(seen.isOpen && seen.mayWrite) && !again) {
    return <AnswerFacts {...shared(seen, visit)} answer={latest?.body ?? EMPTY_ANSWER} />;
  }
  const asked = Number(url.searchParams.get('version'));
  const chosen = seen.versions.find(({ version }) => version === asked) ?? latest;
  const typed = again?.typed ?? typedAnswer(chosen?.body ?? EMPTY_ANSWER);
  const isStale = isProblem(again?.problem, 'stale');
  const used = new Set([...(latest?.body.files ?? []), ...typed.all('files').map(Number)]);
  return (
    <>
      {isStale && latest && (
        <section class="notice">
          <p>{t.mergeAdvice}</p>
          <h2>{t.theirs}</h2>
          <p class="hint">{saidAnswerVersion(latest, language)}</p>
          <AnswerFacts {...shared(seen, visit)} answer={latest.body} />
        </section>
      )}
      <ItemForm
        {...shared(seen, visit)}
        fiscalYear={seen.cycle.fiscalYear}
        files={seen.files.filter(({ id }) => used.has(id))}
        action={itemPath(visit)}
        version={latest?.version ?? 0}
        value={(name) => typed.get(name)}
        all={(name) => typed.all(name)}
        rows={again?.rows ?? linkRows(typed)}
        isStale={isStale}
        problem={again?.problem}
      />
    </>
  );
}

/** Last year's answer: offered before anything is written, and what of it must change after that. */
function Reused({ seen, visit }: { seen: SeenItem; visit: Visit }) {
  const { language } = visit;
  const t = disclosureText[language];
  const { before, on, versions } = seen;
  if (!before) return null;
  if (versions.length === 0) {
    if (!seen.isOpen || !seen.mayWrite) return null;
    return (
      <form method="post" action={`${itemPath(visit)}/reuse`} class="card card-apart no-print">
        <h2>{t.reuse}</h2>
        <p>{t.reuseLead}</p>
        <input type="hidden" name="version" value="0" />
        <Button quiet>{t.reuse}</Button>
      </form>
    );
  }
  if (versions[0]?.origin !== 'reused') return null;
  const other = on.warnings.find(({ kind }) => kind === 'otherYear');
  const years = other?.kind === 'otherYear' ? [String(other.year)] : [];
  return (
    <MustChange
      years={years}
      wanted={wantedYear(on.item, seen.cycle.fiscalYear)}
      hadFiles={before.files.length > 0}
      language={language}
    />
  );
}

function CheckPart(props: {
  readonly seen: SeenItem;
  readonly visit: Visit;
  readonly reason: string;
  readonly problem: Problem | undefined;
}) {
  const { seen, visit } = props;
  const { on, agencyId } = seen;
  const isDone = on.state !== 'drafting' || on.latest?.body.has === 'unsaid';
  const isAssigned = on.people.some(({ id }) => id === visit.actor.personId);
  const isCoordinator = coversAgency(visit.actor, ['coordinator'], agencyId);
  if ((isDone && !props.problem) || (isAssigned && !isCoordinator)) return null;
  return (
    <CheckForm
      action={`${itemPath(visit)}/check`}
      version={on.latest?.version ?? 0}
      isOwn={on.latest?.personId === visit.actor.personId}
      reason={props.reason}
      problem={props.problem}
      language={visit.language}
    />
  );
}

function Neighbours({ seen, visit }: { seen: SeenItem; visit: Visit }) {
  const t = disclosureText[visit.language];
  const codes = itemsOf(seen.instrument).map(({ code }) => code);
  const at = codes.indexOf(seen.on.item.code);
  const [before, after] = [codes[at - 1], codes[at + 1]];
  return (
    <p class="actions no-print">
      {before && (
        <a href={`${boardPath(visit)}/items/${before}`} rel="prev">
          ← {t.previous} {before}
        </a>
      )}
      {after && (
        <a href={`${boardPath(visit)}/items/${after}`} rel="next">
          {t.next} {after} →
        </a>
      )}
    </p>
  );
}
