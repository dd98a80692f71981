import { type AgencyBands, BAND_CHOOSERS, chooseBands, seeBands } from '../../actions/band.ts';
import {
  BAND_PRESETS,
  type BandPreset,
  type Bands,
  bandTo,
  MOST_BANDS,
  scoreText,
} from '../../core/band.ts';
import { checkBands, isOrdered, spread, touchedBy } from '../../core/band-check.ts';
import { readRange } from '../../core/band-range.ts';
import { coversAgency } from '../../core/person.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { bandText, presetBands } from '../../text/band.ts';
import { accountName } from '../../text/person.ts';
import { AgencyWriters } from '../../ui/agency-writers.tsx';
import { BandRows, BandTable } from '../../ui/band.tsx';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** The bands of an agency: those in use, choosing others, and those before. */
export const bands: Handler = (visit) => show(visit);

export const postBands: Handler = (visit) =>
  submit(
    visit,
    chooseBands,
    (typed) => ({
      agency: visit.params.code,
      version: typed.get('version'),
      bands: rowsOf(typed).map((row) => ({
        name: typed.get(`name${row}`),
        range: typed.get(`range${row}`),
        sense: typed.get(`sense${row}`),
      })),
    }),
    () => redirect(`/agencies/${visit.params.code}/bands`),
    (typed, problem) => show(visit, { typed, problem: atRows(problem, rowsOf(typed)) }),
  );

/** Rows with anything in them. */
function rowsOf(typed: Typed): number[] {
  return Array.from({ length: MOST_BANDS }, (_, row) => row).filter((row) =>
    `${typed.get(`name${row}`)}${typed.get(`range${row}`)}`.trim(),
  );
}

/** The action speaks of a list, the form of fields: `bands, 1, range` is `range1`. */
function atRows(problem: Problem, rows: readonly number[]): Problem {
  if (!isProblem(problem, 'badInput')) return problem;
  const faults = problem.details.faults.map((fault) => {
    const [list, row, field] = fault.path;
    if (list !== 'bands') return fault;
    return row === undefined
      ? { ...fault, path: [`name${rows.length}`], fault: 'required' }
      : { ...fault, path: [`${field}${rows[Number(row)] ?? row}`] };
  });
  return new Problem('badInput', { faults });
}

interface Refused {
  readonly typed: Typed;
  readonly problem: Problem;
}

async function show(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language } = visit;
  const t = bandText[language];
  const seen = await visit.perform(seeBands, { agency: visit.params.code });
  const { agency, versions, scores } = seen;
  const [latest] = versions;
  const present = latest?.bands ?? presetBands('common', language);
  const isStale = isProblem(refused?.problem, 'stale');
  return page(
    t.title,
    <>
      <p class="back">
        <a href={`/agencies/${agency.code}`}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{t.lead}</p>
      <ProblemBox problem={refused?.problem} language={language} labels={labels(language)} />
      <h2>{isStale ? t.theirs : t.present}</h2>
      {isStale && <p>{t.theirsAdvice}</p>}
      {!latest && <p class="soft">{t.usual}</p>}
      <BandTable bands={present} counts={spread(present, scores)} language={language} />
      {coversAgency(visit.actor, BAND_CHOOSERS, agency.id) ? (
        <ChooseForm {...{ visit, seen, present, refused }} />
      ) : (
        coversAgency(visit.actor, ['administrator'], agency.id) && (
          <AgencyWriters code={agency.code} language={language} />
        )
      )}
      {versions.length > 0 && (
        <section>
          <h2>{t.versions}</h2>
          {versions.map((one) => (
            <details class="fold" key={one.version}>
              <summary>
                {t.version(one.version)} · {accountName(one.personName, language)} ·{' '}
                {shortMoment(one.at, language)}
              </summary>
              <BandTable bands={one.bands} language={language} />
            </details>
          ))}
        </section>
      )}
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function labels(language: 'th' | 'en'): Record<string, string> {
  const t = bandText[language];
  return Object.fromEntries(
    Array.from({ length: MOST_BANDS }, (_, row) => [
      [`name${row}`, `${t.rowNumber(row + 1)}: ${t.name}`],
      [`range${row}`, `${t.rowNumber(row + 1)}: ${t.range}`],
    ]).flat(),
  );
}

function ChooseForm(props: {
  readonly visit: Visit;
  readonly seen: AgencyBands;
  readonly present: Bands;
  readonly refused: Refused | undefined;
}) {
  const { visit, seen, refused } = props;
  const { language, url } = visit;
  const t = bandText[language];
  const preset = url.searchParams.get('preset') as BandPreset | null;
  const begun = preset && Object.hasOwn(BAND_PRESETS, preset);
  const typed = refused?.typed ?? asTyped(begun ? presetBands(preset, language) : props.present);
  const rows = Math.min(MOST_BANDS, Math.max(3, ...rowsOf(typed).map((row) => row + 1)) + 1);
  return (
    <section class="no-print">
      <h2 id="choose">{t.choose}</h2>
      {refused && <Touched {...{ refused, seen, language }} />}
      <p>{t.presets}:</p>
      <ul>
        {(Object.keys(BAND_PRESETS) as BandPreset[]).map((name) => (
          <li key={name}>
            <a href={`?preset=${name}#choose`}>{t.presetNames[name]}</a>
          </li>
        ))}
      </ul>
      <p class="hint">{t.chooseAdvice}</p>
      <form method="post" action={`/agencies/${seen.agency.code}/bands`}>
        <BandRows
          rows={rows}
          value={(name) => typed.get(name)}
          problem={refused?.problem}
          language={language}
        />
        <input type="hidden" name="version" value={seen.versions[0]?.version ?? 0} />
        <Button>{t.save}</Button>
      </form>
    </section>
  );
}

/** The agency's own figures that gaps and overlaps would touch, and bands without them. */
function Touched(props: {
  readonly refused: Refused;
  readonly seen: AgencyBands;
  readonly language: 'th' | 'en';
}) {
  const { refused, seen, language } = props;
  const { typed } = refused;
  const t = bandText[language];
  const rows = rowsOf(typed);
  const ranges = rows.map((row) => readRange(typed.get(`range${row}`)));
  if (ranges.some((range) => typeof range === 'string')) return null;
  const { faults, starts } = checkBands(
    ranges.flatMap((range) => (typeof range === 'string' ? [] : [range])),
  );
  if (faults.length === 0) return null;
  const touched = faults.flatMap((fault) => touchedBy(fault, seen.scores));
  const mended = starts.map(({ row, from }) => ({
    name: typed.get(`name${rows[row]}`),
    from,
    sense: typed.get(`sense${rows[row]}`) as Bands[number]['sense'],
  }));
  return (
    <div class="notice">
      {touched.length > 0 && (
        <>
          <h3>{t.fallThrough}</h3>
          <ul>
            {touched.slice(0, MOST_SHOWN).map(({ year, key, value }) => (
              <li key={`${year} ${key}`}>{t.inYear(key, value, year)}</li>
            ))}
            {touched.length > MOST_SHOWN && <li>… +{touched.length - MOST_SHOWN}</li>}
          </ul>
        </>
      )}
      {isOrdered(starts) && (
        <>
          <h3>{t.repair}</h3>
          <p>{t.repairAdvice}</p>
          <BandTable bands={mended} language={language} />
          <form method="post" action={`/agencies/${seen.agency.code}/bands`}>
            {asTyped(mended)
              .entries()
              .map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
            <input type="hidden" name="version" value={seen.versions[0]?.version ?? 0} />
            <Button quiet>{t.useRepair}</Button>
          </form>
        </>
      )}
    </div>
  );
}

const MOST_SHOWN = 12;

function asTyped(bands: Bands): Typed {
  return Typed.of(
    Object.fromEntries(
      bands.flatMap(({ name, from, sense }, row) => [
        [`name${row}`, name],
        [`range${row}`, `${scoreText(from)}–${scoreText(bandTo(bands, row))}`],
        [`sense${row}`, sense],
      ]),
    ),
  );
}
