import { mayEver } from '../../actions/action.ts';
import { type SeenSheet, saveSheet, seeSheet, trySheet } from '../../actions/sheet.ts';
import type { Instrument } from '../../core/instrument.ts';
import type { Problem } from '../../core/problem.ts';
import { isProblem } from '../../core/problem.ts';
import { differingKeys, NO_FIGURES, readTyped, type Sheet } from '../../core/sheet.ts';
import { dayInThailand, fiscalYearOf, shortMoment, toArabicDigits } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { agencyYearText } from '../../text/agency-year.ts';
import { resultText } from '../../text/result.ts';
import { sheetText } from '../../text/sheet.ts';
import { YearTabs } from '../../ui/agency-year.tsx';
import { Button, Field, ProblemBox } from '../../ui/form.tsx';
import { KeptWords } from '../../ui/kept-words.tsx';
import { SheetChecks } from '../../ui/sheet-check.tsx';
import { SheetBoxes } from '../../ui/sheet-form.tsx';
import { TakeIntoSheet } from '../../ui/sheet-take.tsx';
import { type Answer, improved, page, redirect } from '../answer.ts';
import { fragment } from '../fragment.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** The printed figures of one agency and year: a form, what a checker says of it, every save. */
export const sheet: Handler = async (visit) => sheetPage(visit, await seen(visit));

export const postSheet: Handler = (visit) =>
  submit(
    visit,
    saveSheet,
    (typed) => ({ ...yearOf(visit), ...sheetInput(typed) }),
    ({ number }) => redirect(`${sheetPath(visit)}?saved=${number}#check`),
    async (typed, problem) => sheetPage(visit, await seen(visit), { typed, problem }),
  );

/** The check alone, for the page that asks while somebody types. */
export const checkTyped: Handler = async (visit) => {
  const { figures, respondents } = sheetInput(await visit.form());
  const tried = await visit.perform(trySheet, { ...yearOf(visit), figures, respondents });
  return fragment(<SheetChecks {...tried} language={visit.language} />);
};

/** From the list of years to the sheet of one of them. */
export const openYear: Handler = (visit) => {
  const asked = visit.url.searchParams.get('year')?.trim() ?? '';
  const year = asked === '' ? fiscalYearOf(dayInThailand(visit.now)) - 1 : toArabicDigits(asked);
  return redirect(`/agencies/${visit.params.code}/years/${encodeURIComponent(year)}/sheet`);
};

export const yearOf = ({ params }: Visit) => ({ agency: params.code, year: params.year });

export const sheetPath = ({ params }: Visit) =>
  `/agencies/${params.code}/years/${params.year}/sheet`;

const seen = (visit: Visit): Promise<SeenSheet> => visit.perform(seeSheet, yearOf(visit));

/** Boxes are called `f.KEY` and `n.CHANNEL`. */
function sheetInput(typed: Typed) {
  const boxes = (prefix: string) =>
    Object.fromEntries(
      typed
        .entries()
        .flatMap(([name, value]) =>
          name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
        ),
    );
  return {
    number: typed.get('number'),
    figures: boxes('f.'),
    respondents: boxes('n.'),
    source: typed.get('source'),
    note: typed.get('note'),
    complete: typed.get('complete'),
  };
}

function typedOf(saved: Sheet | undefined): Typed {
  if (!saved) return new Typed();
  const { figures, respondents, source, note, isComplete } = saved;
  const boxes = (prefix: string, of: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [prefix + key, value]));
  return Typed.of({
    ...boxes('f.', figures),
    ...boxes('n.', respondents),
    source,
    note,
    complete: isComplete ? 'on' : '',
  });
}

function sheetPage(
  visit: Visit,
  { agency, fiscalYear, instrument, versions, check }: SeenSheet,
  refused?: { readonly typed: Typed; readonly problem: Problem },
): Answer {
  const { language } = visit;
  const t = sheetText[language];
  const [newest] = versions;
  const typed = refused?.typed ?? typedOf(newest);
  const problem = refused?.problem;
  const mayChange = mayEver(visit.actor, saveSheet);
  const isStale = isProblem(problem, 'stale');
  const saved = visit.url.searchParams.get('saved');
  const stored = typedOf(newest);
  const differs = new Set(isStale ? differing(instrument, typed, newest) : []);
  const faults = isProblem(problem, 'badInput') ? problem.details.faults : [];
  const path = sheetPath(visit);
  const shown = page(
    `${t.title} ${fiscalYear} ${agency.code}`,
    <>
      <YearTabs code={agency.code} year={fiscalYear} at="/sheet" language={language} />
      <h1>
        {t.title} {fiscalYear}
      </h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{mayChange ? t.lead : t.readOnly}</p>
      {instrument.year !== fiscalYear && (
        <div class="notice">
          <p>{agencyYearText[language].otherInstrument(instrument.year)}</p>
        </div>
      )}
      {saved !== null && newest && !problem && (
        <div class="notice notice-done" role="status">
          <p>
            {t.saved(newest.number)}{' '}
            <a href={`/agencies/${agency.code}/years/${fiscalYear}`}>{t.goOn}</a>
          </p>
        </div>
      )}
      <ProblemBox problem={problem} language={language} labels={labelsOf(faults)} />
      {isStale && newest && (
        <div class="notice notice-warn">
          <p>{t.staleAdvice(newest.personName, shortMoment(newest.at, language))}</p>
        </div>
      )}
      {mayChange && !problem && (
        <TakeIntoSheet language={language} open={newest === undefined} path={path} />
      )}
      <div class="sheet-page">
        <section id="check" aria-live="polite" data-check={`${path}/check`}>
          <h2>{t.check}</h2>
          <div id="checked">
            {newest ? (
              <SheetChecks check={check} instrument={instrument} language={language} />
            ) : (
              <p>{t.notYet}</p>
            )}
          </div>
        </section>
        <form method="post" action={path} id="sheet">
          <input type="hidden" name="number" value={newest?.number ?? 0} />
          <KeptWords language={language} />
          <fieldset class="plain" disabled={!mayChange}>
            <SheetBoxes
              instrument={instrument}
              language={language}
              value={(name) => typed.get(name)}
              fault={(name) => faults.find((fault) => fault.path[0] === name)}
              theirs={(name) => (differs.has(name) ? stored.get(name) : undefined)}
            />
            <Field
              name="source"
              label={t.source}
              hint={t.sourceHint}
              value={typed.get('source')}
              language={language}
              problem={problem}
            />
            <Field
              name="note"
              label={t.note}
              rows={2}
              value={typed.get('note')}
              language={language}
              problem={problem}
            />
            <div class="tick">
              <input
                type="checkbox"
                id="complete"
                name="complete"
                checked={typed.get('complete') === 'on'}
                aria-describedby="complete-hint"
              />
              <label for="complete">{t.complete}</label>
            </div>
            <p class="hint" id="complete-hint">
              {t.completeHint}
            </p>
            {mayChange && <Button>{t.save}</Button>}
          </fieldset>
        </form>
      </div>
      <Versions visit={visit} versions={versions} />
    </>,
    problem ? statusOf(problem) : 200,
  );
  return mayChange ? improved(shown, 'sheet-check.ts') : shown;
}

/** What is typed beside what somebody else saved; the same figure in other digits is the same. */
function differing(instrument: Instrument, typed: Typed, newest: Sheet | undefined): string[] {
  return differingKeys(newest ?? NO_FIGURES, readTyped(instrument, sheetInput(typed)));
}

function labelsOf(faults: readonly { readonly path: readonly (string | number)[] }[]) {
  return Object.fromEntries(
    faults.map(({ path: [name = ''] }) => [name, String(name).replace(/^[fn]\./, '')]),
  );
}

function Versions({ visit, versions }: { visit: Visit; versions: readonly Sheet[] }) {
  const { language } = visit;
  const t = sheetText[language];
  if (versions.length === 0) return null;
  return (
    <details class="fold">
      <summary>{t.versions}</summary>
      <ul>
        {versions.slice(0, 50).map((one) => (
          <li key={one.number}>
            {t.versionLine(
              one.number,
              one.personName,
              shortMoment(one.at, language),
              Object.keys(one.figures).length,
            )}
          </li>
        ))}
      </ul>
      <p class="soft">{resultText[language].year(versions[0]!.fiscalYear)}</p>
    </details>
  );
}
