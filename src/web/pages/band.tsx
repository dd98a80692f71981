import { BAND_CHOOSERS, chooseBands, seeBands } from '../../actions/band.ts';
import { MOST_BANDS } from '../../core/band.ts';
import { spread } from '../../core/band-check.ts';
import { readBandTable } from '../../core/band-paste.ts';
import { coversAgency } from '../../core/person.ts';
import { badField, type FieldFault, isProblem, Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { bandText, presetBands } from '../../text/band.ts';
import { accountName } from '../../text/person.ts';
import { AgencyWriters } from '../../ui/agency-writers.tsx';
import { BandTable } from '../../ui/band.tsx';
import { ProblemBox } from '../../ui/form.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, onlyFor, submit, Typed, type Visit } from '../visit.ts';
import { asFields, ChooseForm, type Refused, rowsOf } from './band-form.tsx';
import { statusOf } from './problem.tsx';

/** The bands of an agency: those in use, choosing others, and those before. */
export const bands: Handler = (visit) => show(visit);

export const postBands: Handler = async (visit) => {
  const typed = await visit.form();
  if (typed.get('do') === 'read') return readPasted(visit, typed);
  return submit(
    visit,
    chooseBands,
    () => ({
      agency: visit.params.code,
      version: typed.get('version'),
      bands: rowsOf(typed).map((row) => ({
        name: typed.get(`name${row}`),
        range: typed.get(`range${row}`),
        sense: typed.get(`sense${row}`),
      })),
    }),
    () => redirect(`/agencies/${visit.params.code}/bands`),
    (_typed, problem) => show(visit, { typed, problem: atRows(problem, rowsOf(typed)) }),
  );
};

/** Fills the form and saves nothing: what was read is looked at first. */
function readPasted(visit: Visit, typed: Typed): Promise<Answer> {
  onlyFor(visit, chooseBands);
  const pasted = readBandTable(typed.get('table'));
  if (pasted.length === 0) {
    return show(visit, { typed, problem: badField('table', 'bandTableUnread') });
  }
  const filled = asFields(pasted);
  const problem =
    pasted.length > MOST_BANDS ? badField(`name${MOST_BANDS}`, 'bandsTooMany') : undefined;
  return show(visit, { typed: filled, problem, read: pasted.length });
}

/** The action speaks of a list, the form of fields: `bands, 1, range` is `range1`. */
function atRows(problem: Problem, rows: readonly number[]): Problem {
  if (!isProblem(problem, 'badInput')) return problem;
  const { faults } = problem.details;
  // Nobody types the version: a page that was changed or kept for very long sent it.
  if (faults.some(({ path }) => path[0] === 'version')) {
    return new Problem('stale', { what: 'band' });
  }
  return new Problem('badInput', { faults: faults.map((fault) => atRow(fault, rows)) });
}

function atRow(fault: FieldFault, rows: readonly number[]): FieldFault {
  const [list, row, field] = fault.path;
  if (list !== 'bands') return fault;
  if (row !== undefined) return { ...fault, path: [`${field}${rows[Number(row)] ?? row}`] };
  const surplus = rows[MOST_BANDS];
  if (surplus !== undefined) return { path: [`name${surplus}`], fault: 'bandsTooMany' };
  const free = Array.from({ length: MOST_BANDS }, (_, at) => at).find((at) => !rows.includes(at));
  return { path: [`name${free}`], fault: 'bandsTooFew' };
}

async function show(visit: Visit, refused?: Refused): Promise<Answer> {
  const { language } = visit;
  const t = bandText[language];
  const seen = await visit.perform(seeBands, { agency: visit.params.code });
  const { agency, versions, scores } = seen;
  const [latest] = versions;
  const present = latest?.bands ?? presetBands('common', language);
  const isStale = isProblem(refused?.problem, 'stale');
  const mayChoose = coversAgency(visit.actor, BAND_CHOOSERS, agency.id);
  return page(
    t.title,
    <>
      <p class="back">
        <a href={`/agencies/${agency.code}`}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{t.lead}</p>
      <ProblemBox
        problem={refused?.problem}
        language={language}
        labels={labels(language, refused?.typed)}
      />
      <h2>{isStale ? t.theirs : t.present}</h2>
      {isStale && <p>{t.theirsAdvice}</p>}
      {!latest && <p class="soft">{t.usual}</p>}
      <BandTable bands={present} counts={spread(present, scores)} language={language} />
      {mayChoose ? (
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
              {mayChoose && (
                <p>
                  <a href={`?version=${one.version}#choose`}>{t.useAgain}</a>
                </p>
              )}
            </details>
          ))}
        </section>
      )}
    </>,
    refused?.problem ? statusOf(refused.problem) : 200,
  );
}

function labels(language: 'th' | 'en', typed = new Typed()): Record<string, string> {
  const t = bandText[language];
  const rows = [...Array(MOST_BANDS).keys(), ...rowsOf(typed)];
  return Object.fromEntries([
    ['table', t.paste],
    ...rows.flatMap((row) => [
      [`name${row}`, `${t.rowNumber(row + 1)}: ${t.name}`],
      [`range${row}`, `${t.rowNumber(row + 1)}: ${t.range}`],
      [`sense${row}`, `${t.rowNumber(row + 1)}: ${t.sense}`],
    ]),
  ]);
}
