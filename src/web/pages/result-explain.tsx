import { seeResult } from '../../actions/edition.ts';
import type { Entry } from '../../core/edition.ts';
import { recomputed } from '../../core/entry-check.ts';
import { explain } from '../../core/explain.ts';
import type { Channel } from '../../core/instrument.ts';
import { Problem } from '../../core/problem.ts';
import { nearestShown } from '../../core/release.ts';
import { viewResult } from '../../core/result-view.ts';
import { nameIn } from '../../text/agency.ts';
import { explainText } from '../../text/explain.ts';
import type { Language } from '../../text/language.ts';
import { resultText } from '../../text/result.ts';
import { sayWhy } from '../../text/result-why.ts';
import { figureName } from '../../text/sheet.ts';
import { EditionNote } from '../../ui/edition.tsx';
import { ExplanationTree } from '../../ui/explanation.tsx';
import { lasting, page } from '../answer.ts';
import { editionQuery } from '../asked.ts';
import type { Handler } from '../visit.ts';
import { key } from './result.tsx';

/** Where one published figure comes from, from what is published alone. */
export const explainResult: Handler = async (visit) => {
  const { language, params } = visit;
  const found = await visit.perform(seeResult, key(visit));
  const { edition, instrument, entry } = found;
  const of = params.key ?? '';
  const nearest = nearestShown(instrument);
  const isWithheld = (at: string) => {
    const channel = nearest.get(at);
    return channel !== undefined && entry.channels[channel]?.release === 'withheld';
  };
  const given = Object.entries(entry.values).filter(([at]) => isWithheld(at));
  const printed = entry.printed ?? Object.fromEntries(given);
  const outcome = recomputed(instrument, entry, printed);
  const tree = explain(instrument, outcome, of);
  if (!tree || entry.values[of] === undefined) throw new Problem('notFound', { what: 'figure' });
  const t = resultText[language];
  const leaf = (at: string) =>
    isWithheld(at) ? [t.withheldWhy(edition.head.leastShown)] : sumsOf(entry, at, language);
  const title = `${t.explain}: ${figureName(instrument, of, language)}`;
  return lasting(
    page(
      title,
      <>
        <p class="back">
          <a href={`/results/${edition.cycleId}/${entry.agency.code}${editionQuery(visit)}`}>
            {t.backToResult}
          </a>
        </p>
        <h1>{title}</h1>
        <p class="lead">
          {nameIn(language, entry.agency)} · {edition.head.cycle.name}
        </p>
        <EditionNote found={found} language={language} current={visit.url.pathname} />
        {of === 'total' && <p>{sayWhy(viewResult(instrument, entry), language)}</p>}
        <p>{t.explainLead}</p>
        <ExplanationTree node={tree} instrument={instrument} language={language} leaf={leaf} />
      </>,
    ),
    `explain ${edition.hash} ${found.editions.length}`,
  );
};

/** Of a cell: the exact sum over the answers, which is what is published of them. */
function sumsOf(entry: Entry, at: string, language: Language): string[] | undefined {
  const [first = '', second] = at.split(/\.(?=[A-Za-z])/);
  for (const [channel, released] of Object.entries(entry.channels)) {
    if (released.release !== 'figures') continue;
    if (second !== undefined && (first as Channel) !== channel) continue;
    const [sum, answers] = released.sums[second ?? first] ?? [];
    if (sum !== undefined && answers !== undefined) {
      return [explainText[language].counts(`${sum}/${answers}`, answers)];
    }
  }
  return undefined;
}
