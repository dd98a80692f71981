import { type PastePlan, pasteLinks, previewPaste } from '../../actions/link-paste.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { disclosureText } from '../../text/disclosure.ts';
import { linkPasteText } from '../../text/link-paste.ts';
import { ProblemBox } from '../../ui/form.tsx';
import { PasteForm, PasteRead } from '../../ui/link-paste.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { boardKey, boardPath } from './disclosure.tsx';
import { statusOf } from './problem.tsx';

/** Links of many items at once: pasted, read and shown, then added. */
export const linkPaste: Handler = (visit) => showPaste(visit, null);

export const postLinkPaste: Handler = async (visit) => {
  const typed = await visit.form();
  const text = typed.get('text');
  if (typed.get('do') !== 'add') return showPaste(visit, text);
  try {
    const { links } = await visit.perform(pasteLinks, { ...boardKey(visit), text });
    return redirect(`${boardPath(visit)}?added=${links}`);
  } catch (error) {
    if (!isProblem(error) || error.kind === 'notFound') throw error;
    return showPaste(visit, text, error);
  }
};

/** `text` is null before anything was pasted. */
async function showPaste(visit: Visit, text: string | null, refused?: Problem): Promise<Answer> {
  const { language } = visit;
  const t = linkPasteText[language];
  const { plan, problem = refused } = await planOf(visit, text ?? '');
  const good = plan.links.filter(({ fault }) => fault === null).length;
  return page(
    `${t.title} · ${nameIn(language, plan.agency)}`,
    <>
      <p class="back no-print">
        <a href={boardPath(visit)}>{disclosureText[language].back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{nameIn(language, plan.agency)}</p>
      <p>{t.lead}</p>
      <p class="hint">
        {t.example}: <code>o1 https://www.example.go.th/structure</code>
      </p>
      <ProblemBox problem={problem} language={language} labels={{ text: t.text }} />
      {text !== null && !problem && <PasteRead links={plan.links} language={language} />}
      {plan.isOpen ? (
        <PasteForm
          action={`${boardPath(visit)}/paste`}
          text={text ?? ''}
          good={text === null ? null : good}
          {...{ problem, language }}
        />
      ) : (
        <p class="notice">{t.closed}</p>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

/** What is far too long is refused with everything that was pasted still there. */
async function planOf(
  visit: Visit,
  text: string,
): Promise<{ readonly plan: PastePlan; readonly problem?: Problem }> {
  const read = (words: string) => visit.perform(previewPaste, { ...boardKey(visit), text: words });
  try {
    return { plan: await read(text) };
  } catch (error) {
    if (!isProblem(error, 'badInput')) throw error;
    return { plan: await read(''), problem: error };
  }
}
