import { listAgencyYears, seeAgencyYear } from '../../actions/agency-year.ts';
import { IndicatorBars, TotalGauge } from '../../charts/result.tsx';
import { runsOffAPhone } from '../../charts/trend.tsx';
import { HistoryTrend } from '../../charts/year-history.tsx';
import type { Instrument } from '../../core/instrument.ts';
import { coversAgency } from '../../core/person.ts';
import { scorePrinted } from '../../core/printed-entry.ts';
import { LEAST_SHOWN } from '../../core/release.ts';
import { type IndicatorView, viewYear } from '../../core/result-view.ts';
import type { Sheet } from '../../core/sheet.ts';
import { historyOf, spanOf } from '../../core/year-history.ts';
import { dayInThailand, fiscalYearOf } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { agencyYearText, saySource } from '../../text/agency-year.ts';
import type { Language } from '../../text/language.ts';
import { resultText } from '../../text/result.ts';
import { sayWhy } from '../../text/result-why.ts';
import { sheetText } from '../../text/sheet.ts';
import { YearTable, YearTabs } from '../../ui/agency-year.tsx';
import { Button, Field } from '../../ui/form.tsx';
import { IndicatorTable, ResultHead, ToolTable } from '../../ui/result.tsx';
import { ResultHistory } from '../../ui/result-history.tsx';
import { IndicatorDetails } from '../../ui/result-indicator.tsx';
import { RespondentTable } from '../../ui/result-respondents.tsx';
import { TrendScroll } from '../../ui/trend-scroll.tsx';
import { HistoryTable } from '../../ui/year-history.tsx';
import { page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** What an agency's officers and overseers see of its years: all of them, and one. */
export const agencyYears: Handler = async (visit) => {
  const { language } = visit;
  const t = agencyYearText[language];
  const { agency, years, lineage, estimates } = await visit.perform(listAgencyYears, {
    agency: visit.params.code,
  });
  const name = nameIn(language, agency);
  const history = historyOf(lineage, years);
  return page(
    `${t.title} ${agency.code}`,
    <>
      <p class="back">
        <a href={`/agencies/${agency.code}`}>{name}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {coversAgency(visit.actor, ['administrator', 'coordinator'], agency.id) && (
        <AddYear visit={visit} code={agency.code} />
      )}
      {years.length === 0 ? (
        <div class="notice">
          <h2>{t.none}</h2>
          <p>{t.noneAdvice}</p>
        </div>
      ) : (
        <>
          <YearTable years={years} language={language} />
          <h2>{t.history}</h2>
          {history.years.length > 1 && (
            <TrendScroll
              isLong={runsOffAPhone(spanOf(history))}
              label={resultText[language].overall}
            >
              <HistoryTrend
                history={history}
                pass={years[0]?.instrument.rating.pass ?? 0}
                language={language}
              />
            </TrendScroll>
          )}
          {history.years.length > 1 ? (
            <ResultHistory
              history={history}
              lineage={lineage}
              estimates={estimates}
              language={language}
            />
          ) : (
            <HistoryTable history={history} language={language} />
          )}
        </>
      )}
    </>,
  );
};

function AddYear({ visit, code }: { visit: Visit; code: string }) {
  const { language } = visit;
  const t = sheetText[language];
  const last = fiscalYearOf(dayInThailand(visit.now));
  return (
    <form method="get" action={`/agencies/${code}/years/new`} class="row no-print">
      <Field
        name="year"
        label={t.addYear}
        hint={t.addYearLead}
        inputmode="numeric"
        value={String(last - 1)}
        language={language}
      />
      <Button quiet>{t.open}</Button>
    </form>
  );
}

/** What a reader of printed figures should know: which document, and whether it contradicts itself. */
function SheetNotice(props: {
  instrument: Instrument;
  sheet: Sheet;
  language: Language;
  code: string;
}) {
  const { instrument, sheet, language, code } = props;
  const t = agencyYearText[language];
  const wrong = scorePrinted(instrument, sheet.figures).disagreements.length;
  return (
    <div class={wrong > 0 ? 'notice notice-warn' : 'notice'}>
      <p>
        {t.fromSheet(sheet.source, sheet.isComplete)}{' '}
        {wrong > 0 && (
          <a href={`/agencies/${code}/years/${sheet.fiscalYear}/sheet#check`}>
            {t.contradictions(wrong)}
          </a>
        )}
      </p>
    </div>
  );
}

/** A document may print no more than the indicator. */
const isDetailed = ({ parts, questions, sections }: IndicatorView) =>
  [...parts, ...questions, ...sections, ...sections.flatMap(({ items }) => items)].some(
    ({ value }) => value !== null,
  );

export const agencyYear: Handler = async (visit) => {
  const { language } = visit;
  const t = agencyYearText[language];
  const { code, year } = visit.params;
  const found = await visit.perform(seeAgencyYear, { agency: code, year });
  const { agency, instrument, entry, fiscalYear, source } = found;
  const view = viewYear(found);
  const published = source.kind === 'published' ? source.edition : undefined;
  const open = published && `/results/${published.cycleId}/${entry.agency.code}`;
  const shown = {
    view,
    language,
    leastShown: published?.head.leastShown ?? LEAST_SHOWN,
    explainHref: (of: string) =>
      `/agencies/${agency.code}/years/${fiscalYear}/explain/${encodeURIComponent(of)}`,
  };
  return page(
    `${nameIn(language, agency)} ${fiscalYear}`,
    <>
      <YearTabs code={agency.code} year={fiscalYear} at="" language={language} />
      <h1>{nameIn(language, agency)}</h1>
      <p class="lead">
        {resultText[language].year(fiscalYear)} · {saySource(found, language)}
      </p>
      {instrument.year !== fiscalYear && (
        <div class="notice">
          <p>{t.otherInstrument(instrument.year)}</p>
        </div>
      )}
      {source.kind === 'sheet' && (
        <SheetNotice
          code={agency.code}
          instrument={instrument}
          sheet={source.sheet}
          language={language}
        />
      )}
      <div class="beside">
        <ResultHead {...shown} why={sayWhy(view, language)} />
        {view.total !== null && (
          <section class="card">
            <TotalGauge view={view} total={view.total} language={language} />
          </section>
        )}
      </div>
      <ToolTable {...shown} />
      {view.indicators.some(({ value }) => value !== null) && (
        <>
          <h2>{resultText[language].indicators}</h2>
          <div class="beside">
            <IndicatorBars view={view} language={language} />
            <IndicatorTable {...shown} />
          </div>
        </>
      )}
      {(published ||
        view.channels.some(
          ({ released }) => 'respondents' in released && released.respondents,
        )) && <RespondentTable {...shown} />}
      {view.indicators.some(isDetailed) && <h2>{resultText[language].details}</h2>}
      {view.indicators.filter(isDetailed).map((indicator) => (
        <IndicatorDetails key={indicator.key} {...shown} indicator={indicator} />
      ))}
      {open && (
        <p>
          <a href={open}>{t.toPublished}</a>
        </p>
      )}
    </>,
  );
};
