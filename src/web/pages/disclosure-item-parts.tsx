import type { SeenItem } from '../../actions/item-answer.ts';
import type { ComponentExample } from '../../core/component-example.ts';
import { itemsOf } from '../../core/instrument.ts';
import { EMPTY_ANSWER } from '../../core/item-answer.ts';
import { wantedYear } from '../../core/item-warning.ts';
import { coversAgency } from '../../core/person.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { disclosureText } from '../../text/disclosure.ts';
import { itemAnswerText } from '../../text/item-answer.ts';
import { itemWorkText } from '../../text/item-work.ts';
import { Button } from '../../ui/form.tsx';
import { AnswerFacts, saidAnswerVersion } from '../../ui/item-facts.tsx';
import { ItemForm } from '../../ui/item-form.tsx';
import { CheckForm, MustChange } from '../../ui/item-work.tsx';
import type { Visit } from '../visit.ts';
import { boardPath, itemPath } from './disclosure.tsx';
import { type Again, linkRows, typedAnswer } from './disclosure-typed.ts';

/** Pieces of an item's page: its form or its answer, last year's, looking through it, the way on. */
export function shared(seen: SeenItem, visit: Visit) {
  return {
    item: seen.on.item,
    files: seen.files,
    fileHref: (id: number) => `${boardPath(visit)}/files/${id}`,
    language: visit.language,
  };
}

/** The form for who writes; the answer for reading for all others. */
export function AnswerPart(props: {
  readonly seen: SeenItem;
  readonly visit: Visit;
  readonly again: Again | undefined;
  readonly examples: readonly ComponentExample[];
}) {
  const { seen, visit } = props;
  const { language, url } = visit;
  const t = itemAnswerText[language];
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
        examples={props.examples}
        files={seen.files.filter(({ id, erased }) => used.has(id) && !erased)}
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
export function Reused({ seen, visit }: { seen: SeenItem; visit: Visit }) {
  const { language } = visit;
  const t = itemWorkText[language];
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

export function CheckPart(props: {
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

export function Neighbours({ seen, visit }: { seen: SeenItem; visit: Visit }) {
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
