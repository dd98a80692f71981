import { type AnalysisOversight, seeAnalysisOversight } from '../../actions/analysis-oversight.ts';
import { ANALYSIS_STATES } from '../../core/analysis-oversight.ts';
import { analysisOversightText } from '../../text/analysis-oversight.ts';
import type { Language } from '../../text/language.ts';
import { oversightText } from '../../text/oversight.ts';
import { OverseenAnalysesTable } from '../../ui/analysis-oversight.tsx';
import { Button, Choice, Field } from '../../ui/form.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { OversightNav } from '../../ui/oversight.tsx';
import { Pager } from '../../ui/pager.tsx';
import { page } from '../answer.ts';
import { askedHref } from '../asked.ts';
import type { Handler } from '../visit.ts';

/** How far each agency under one's watch is with the analysis of a year's results. */
const PATH = '/oversight/analysis';

export const analysisOversight: Handler = async (visit) => {
  const { language, url } = visit;
  const t = analysisOversightText[language];
  const o = oversightText[language];
  const asked: Record<string, string> = {};
  for (const name of ['year', 'q', 'state', 'page']) {
    const value = url.searchParams.get(name);
    if (value) asked[name] = value;
  }
  const found = await visit.perform(seeAnalysisOversight, asked);
  const { counts, indicators } = found;
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <OversightNav view="analysis" language={language} />
      <p class="lead">{t.lead}</p>
      {found.year === null ? (
        <p class="notice">{t.noYear}</p>
      ) : (
        <>
          <Filters found={found} asked={asked} language={language} />
          <p role="status">
            <strong>{t.counts(counts.whole, counts.begun, counts.none)}</strong>
            {found.pages > 1 && <> · {o.page(found.page, found.pages)}</>}
          </p>
          {found.overseen.length === 0 ? (
            <div class="notice">
              <h2>{o.noAgency}</h2>
              <p>{o.noAgencyAdvice}</p>
              <OtherKeyboard
                retyped={found.retyped}
                href={(q) => askedHref(PATH, { ...asked, q, page: '' })}
                language={language}
              />
            </div>
          ) : (
            <OverseenAnalysesTable
              year={found.year}
              overseen={found.overseen}
              indicators={indicators}
              language={language}
            />
          )}
          <Pager
            page={found.page}
            pages={found.pages}
            language={language}
            href={(to) => askedHref(PATH, { ...asked, page: String(to) })}
          />
        </>
      )}
    </>,
  );
};

function Filters(props: {
  readonly found: AnalysisOversight;
  readonly asked: Readonly<Record<string, string>>;
  readonly language: Language;
}) {
  const { found, asked, language } = props;
  const t = analysisOversightText[language];
  const o = oversightText[language];
  return (
    <search>
      <form method="get" action={PATH} class="row">
        <Choice
          name="year"
          label={o.year}
          language={language}
          value={String(found.year)}
          options={found.years.map((year) => [String(year), String(year)])}
        />
        <Field name="q" type="search" label={o.search} value={asked.q} language={language} />
        <Choice
          name="state"
          label={t.state}
          language={language}
          value={asked.state}
          options={[['', o.all], ...ANALYSIS_STATES.map((one) => [one, t.states[one]] as const)]}
        />
        <Button>{o.show}</Button>
      </form>
    </search>
  );
}
