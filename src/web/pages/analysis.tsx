import { ANALYSTS, type Analysis, confirmDrafts, seeAnalysis } from '../../actions/analysis.ts';
import { hasDraft, indicatorOf, isOvertaken, kindsAt, type Piece } from '../../core/analysis.ts';
import { bandAt } from '../../core/band.ts';
import { coversAgency } from '../../core/person.ts';
import { Problem } from '../../core/problem.ts';
import { viewResult } from '../../core/result-view.ts';
import { parseDecimal } from '../../kit/decimal.ts';
import { nameIn } from '../../text/agency.ts';
import { analysisText } from '../../text/analysis.ts';
import { bandName } from '../../text/band.ts';
import { namesIn, sayDraft } from '../../text/draft.ts';
import { resultText } from '../../text/result.ts';
import { AgencyWriters } from '../../ui/agency-writers.tsx';
import { YearTabs } from '../../ui/agency-year.tsx';
import { ConfirmForm, PieceList } from '../../ui/analysis.tsx';
import { IndicatorList } from '../../ui/analysis-list.tsx';
import { BandTable } from '../../ui/band.tsx';
import { MeansTable } from '../../ui/group-mean.tsx';
import { page, redirect } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** The analysis of an agency's year: the whole, and one page for each indicator. */
export const analysis: Handler = async (visit) => {
  const { language } = visit;
  const t = analysisText[language];
  const seen = await visit.perform(seeAnalysis, yearOf(visit));
  const { year, progress, groups, released } = seen;
  const means = released.length > 0 ? released : (groups?.groups ?? []);
  const { agency, instrument, fiscalYear } = year;
  const done = progress.filter((one) => one.done === one.needed).length;
  const here = `/agencies/${agency.code}/years/${fiscalYear}/analysis`;
  const isWriter = mayWrite(visit, seen);
  return page(
    `${t.title} ${fiscalYear}`,
    <>
      <YearTabs code={agency.code} year={fiscalYear} at="/analysis" language={language} />
      <h1>{t.title}</h1>
      <p class="lead">
        {nameIn(language, agency)} · {resultText[language].year(fiscalYear)}
      </p>
      {isWriter && <p>{t.lead}</p>}
      {!isWriter && coversAgency(visit.actor, ['administrator'], agency.id) && (
        <AgencyWriters code={agency.code} language={language} />
      )}
      <p>
        <strong>{t.progress(done, progress.length)}</strong>
        <br />
        <progress
          value={done}
          max={progress.length}
          aria-label={t.progress(done, progress.length)}
        />
      </p>
      <p class="hint">{t.progressHint}</p>
      <IndicatorList
        rows={viewResult(instrument, year.entry).indicators.map(({ key, title, value }, i) => ({
          key,
          name: namesIn(instrument, language).of(key) || title[language],
          value,
          band: value === null ? '' : bandName(bandFor(seen, value), language),
          progress: progress[i]!,
          href: `${here}/${key}`,
        }))}
        language={language}
      />
      <p class="actions no-print">
        <a href={`${here}/print`}>{t.print}</a>
      </p>
      <PieceList
        pieces={piecesAt(seen, 'total').map((piece) => shown(visit, seen, piece))}
        language={language}
      />
      <h2 id="means">{t.means}</h2>
      {means.length > 0 && (
        <MeansTable groups={means} names={namesIn(instrument, language)} language={language} />
      )}
      {isWriter && released.length === 0 && (
        <p class="no-print">
          <a href={`${here}/means`}>{t.fillMeans}</a>
        </p>
      )}
      <h2>{t.bands}</h2>
      <BandTable bands={seen.bands} language={language} />
      <p class="no-print">
        <a href={`/agencies/${agency.code}/bands`}>{t.toBands}</a>
      </p>
    </>,
  );
};

export const indicatorAnalysis: Handler = async (visit) => {
  const { language } = visit;
  const t = analysisText[language];
  const seen = await visit.perform(seeAnalysis, yearOf(visit));
  const { instrument, fiscalYear, agency, entry } = seen.year;
  const { place = '' } = visit.params;
  if (indicatorOf(instrument, place) !== place) throw new Problem('notFound', { what: 'analysis' });
  const names = namesIn(instrument, language);
  const codes = seen.progress.map(({ code }) => code);
  const at = codes.indexOf(place);
  const here = `/agencies/${agency.code}/years/${fiscalYear}/analysis`;
  const value = entry.values[place];
  const inner = [...new Set(seen.pieces.map((piece) => piece.place))].filter(
    (code) => code !== place && indicatorOf(instrument, code) === place,
  );
  const known = inner.filter((code) =>
    seen.pieces.some((one) => one.place === code && (one.written || hasDraft(one))),
  );
  const isSurvey = viewResult(instrument, entry).indicators.some(
    ({ key, questions }) => key === place && questions.length > 0,
  );
  return page(
    `${names.of(place)} ${fiscalYear}`,
    <>
      <p class="back no-print">
        <a href={here}>{t.back}</a>
      </p>
      <h1>{names.of(place)}</h1>
      <p class="lead">
        {nameIn(language, agency)} · {resultText[language].year(fiscalYear)}
        {value !== undefined && ` · ${value} (${bandName(bandFor(seen, value), language)})`}
      </p>
      <ConfirmAll visit={visit} seen={seen} place={place} />
      <PieceList
        pieces={piecesAt(seen, place).map((piece) => shown(visit, seen, piece))}
        language={language}
      />
      {known.length > 0 && <h2>{isSurvey ? t.questions : t.items}</h2>}
      {known.map((code) => (
        <section key={code}>
          <h3>{names.of(code)}</h3>
          <PieceList
            pieces={piecesAt(seen, code).map((piece) => ({
              ...shown(visit, seen, piece),
              isInner: true,
            }))}
            language={language}
          />
        </section>
      ))}
      {mayWrite(visit, seen) && known.length < inner.length && (
        <p class="actions no-print">
          <span class="soft">{t.withoutScore}</span>
          {inner
            .filter((code) => !known.includes(code))
            .map((code) => (
              <a key={code} href={`${here}/${code}/assessor`}>
                {code}
              </a>
            ))}
        </p>
      )}
      <p class="actions no-print">
        {at > 0 && (
          <a href={`${here}/${codes[at - 1]}`}>
            ← {t.previous}: {names.of(codes[at - 1]!)}
          </a>
        )}
        {at < codes.length - 1 && (
          <a href={`${here}/${codes[at + 1]}`}>
            {t.next}: {names.of(codes[at + 1]!)} →
          </a>
        )}
      </p>
    </>,
  );
};

/** Drafts of an indicator and what is under it that nobody has written yet. */
function ConfirmAll({ visit, seen, place }: { visit: Visit; seen: Analysis; place: string }) {
  const t = analysisText[visit.language];
  if (!mayWrite(visit, seen)) return null;
  const drafts = seen.pieces
    .filter((piece) => hasDraft(piece) && indicatorOf(seen.year.instrument, piece.place) === place)
    .map((piece) => shown(visit, seen, piece));
  const fresh = drafts.filter(({ piece }) => !piece.written);
  const stale = drafts.filter(
    ({ piece }) => isOvertaken(piece) && piece.written?.origin === 'draft',
  );
  const action = visit.url.pathname;
  return (
    <>
      <ConfirmForm {...{ action, drafts: fresh, hint: t.confirmAllHint }}>
        {t.confirmAll}
      </ConfirmForm>
      <ConfirmForm {...{ action, drafts: stale, hint: t.renewAllHint }}>
        {t.renewAll(stale.length)}
      </ConfirmForm>
    </>
  );
}

export const postConfirm: Handler = async (visit) => {
  const typed = await visit.form();
  const [texts, bases] = [typed.all('text'), typed.all('basis')];
  const versions = typed.all('version');
  const drafts = typed.all('piece').map((piece, i) => {
    const [place, kind] = piece.split(' ');
    return { place, kind, text: texts[i], basis: bases[i], version: versions[i] };
  });
  await visit.perform(confirmDrafts, { ...yearOf(visit), place: visit.params.place, drafts });
  return redirect(visit.url.pathname);
};

export function yearOf(visit: Visit) {
  return { agency: visit.params.code, year: visit.params.year };
}

export function mayWrite(visit: Visit, { year }: Analysis): boolean {
  return coversAgency(visit.actor, ANALYSTS, year.agency.id);
}

/** In the order of kinds. */
export function piecesAt({ pieces, year }: Analysis, place: string): Piece[] {
  const order = kindsAt(year.instrument, place);
  return pieces
    .filter((piece) => piece.place === place)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

export function shown(visit: Visit, seen: Analysis, piece: Piece) {
  const { instrument, agency, fiscalYear } = seen.year;
  const { language } = visit;
  const names = namesIn(instrument, language);
  const href = `/agencies/${agency.code}/years/${fiscalYear}/analysis/${piece.place}/${piece.kind}`;
  return {
    piece,
    draft: sayDraft(piece.points, names, `${agency.code} ${fiscalYear} ${piece.place}`),
    href: mayWrite(visit, seen) ? href : null,
    language,
  };
}

export function bandFor({ bands }: Analysis, value: string) {
  return bands[bandAt(bands, parseDecimal(value)!)]!;
}
