import type { AgencyBands } from '../../actions/band.ts';
import {
  BAND_PRESETS,
  type BandPreset,
  type Bands,
  bandTo,
  FEWEST_BANDS,
  MOST_BANDS,
  scoreText,
} from '../../core/band.ts';
import { checkBands, isOrdered, touchedBy } from '../../core/band-check.ts';
import type { PastedBand } from '../../core/band-paste.ts';
import { readRange } from '../../core/band-range.ts';
import type { Problem } from '../../core/problem.ts';
import { tidy } from '../../kit/thai.ts';
import { bandText, presetBands } from '../../text/band.ts';
import { BandRows, BandTable } from '../../ui/band.tsx';
import { Button, Field } from '../../ui/form.tsx';
import { Typed, type Visit } from '../visit.ts';

/** The form in which bands are chosen: filled with those in use, a preset, or what was refused. */
export interface Refused {
  readonly typed: Typed;
  readonly problem: Problem | undefined;
  /** How many bands were read out of a pasted table. */
  readonly read?: number;
}

/** Rows with anything in them that can be seen; more than there may be are refused, not dropped. */
export function rowsOf(typed: Typed): number[] {
  const found = typed.entries().flatMap(([name, value]) => {
    const row = /^(?:name|range)(\d{1,3})$/.exec(name)?.[1];
    return row !== undefined && tidy(value) !== '' ? [Number(row)] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

export function ChooseForm(props: {
  readonly visit: Visit;
  readonly seen: AgencyBands;
  readonly present: Bands;
  readonly refused: Refused | undefined;
}) {
  const { visit, seen, refused } = props;
  const { language, url } = visit;
  const t = bandText[language];
  const typed = refused?.typed ?? asTyped(begunWith(url, seen, language) ?? props.present);
  const table = typed.get('table');
  const path = `/agencies/${seen.agency.code}/bands`;
  return (
    <section class="no-print">
      <h2 id="choose">{t.choose}</h2>
      {refused?.read !== undefined && (
        <div class="notice" role="status">
          <p>{t.readRows(refused.read)}</p>
        </div>
      )}
      {refused && <Touched {...{ refused, seen, language }} />}
      <p>{t.presets}:</p>
      <ul>
        {(Object.keys(BAND_PRESETS) as BandPreset[]).map((name) => (
          <li key={name}>
            <a href={`?preset=${name}#choose`}>{t.presetNames[name]}</a>
          </li>
        ))}
      </ul>
      <details class="fold" open={table !== ''}>
        <summary>{t.paste}</summary>
        <form method="post" action={`${path}#choose`}>
          <Field
            name="table"
            label={t.pasteLabel}
            hint={t.pasteHint}
            rows={6}
            value={table}
            problem={refused?.problem}
            language={language}
          />
          <Button name="do" value="read" quiet>
            {t.readTable}
          </Button>
        </form>
      </details>
      <p class="hint">{t.chooseAdvice}</p>
      <form method="post" action={path}>
        <BandRows
          filled={table === '' ? rowsOf(typed) : []}
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

/** The bands the form begins with where the address asks for others than those in use. */
function begunWith(url: URL, seen: AgencyBands, language: 'th' | 'en'): Bands | undefined {
  const preset = url.searchParams.get('preset');
  if (preset && Object.hasOwn(BAND_PRESETS, preset)) {
    return presetBands(preset as BandPreset, language);
  }
  const version = url.searchParams.get('version');
  return seen.versions.find((one) => String(one.version) === version)?.bands;
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
  if (rows.length < FEWEST_BANDS || rows.length > MOST_BANDS) return null;
  const ranges = rows.map((row) => readRange(typed.get(`range${row}`)));
  if (ranges.some((range) => typeof range === 'string')) return null;
  const { faults, starts } = checkBands(
    ranges.flatMap((range) => (typeof range === 'string' ? [] : [range])),
  );
  const isReversed = ranges.some((range) => typeof range !== 'string' && range.isReversed);
  if (faults.length === 0 && !isReversed) return null;
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
  return asFields(
    bands.map((band, row) => ({
      ...band,
      range: `${scoreText(band.from)}–${scoreText(bandTo(bands, row))}`,
    })),
  );
}

/** As the form's fields, row by row. */
export function asFields(rows: readonly PastedBand[]): Typed {
  return Typed.of(
    Object.fromEntries(
      rows.flatMap(({ name, range, sense }, row) => [
        [`name${row}`, name],
        [`range${row}`, range],
        [`sense${row}`, sense],
      ]),
    ),
  );
}
