import { seeAnalysis } from '../../actions/analysis.ts';
import { hasDraft, indicatorOf, isQuoted, type Piece } from '../../core/analysis.ts';
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
  const isDraft = (piece: Piece) => !piece.written && !isQuoted(piece);
  const isSaid = (piece: Piece) => said(piece) !== '';
  const words = (piece: Piece) => (
    <p class="prose">
      {isDraft(piece) && <span class="tag">{t.draft}</span>} {said(piece)}
    </p>
  );
  const texts = (place: string) =>
    piecesAt(seen, place)
      .filter(isSaid)
      .map((piece) => (
        <section key={piece.kind}>
          <h3>{t.kinds[piece.kind]}</h3>
          {words(piece)}
        </section>
      ));
  /** A finding needs no heading under the question it is about. */
  const inner = (place: string) => (
    <section key={place}>
      <h4>{names.of(place)}</h4>
      {piecesAt(seen, place)
        .filter(isSaid)
        .map((piece) => (
          <>
            {piece.kind !== 'finding' && <p class="soft">{t.kinds[piece.kind]}</p>}
            {words(piece)}
          </>
        ))}
    </section>
  );
  const placesIn = (code: string) =>
    [...new Set(seen.pieces.filter(isSaid).map((piece) => piece.place))].filter(
      (place) => place !== code && indicatorOf(instrument, place) === code,
    );
  return page(
    `${t.onPaper} ${fiscalYear}`,
    <article>
      <p class="back no-print">
        <a href={visit.url.pathname.replace(/\/print$/, '')}>{t.back}</a>
      </p>
      <h1>{t.onPaper}</h1>
      <p class="lead">
        {nameIn(language, agency)} · {resultText[language].year(fiscalYear)}
      </p>
      {seen.pieces.some((piece) => isDraft(piece) && hasDraft(piece)) && (
        <p class="hint">{t.draftNote}</p>
      )}
      {texts('total')}
      <h2>{t.bands}</h2>
      <BandTable bands={seen.bands} language={language} />
      {seen.progress.map(({ code }) => (
        <section key={code}>
          <h2>
            {names.of(code)}
            {entry.values[code] !== undefined &&
              ` · ${entry.values[code]} (${bandName(bandFor(seen, entry.values[code]), language)})`}
          </h2>
          {texts(code)}
          {placesIn(code).length > 0 && (
            <section>
              <h3>{t.details}</h3>
              {placesIn(code).map(inner)}
            </section>
          )}
        </section>
      ))}
    </article>,
  );
};
