import { seeAgencyYear } from '../../actions/agency-year.ts';
import { explain } from '../../core/explain.ts';
import { scorePrinted } from '../../core/printed-entry.ts';
import { Problem } from '../../core/problem.ts';
import { viewYear } from '../../core/result-view.ts';
import { nameIn } from '../../text/agency.ts';
import { resultText } from '../../text/result.ts';
import { sayWhy } from '../../text/result-why.ts';
import { figureName } from '../../text/sheet.ts';
import { ExplanationTree } from '../../ui/explanation.tsx';
import { page, redirect } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** Where a figure of an agency's year comes from; what is published explains itself to everybody. */
export const explainYear: Handler = async (visit) => {
  const { language, params } = visit;
  const { code, year, key: of = '' } = params;
  const found = await visit.perform(seeAgencyYear, { agency: code, year });
  const { agency, fiscalYear, instrument, source, entry } = found;
  if (source.kind === 'published') {
    const { cycleId } = source.edition;
    const { code: then } = entry.agency;
    return redirect(`/results/${cycleId}/${then}/explain/${encodeURIComponent(of)}`);
  }
  const tree = explain(instrument, scorePrinted(instrument, source.sheet.figures), of);
  if (!tree || entry.values[of] === undefined) throw new Problem('notFound', { what: 'figure' });
  const t = resultText[language];
  const title = `${t.explain}: ${figureName(instrument, of, language)}`;
  return page(
    title,
    <>
      <p class="back">
        <a href={`/agencies/${agency.code}/years/${fiscalYear}`}>{t.backToResult}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">
        {nameIn(language, agency)} · {t.year(fiscalYear)}
      </p>
      {of === 'total' && <p>{sayWhy(viewYear(found), language)}</p>}
      <ExplanationTree
        node={tree}
        instrument={instrument}
        language={language}
        leaf={() => undefined}
      />
    </>,
  );
};
