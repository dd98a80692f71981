import { seeItem } from '../../actions/item-answer.ts';
import { listItemComments } from '../../actions/item-work.ts';
import { itemRuleFor } from '../../core/item-rule.ts';
import { coversAgency } from '../../core/person.ts';
import { nameIn } from '../../text/agency.ts';
import { disclosureText } from '../../text/disclosure.ts';
import { itemAnswerText } from '../../text/item-answer.ts';
import { itemFileErasureText } from '../../text/item-file-erasure.ts';
import { itemTableText } from '../../text/item-table.ts';
import { ItemStateTag, Warnings } from '../../ui/disclosure-board.tsx';
import { ProblemBox } from '../../ui/form.tsx';
import { AnswerVersions, SaidOf } from '../../ui/item-facts.tsx';
import { EraseForm } from '../../ui/item-file-erasure.tsx';
import { itemLabels } from '../../ui/item-form.tsx';
import { ItemAssignForm, ItemComments } from '../../ui/item-work.tsx';
import { type Answer, improved, page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { boardPath, itemOf, itemPath } from './disclosure.tsx';
import { AnswerPart, CheckPart, Neighbours, Reused, shared } from './disclosure-item-parts.tsx';
import { linksPart } from './disclosure-links.tsx';
import type { Again } from './disclosure-typed.ts';
import { examplesOf } from './item-examples.ts';
import { statusOf } from './problem.tsx';

/** One disclosure item of one agency: its form, and all that is said and done about it. */
export const disclosureItem: Handler = (visit) => showItem(visit);

export async function showItem(visit: Visit, again?: Again): Promise<Answer> {
  const { language, actor, url } = visit;
  const t = disclosureText[language];
  const seen = await visit.perform(seeItem, itemOf(visit));
  const { on, agency, agencyId } = seen;
  const isOfAgency = coversAgency(actor, ['coordinator', 'owner', 'head'], agencyId);
  const typedIn = (form: Again['form'], name: string) =>
    again?.form === form ? again.typed.get(name) : '';
  const problemIn = (form: Again['form']) => (again?.form === form ? again.problem : undefined);
  const labels = itemLabels(again?.rows ?? 30, language);
  if (again?.form === 'erase') labels.reason = itemFileErasureText[language].reason;
  const { family, year } = seen.instrument;
  const examples = await examplesOf(visit, seen.instrument, on.item.code);
  const table = itemRuleFor(await visit.house.shipped.itemRules(family), year, on.item.code)?.table;
  const answer = page(
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
          <p>{itemAnswerText[language].saved}</p>
        </div>
      )}
      {url.searchParams.has('erased') && (
        <div class="notice notice-done" role="status">
          <p>{itemFileErasureText[language].done}</p>
        </div>
      )}
      <ProblemBox problem={again?.problem} language={language} labels={labels} />
      {on.returned && <SaidOf check={on.returned} language={language} />}
      {on.latest && (
        <section class="notice" aria-label={t.warnings}>
          <h2>{t.warnings}</h2>
          <Warnings one={on} language={language} />
        </section>
      )}
      {table && (
        <p class="no-print">
          <a href={`${itemPath(visit)}/table`}>{itemTableText[language].title}</a>
        </p>
      )}
      {await linksPart(visit)}
      <Reused seen={seen} visit={visit} />
      <AnswerPart {...{ seen, visit, again, examples }} />
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
      {(seen.mayWrite || coversAgency(actor, ['administrator'], agencyId)) && (
        <EraseForm
          files={seen.files}
          action={`${itemPath(visit)}/erase`}
          chosen={typedIn('erase', 'id')}
          reason={typedIn('erase', 'reason')}
          problem={problemIn('erase')}
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
  return improved(answer, 'live-piece.ts');
}
