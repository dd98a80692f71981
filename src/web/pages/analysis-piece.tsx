import { type Analysis, seeAnalysis, seePiece, writePiece } from '../../actions/analysis.ts';
import { indicatorOf, isOvertaken, type Piece, type PieceVersion } from '../../core/analysis.ts';
import { draftBasis, type PieceKind } from '../../core/draft.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { analysisText } from '../../text/analysis.ts';
import { namesIn } from '../../text/draft.ts';
import { Overtaken, said, VersionList } from '../../ui/analysis.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { KeptWords } from '../../ui/kept-words.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Typed, type Visit } from '../visit.ts';
import { mayWrite, shown, yearOf } from './analysis.tsx';
import { statusOf } from './problem.tsx';

/** One text of an analysis: written beside its draft, with every version there was. */
export const piece: Handler = (visit) => show(visit);

export const postPiece: Handler = async (visit) => {
  const typed = await visit.form();
  if (typed.get('merge')) return show(visit, { typed });
  return submit(
    visit,
    writePiece,
    () => ({
      ...keyOf(visit),
      text: typed.get('text'),
      basis: typed.get('basis'),
      version: typed.get('version'),
      ...(typed.get('origin') && { origin: typed.get('origin') }),
    }),
    async () => {
      const { year } = await visit.perform(seeAnalysis, yearOf(visit));
      return redirect(pageOf(visit, year.instrument));
    },
    (_typed, problem) => show(visit, { typed, problem }),
  );
};

function keyOf(visit: Visit) {
  const { place, kind } = visit.params;
  return { ...yearOf(visit), place, kind };
}

/** The page on which the text stands, at its place. */
function pageOf({ params }: Visit, instrument: Parameters<typeof indicatorOf>[0]): string {
  const { code, year, place = '', kind } = params;
  const indicator = indicatorOf(instrument, place);
  const there = indicator === undefined ? '' : `/${indicator}`;
  return `/agencies/${code}/years/${year}/analysis${there}#${place}-${kind}`;
}

interface Again {
  readonly typed: Typed;
  readonly problem?: Problem;
}

async function show(visit: Visit, again?: Again): Promise<Answer> {
  const { language } = visit;
  const t = analysisText[language];
  const versions = await visit.perform(seePiece, keyOf(visit));
  const seen = await visit.perform(seeAnalysis, yearOf(visit));
  const own = pieceAt(visit, seen);
  const { draft, href } = shown(visit, seen, own);
  const names = namesIn(seen.year.instrument, language);
  const where = own.place === 'total' ? t.kinds.summary : names.of(own.place);
  const text = again ? retyped(again, versions) : (chosen(visit, versions, draft) ?? '');
  const isStale = isProblem(again?.problem, 'stale');
  return page(
    `${t.kinds[own.kind]} · ${where}`,
    <>
      <p class="back no-print">
        <a href={pageOf(visit, seen.year.instrument)}>{t.back}</a>
      </p>
      <h1>{t.kinds[own.kind]}</h1>
      <p class="lead">{where}</p>
      <ProblemBox problem={again?.problem} language={language} labels={{ text: t.text }} />
      {!again && isOvertaken(own) && (
        <Overtaken piece={own} draft={draft} href={href} language={language} />
      )}
      {isStale && <Both {...{ visit, seen, own, text, latest: versions[0] }} />}
      {!isStale && mayWrite(visit, seen) && (
        <Editor {...{ visit, own, text, draft, problem: again?.problem }} />
      )}
      {!mayWrite(visit, seen) && <p class="prose">{own.written?.text ?? draft}</p>}
      <VersionList piece={own} versions={versions} href={href} language={language} />
    </>,
    again?.problem ? statusOf(again.problem) : 200,
  );
}

/** A place and kind that have no draft and no text yet are there all the same. */
function pieceAt(visit: Visit, { pieces }: Analysis): Piece {
  const { place = '', kind = '' } = visit.params;
  return (
    pieces.find((one) => one.place === place && one.kind === kind) ?? {
      place,
      kind: kind as PieceKind,
      points: [],
      basis: draftBasis([]),
      written: null,
    }
  );
}

/** What the box begins with: an earlier version, the draft, or what stands. */
function chosen({ url }: Visit, versions: readonly PieceVersion[], draft: string) {
  const number = Number(url.searchParams.get('version'));
  const earlier = versions.find((version) => version.number === number);
  if (earlier) return earlier.text;
  return url.searchParams.has('draft') ? draft : (versions[0]?.text ?? draft);
}

function retyped({ typed }: Again, [latest]: readonly PieceVersion[]): string {
  const mine = typed.get('text').replaceAll('\r\n', '\n');
  return typed.get('merge') && latest ? `${latest.text}\n\n${mine}` : mine;
}

function Editor(props: {
  readonly visit: Visit;
  readonly own: Piece;
  readonly text: string;
  readonly draft: string;
  readonly problem: Problem | undefined;
}) {
  const { visit, own, draft } = props;
  const { language, url } = visit;
  const t = analysisText[language];
  return (
    <div class="beside">
      <form method="post" action={url.pathname} class="wide-field">
        <KeptWords language={language} />
        <Field
          name="text"
          label={t.text}
          hint={t.textHint}
          rows={14}
          value={props.text}
          problem={props.problem}
          language={language}
        />
        <input type="hidden" name="basis" value={own.basis} />
        <input type="hidden" name="version" value={own.written?.number ?? 0} />
        <Button>{t.save}</Button>
      </form>
      <aside>
        {t.hints[own.kind] && <p class="hint">{t.hints[own.kind]}</p>}
        {draft && (
          <>
            <h2>{t.newDraft}</h2>
            <p class="prose prose-draft">{draft}</p>
            <p>
              <a href={`${url.pathname}?draft`}>{t.putDraft}</a>
            </p>
          </>
        )}
      </aside>
    </div>
  );
}

/** Two who wrote at once: both texts, and three ways on. */
function Both(props: {
  readonly visit: Visit;
  readonly seen: Analysis;
  readonly own: Piece;
  readonly text: string;
  readonly latest: PieceVersion | undefined;
}) {
  const { visit, own, latest } = props;
  const { language, url } = visit;
  const t = analysisText[language];
  return (
    <>
      <p>{t.staleAdvice}</p>
      <div class="beside">
        <section>
          <h2>{t.theirs}</h2>
          {latest && <p class="hint">{said(latest, language)}</p>}
          <p class="prose">{latest?.text || t.blank}</p>
        </section>
        <form method="post" action={url.pathname} class="wide-field">
          <Field name="text" label={t.yours} rows={14} value={props.text} language={language} />
          <input type="hidden" name="basis" value={own.basis} />
          <input type="hidden" name="version" value={own.written?.number ?? 0} />
          <div class="actions">
            <Button>{t.saveMine}</Button>
            <Button quiet name="merge" value="1">
              {t.merge}
            </Button>
            <a href={pageOf(visit, props.seen.year.instrument)}>{t.useTheirs}</a>
          </div>
        </form>
      </div>
    </>
  );
}
