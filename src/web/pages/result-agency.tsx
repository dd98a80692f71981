import { type ResultDetail, seeResultDetail } from '../../actions/result-detail.ts';
import { AnswerBars } from '../../charts/answers.tsx';
import { TotalGauge } from '../../charts/result.tsx';
import { IndicatorRadar } from '../../charts/result-radar.tsx';
import { TotalTrend } from '../../charts/result-trend.tsx';
import { runsOffAPhone } from '../../charts/trend.tsx';
import { answerTables } from '../../core/answer-table.ts';
import { NOTHING_FINER } from '../../core/finer.ts';
import { editionGroups } from '../../core/group-mean.ts';
import { type ResultView, viewResult } from '../../core/result-view.ts';
import { historyOf, spanOf } from '../../core/year-history.ts';
import { adviceText } from '../../text/advice.ts';
import { nameIn } from '../../text/agency.ts';
import { namesIn } from '../../text/draft.ts';
import { intervalText } from '../../text/interval.ts';
import type { Language } from '../../text/language.ts';
import { respondentGroupText } from '../../text/respondent-group.ts';
import { resultText } from '../../text/result.ts';
import { resultDetailText } from '../../text/result-detail.ts';
import { sayWhy } from '../../text/result-why.ts';
import { PublishedAdviceList } from '../../ui/advice-published.tsx';
import { Certainty } from '../../ui/certainty.tsx';
import { Contents } from '../../ui/contents.tsx';
import { DataLinks } from '../../ui/data-links.tsx';
import { EditionFacts, EditionList, EditionNote } from '../../ui/edition.tsx';
import { RespondentGroups } from '../../ui/respondent-group.tsx';
import { IndicatorTable, ResultHead, ToolTable } from '../../ui/result.tsx';
import { Answers } from '../../ui/result-answers.tsx';
import type { Shown } from '../../ui/result-figure.tsx';
import { ResultHistory } from '../../ui/result-history.tsx';
import { IndicatorDetails } from '../../ui/result-indicator.tsx';
import { LostItems } from '../../ui/result-items.tsx';
import { RespondentTable } from '../../ui/result-respondents.tsx';
import { StandingTable } from '../../ui/result-standing.tsx';
import { groupName } from '../../ui/standing-group.tsx';
import { TrendScroll } from '../../ui/trend-scroll.tsx';
import { lasting, page } from '../answer.ts';
import { editionQuery } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';
import { key } from './result.tsx';

/** All that everybody may see of one agency's result. */
export const agencyResult: Handler = async (visit) => {
  const detail = await visit.perform(seeResultDetail, key(visit));
  const name = nameIn(visit.language, detail.entry.agency);
  const title = `${name} ${detail.edition.head.cycle.fiscalYear}`;
  const view = viewResult(detail.instrument, detail.entry);
  return lasting(
    {
      ...page(title, <Body visit={visit} detail={detail} view={view} />),
      about: aboutOf(detail, view, visit.language),
    },
    `agency ${detail.edition.hash} ${detail.editions.length} ${detail.advice?.issue.hash ?? ''}`,
  );
};

/** The score, the level and the year, for whoever sees a link to the page. */
function aboutOf(
  { edition }: ResultDetail,
  { total, level }: ResultView,
  language: Language,
): string {
  const said = resultText[language];
  const score = total === null ? said.noLevel : `${said.overall} ${total}`;
  return [score, level?.title[language] ?? [], said.year(edition.head.cycle.fiscalYear)]
    .flat()
    .join(' · ');
}

/** In the reader's language, where the group it was published in is known. */
function belongsTo(
  { entry, standings }: ResultDetail,
  kind: 'ministry' | 'province',
  language: Language,
): readonly string[] {
  const group = standings.find((one) => one.kind === kind);
  const name = group ? groupName(group, language) : entry.agency[kind];
  return name ? [name] : [];
}

function Body(props: { visit: Visit; detail: ResultDetail; view: ResultView }) {
  const { visit, detail, view } = props;
  const { language } = visit;
  const { edition, editions, instrument, entry, finer, estimates } = detail;
  const [t, said] = [resultDetailText[language], resultText[language]];
  const history = historyOf(detail.lineage, detail.years);
  const here = `/results/${edition.cycleId}/${entry.agency.code}`;
  const old = edition.number === editions[0]?.number ? '' : `?edition=${edition.number}`;
  const shown: Shown = {
    view,
    language,
    leastShown: edition.head.leastShown,
    explainHref: (of: string) => `${here}/explain/${encodeURIComponent(of)}${old}`,
    estimates: estimates.get(edition.head.cycle.fiscalYear),
    reasons: finer.reasons,
  };
  const hasGroups = editionGroups(instrument, finer).length > 0;
  const parts = [
    ['tools', t.tools],
    ['indicators', said.indicators],
    ['standings', t.standings],
    ['items', t.items],
    ['advice', adviceText[language].title],
    ['history', t.history],
    ['details', said.details],
    ...(hasGroups ? [['groups', respondentGroupText[language].title] as const] : []),
    ['sureness', t.certainty],
    ['check', t.check],
  ] as const;
  return (
    <>
      <p class="back">
        <a href={`/results/${edition.cycleId}${editionQuery(visit)}`}>{edition.head.cycle.name}</a>
      </p>
      <h1>{nameIn(language, entry.agency)}</h1>
      <p class="lead">
        {(['ministry', 'province'] as const)
          .flatMap((kind) => belongsTo(detail, kind, language))
          .join(' · ')}
      </p>
      <EditionNote found={detail} language={language} current={here} />
      {entry.printed && (
        <div class="notice">
          <p>{said.printed}</p>
        </div>
      )}
      <ResultHead {...shown} why={sayWhy(view, language)}>
        {view.total !== null && <TotalGauge view={view} total={view.total} language={language} />}
      </ResultHead>
      <Contents label={t.contents} parts={parts} />
      <h2 id="tools">{t.tools}</h2>
      {finer !== NOTHING_FINER && <p class="hint measure">{intervalText[language].under}</p>}
      <div class="beside">
        <div>
          <ToolTable {...shown} />
        </div>
        <div>
          <RespondentTable {...shown} finer={finer} />
        </div>
      </div>
      <h2 id="indicators">{said.indicators}</h2>
      <div class="beside">
        <IndicatorRadar detail={detail} view={view} language={language} />
        <div>
          <IndicatorTable {...shown} isTitled />
        </div>
      </div>
      <h2 id="standings">{t.standings}</h2>
      <StandingTable standings={detail.standings} range={detail.range} language={language} />
      <h2 id="items">{t.items}</h2>
      <LostItems indicators={view.indicators} reasons={finer.reasons} language={language} />
      <h2 id="advice">{adviceText[language].title}</h2>
      <PublishedAdviceList
        advice={detail.advice}
        values={entry.values}
        instrument={instrument}
        names={namesIn(instrument, language)}
      />
      <h2 id="history">{t.history}</h2>
      <div class="beside">
        <TrendScroll isLong={runsOffAPhone(spanOf(history))} label={said.overall}>
          <TotalTrend history={history} estimates={estimates} language={language} />
        </TrendScroll>
        <div>
          <ResultHistory
            history={history}
            lineage={detail.lineage}
            estimates={estimates}
            language={language}
          />
        </div>
      </div>
      <h2 id="details">{said.details}</h2>
      <p class="hint measure">{t.answersLead}</p>
      {view.indicators.map((indicator, index) => (
        <details class="fold" key={indicator.key}>
          <summary>
            {index + 1}. {indicator.title[language]} {indicator.value}
          </summary>
          <IndicatorDetails {...shown} indicator={indicator} />
          {answerTables(instrument, entry, finer, indicator.key).map((table) => {
            const id = `${indicator.key}-${table.channel}-${table.scores.length}`;
            return (
              <section key={id}>
                <h3>{t.answersOf(table)}</h3>
                <div class="beside beside-broad">
                  <AnswerBars id={id} table={table} language={language} />
                  <Answers table={table} language={language} />
                </div>
              </section>
            );
          })}
        </details>
      ))}
      {hasGroups && (
        <>
          <h2 id="groups">{respondentGroupText[language].title}</h2>
          <RespondentGroups instrument={instrument} finer={finer} language={language} />
        </>
      )}
      <h2 id="sureness">{t.certainty}</h2>
      <Certainty {...shown} finer={finer} />
      <h2 id="check">{t.check}</h2>
      <EditionFacts edition={edition} language={language} />
      <ul>
        <li>
          <a href={`${here}/summary.pdf${old}`}>{said.onPaper}</a>
        </li>
      </ul>
      <DataLinks
        here={here}
        query={old}
        openData={`/open-data/${edition.cycleId}${old}`}
        language={language}
      />
      <EditionList editions={editions} language={language} href={here} />
    </>
  );
}
