import { seeAnalysis } from '../../actions/analysis.ts';
import { hasDraft, indicatorOf, type Piece } from '../../core/analysis.ts';
import { nameIn } from '../../text/agency.ts';
import { analysisText } from '../../text/analysis.ts';
import { bandName } from '../../text/band.ts';
import { namesIn } from '../../text/draft.ts';
import { resultText } from '../../text/result.ts';
import { BandTable } from '../../ui/band.tsx';
import { page } from '../answer.ts';
import type { Handler } from '../visit.ts';
import { bandFor, piecesAt, shown, yearOf } from './analysis.tsx';

/** The whole analysis to read or print: every text that is there, drafts marked as such. */
export const printAnalysis: Handler = async (visit) => {
  const { language } = visit;
  const t = analysisText[language];
  const seen = await visit.perform(seeAnalysis, yearOf(visit));
  const { agency, instrument, fiscalYear, entry } = seen.year;
  const names = namesIn(instrument, language);
  const said = (piece: Piece) =>
    piece.written?.text ?? (hasDraft(piece) ? shown(visit, seen, piece).draft : '');
  const texts = (place: string, depth: 3 | 4) =>
    piecesAt(seen, place)
      .filter((piece) => said(piece) !== '')
      .map((piece) => (
        <section key={`${place} ${piece.kind}`}>
          {depth === 3 ? <h3>{t.kinds[piece.kind]}</h3> : <h4>{t.kinds[piece.kind]}</h4>}
          <p class="prose">
            {!piece.written && <span class="tag">{t.draft}</span>} {said(piece)}
          </p>
        </section>
      ));
  return page(
    `${t.onPaper} ${fiscalYear}`,
    <article class="paper">
      <p class="back no-print">
        <a href={visit.url.pathname.replace(/\/print$/, '')}>{t.back}</a>
      </p>
      <h1>{t.onPaper}</h1>
      <p class="lead">
        {nameIn(language, agency)} · {resultText[language].year(fiscalYear)}
      </p>
      {seen.pieces.some((piece) => !piece.written && hasDraft(piece)) && (
        <p class="hint">{t.draftNote}</p>
      )}
      {texts('total', 3)}
      <h2>{t.bands}</h2>
      <BandTable bands={seen.bands} language={language} />
      {seen.progress.map(({ code }) => (
        <section key={code}>
          <h2>
            {names.of(code)}
            {entry.values[code] !== undefined &&
              ` · ${entry.values[code]} (${bandName(bandFor(seen, entry.values[code]), language)})`}
          </h2>
          {texts(code, 3)}
          {[...new Set(seen.pieces.map((piece) => piece.place))]
            .filter((place) => place !== code && indicatorOf(instrument, place) === code)
            .map((place) => {
              const own = texts(place, 4);
              return own.length === 0 ? null : (
                <section key={place}>
                  <h3>{names.of(place)}</h3>
                  {own}
                </section>
              );
            })}
        </section>
      ))}
    </article>,
  );
};
