import { listAgencyYears, seeAgencyYear } from '../../actions/agency-year.ts';
import { IndicatorBars, TotalGauge } from '../../charts/result.tsx';
import { coversAgency } from '../../core/person.ts';
import { LEAST_SHOWN } from '../../core/release.ts';
import { viewResult } from '../../core/result-view.ts';
import { historyOf } from '../../core/year-history.ts';
import { dayInThailand, fiscalYearOf } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { agencyYearText, saySource } from '../../text/agency-year.ts';
import { resultText } from '../../text/result.ts';
import { sayWhy } from '../../text/result-why.ts';
import { sheetText } from '../../text/sheet.ts';
import { YearTable, YearTabs } from '../../ui/agency-year.tsx';
import { Button, Field } from '../../ui/form.tsx';
import { IndicatorTable, ResultHead, ToolTable } from '../../ui/result.tsx';
import { IndicatorDetails } from '../../ui/result-indicator.tsx';
import { RespondentTable } from '../../ui/result-respondents.tsx';
import { HistoryTable } from '../../ui/year-history.tsx';
import { page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** What an agency's officers and overseers see of its years: all of them, and one. */
export const agencyYears: Handler = async (visit) => {
  const { language } = visit;
  const t = agencyYearText[language];
  const { agency, years, lineage } = await visit.perform(listAgencyYears, {
    agency: visit.params.code,
  });
  const name = nameIn(language, agency);
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
          <HistoryTable history={historyOf(lineage, years)} language={language} />
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

export const agencyYear: Handler = async (visit) => {
  const { language } = visit;
  const t = agencyYearText[language];
  const { code, year } = visit.params;
  const found = await visit.perform(seeAgencyYear, { agency: code, year });
  const { agency, instrument, entry, fiscalYear, source } = found;
  const view = viewResult(instrument, entry);
  const published = source.kind === 'published' ? source.edition : undefined;
  const open = published && `/results/${published.cycleId}/${entry.agency.code}`;
  const shown = {
    view,
    language,
    leastShown: published?.head.leastShown ?? LEAST_SHOWN,
    explainHref: open ? (of: string) => `${open}/explain/${encodeURIComponent(of)}` : null,
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
      <div class="beside">
        <ResultHead {...shown} why={sayWhy(view, language)} />
        {view.total !== null && (
          <section class="card">
            <TotalGauge view={view} total={view.total} language={language} />
          </section>
        )}
      </div>
      <ToolTable {...shown} />
      <h2>{resultText[language].indicators}</h2>
      <div class="beside">
        <IndicatorBars view={view} language={language} />
        <IndicatorTable {...shown} />
      </div>
      <RespondentTable {...shown} />
      <h2>{resultText[language].details}</h2>
      {view.indicators.map((indicator) => (
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
