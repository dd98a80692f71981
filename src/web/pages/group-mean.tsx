import { seeAnalysis } from '../../actions/analysis.ts';
import { keepGroups } from '../../actions/group-mean.ts';
import type { GroupMean } from '../../core/group-mean.ts';
import { channelsOf } from '../../core/instrument.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { analysisText } from '../../text/analysis.ts';
import { namesIn } from '../../text/draft.ts';
import { Button, ProblemBox } from '../../ui/form.tsx';
import { MeansRows, MeansTable } from '../../ui/group-mean.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, onlyFor, submit, Typed, type Visit } from '../visit.ts';
import { yearOf } from './analysis.tsx';
import { statusOf } from './problem.tsx';

/** Means by group of respondents, entered from a printed report. */
const COLUMNS = ['kind', 'name', 'n', 'mean'] as const;
const MOST_ROWS = 40;

export const means: Handler = (visit) => {
  onlyFor(visit, keepGroups);
  return show(visit);
};

export const postMeans: Handler = (visit) =>
  submit(
    visit,
    keepGroups,
    (typed) => ({
      ...yearOf(visit),
      version: typed.get('version'),
      groups: rowsOf(typed).map((row) => ({
        channel: typed.get(`channel${row}`),
        kind: typed.get(`kind${row}`),
        name: typed.get(`name${row}`),
        n: typed.get(`n${row}`),
        mean: typed.get(`mean${row}`),
      })),
    }),
    () => redirect(`${visit.url.pathname.replace(/\/means$/, '')}#means`),
    (typed, problem) => show(visit, { typed, problem: atRows(problem, rowsOf(typed)) }),
  );

function rowsOf(typed: Typed): number[] {
  return Array.from({ length: MOST_ROWS }, (_, row) => row).filter((row) =>
    COLUMNS.some((name) => typed.get(`${name}${row}`).trim()),
  );
}

function atRows(problem: Problem, rows: readonly number[]): Problem {
  if (!isProblem(problem, 'badInput')) return problem;
  const faults = problem.details.faults.map((fault) => {
    const [list, row, field] = fault.path;
    return list === 'groups' && row !== undefined
      ? { ...fault, path: [`${field}${rows[Number(row)] ?? row}`] }
      : fault;
  });
  return new Problem('badInput', { faults });
}

async function show(
  visit: Visit,
  refused?: { readonly typed: Typed; readonly problem: Problem },
): Promise<Answer> {
  const { language } = visit;
  const t = analysisText[language];
  const seen = await visit.perform(seeAnalysis, yearOf(visit));
  const names = namesIn(seen.year.instrument, language);
  const typed = refused?.typed ?? asTyped(seen.groups?.groups ?? []);
  const rows = Math.min(MOST_ROWS, Math.max(0, ...rowsOf(typed).map((row) => row + 1)) + 4);
  const channels = channelsOf(seen.year.instrument).map(
    (channel) => [channel, names.channel(channel)] as const,
  );
  return page(
    t.means,
    <>
      <p class="back">
        <a href={visit.url.pathname.replace(/\/means$/, '')}>{t.back}</a>
      </p>
      <h1>{t.means}</h1>
      <p>{t.meansLead}</p>
      <ProblemBox problem={refused?.problem} language={language} labels={labels(language)} />
      {isProblem(refused?.problem, 'stale') && (
        <section>
          <h2>{t.theirs}</h2>
          <MeansTable groups={seen.groups?.groups ?? []} names={names} language={language} />
        </section>
      )}
      <form method="post" action={visit.url.pathname}>
        <MeansRows
          rows={rows}
          channels={channels}
          value={(name) => typed.get(name)}
          problem={refused?.problem}
          language={language}
        />
        <input type="hidden" name="version" value={seen.groups?.number ?? 0} />
        <Button>{t.saveMeans}</Button>
      </form>
    </>,
    refused ? statusOf(refused.problem) : 200,
  );
}

function labels(language: 'th' | 'en'): Record<string, string> {
  const t = analysisText[language];
  return Object.fromEntries(
    Array.from({ length: MOST_ROWS }, (_, row) =>
      COLUMNS.map((name) => [`${name}${row}`, `${t.row(row + 1)}: ${t.columns[name]}`]),
    ).flat(),
  );
}

function asTyped(groups: readonly GroupMean[]): Typed {
  return Typed.of(
    Object.fromEntries(
      groups.flatMap(({ channel, kind, name, n, mean }, row) => [
        [`channel${row}`, channel],
        [`kind${row}`, kind],
        [`name${row}`, name],
        [`n${row}`, n],
        [`mean${row}`, mean],
      ]),
    ),
  );
}
