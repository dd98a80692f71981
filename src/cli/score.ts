import { explain } from '../core/explain.ts';
import { consistentRespondents, type Granularity, MOST_RESPONDENTS } from '../core/granularity.ts';
import type { Instrument } from '../core/instrument.ts';
import { badField } from '../core/problem.ts';
import { type Outcome as Score, scoreAgency, valuesOf } from '../core/score.ts';
import { openScoreFile, readScoreFile } from '../core/score-file.ts';
import { scoreReport } from '../core/score-report.ts';
import { changesSince } from '../core/trend.ts';
import { openShipped } from '../process/shipped.ts';
import { explainLines } from '../text/explain.ts';
import type { Language } from '../text/language.ts';
import { changeLines, granularityLines, scoreCommand, scoreLines } from '../text/score.ts';
import type { Command, Outcome } from './command.ts';
import { instrumentAt, readTextFile } from './instrument-file.ts';

/** `prongsai score FILE`: a stranger recomputes a result sheet with nothing but this program. */
export const score: Command = {
  name: 'score',
  about: scoreCommand.about,
  places: ['FILE'],
  options: {
    strict: { about: scoreCommand.strict },
    before: { about: scoreCommand.before, value: 'FILE' },
    explain: { about: scoreCommand.explain, value: 'KEY' },
    granularity: { about: scoreCommand.granularity },
    max: { about: scoreCommand.max, value: 'N' },
    instruments: { about: scoreCommand.instruments, value: 'DIR' },
  },
  async run({ places, values, switches, language }) {
    const { instrument, input } = await sheetAt(places[0]!, values.instruments);
    if (switches.has('granularity')) {
      const most = respondentsToTry(values.max);
      const found = consistentRespondents(instrument, input.printed ?? {}, most);
      return granularityOutcome(found, most, language);
    }
    const outcome = scoreAgency(instrument, input);
    const right = !switches.has('strict') || outcome.disagreements.length === 0;
    if (values.explain !== undefined) {
      return { right, ...explained(instrument, outcome, values.explain, language) };
    }
    const report = scoreReport(outcome);
    const lines = scoreLines(instrument, outcome, report, language);
    if (values.before === undefined) return { right, json: report, lines };
    const changes = await changesFrom(values.before, instrument, outcome, values.instruments);
    return {
      right,
      json: { ...report, changes },
      lines: [...lines, ...changeLines(changes, language)],
    };
  },
};

async function sheetAt(file: string, folder: string | undefined) {
  const { instrument: name, members } = openScoreFile(await readTextFile(file));
  const instrument = await instrumentAt(name, folder);
  return { instrument, input: readScoreFile(instrument, members) };
}

/** What moved since the sheet of an earlier year, by what continues what. */
async function changesFrom(
  file: string,
  { family, year }: Instrument,
  outcome: Score,
  folder: string | undefined,
) {
  const earlier = await sheetAt(file, folder);
  if (earlier.instrument.family !== family) throw badField('before', 'otherFamily', { family });
  return changesSince(
    await openShipped(folder).lineage(family),
    { year, values: valuesOf(outcome) },
    {
      year: earlier.instrument.year,
      values: valuesOf(scoreAgency(earlier.instrument, earlier.input)),
    },
  );
}

function explained(instrument: Instrument, outcome: Score, key: string, language: Language) {
  const tree = explain(instrument, outcome, key);
  if (!tree) throw badField('explain', 'unknownKey', { value: key });
  return { json: tree, lines: explainLines(tree, language) };
}

function granularityOutcome(
  found: readonly Granularity[],
  most: number,
  language: Language,
): Outcome {
  return {
    right: true,
    json: Object.fromEntries(found.map(({ channel, respondents }) => [channel, respondents])),
    lines: granularityLines(found, most, language),
  };
}

function respondentsToTry(given: string | undefined): number {
  if (given === undefined) return 2000;
  const most = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (most >= 1 && most <= MOST_RESPONDENTS) return most;
  throw badField('max', 'badMax', { most: MOST_RESPONDENTS });
}
