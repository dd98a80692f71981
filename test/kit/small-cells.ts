import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sql from 'sql-template-tag';
import type { House } from '../../src/actions/house.ts';
import { questionsOf, surveyTools } from '../../src/core/instrument.ts';
import { scoreAgency, valuesOf } from '../../src/core/score.ts';
import { findInstrument } from '../../src/store/instrument.ts';

/** What of published results nobody may find out, as it stands in the database, and how it would look. */
export interface Secret {
  readonly agency: string;
  readonly channel: string;
  readonly cell: string;
  /** Lowest first. */
  readonly scores: readonly number[];
  readonly chosen: readonly number[];
}

type Channels = Record<string, { counts: Record<string, Record<string, number>> }>;
interface Input {
  readonly code: string;
  readonly hash: string;
  readonly channels: Channels;
  readonly values: Record<string, string>;
}

const LEAST = 5;

function inputsOf(house: House): Promise<readonly Input[]> {
  return house.db.transaction({ kind: 'all' }, (tx) =>
    tx.rows<Input>(sql`
      select a.code, c.instrument_hash as hash, i.inputs -> 'channels' as channels,
        r.entry -> 'values' as values
      from result_input i
      join agency a on a.id = i.agency_id
      join edition e on e.id = i.edition_id
      join cycle c on c.id = e.cycle_id
      join agency_result r on r.edition_id = i.edition_id and r.agency_id = i.agency_id`),
  );
}

/** How every question of every edition was answered in truth. */
export async function secretsOf(house: House): Promise<Secret[]> {
  return (await inputsOf(house)).flatMap(({ code: agency, channels }) =>
    Object.entries(channels).flatMap(([channel, { counts }]) =>
      Object.entries(counts).map(([cell, own]) => {
        const scores = Object.keys(own)
          .map(Number)
          .sort((a, b) => a - b);
        return { agency, channel, cell, scores, chosen: scores.map((score) => own[score]!) };
      }),
    ),
  );
}

export const hasFew = ({ chosen }: Secret) => chosen.some((count) => count > 0 && count < LEAST);

/** As rows of numbers, in either order, with scores and without. */
export function rowsOf(secrets: readonly Secret[]): string[] {
  // Of a handful of people such a row of numbers stands in any histogram by chance.
  const isTelling = ({ chosen }: Secret) => chosen.reduce((a, b) => a + b) >= 2 * LEAST;
  const hidden = secrets.filter((one) => hasFew(one) && isTelling(one) && one.scores.length > 2);
  const rows = hidden.flatMap(({ scores, chosen }) => {
    const pairs = scores.flatMap((score, i) => [score, chosen[i]!]);
    const back = scores.toReversed().flatMap((score, i) => [score, chosen.toReversed()[i]!]);
    return [chosen, chosen.toReversed(), pairs, back].map((list) => ` ${list.join(' ')} `);
  });
  return [...new Set(rows)];
}

/**
 * Figures of channels that fewer than five answered, and what of both parts would give them away;
 * only those that are no figure of anybody's that is shown, nor an example in our own sentences.
 */
export async function hiddenFigures(
  house: House,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const inputs = await inputsOf(house);
  const shown = new Set([
    ...inputs.flatMap(({ values }) => Object.values(values)),
    ...(await numbersInSentences()),
  ]);
  const hidden = new Map<string, Set<string>>();
  for (const { code: agency, hash, channels } of inputs) {
    const own = hidden.get(agency) ?? new Set<string>();
    hidden.set(agency, own);
    const adopted = await house.db.transaction({ kind: 'all' }, (tx) => findInstrument(tx, hash));
    const { instrument } = adopted!;
    const computed = valuesOf(scoreAgency(instrument, { channels }));
    for (const tool of surveyTools(instrument)) {
      for (const { channel } of tool.parts) {
        const n = Object.values(channels[channel]?.counts ?? {}).map((one) =>
          Object.values(one).reduce((a, b) => a + b, 0),
        );
        if (n.length === 0 || Math.min(...n) >= LEAST) continue;
        const codes = [
          ...questionsOf(instrument, channel).map(({ code }) => code),
          ...tool.indicators.map(({ code }) => code),
        ];
        for (const key of codes.flatMap((code) => [code, `${channel}.${code}`])) {
          const value = computed[key];
          if (value !== undefined && !shown.has(value)) own.add(value);
        }
      }
    }
  }
  return hidden;
}

async function numbersInSentences(): Promise<string[]> {
  const files = (await readdir('src/text')).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(
    files.map((name) => readFile(path.join('src/text', name), 'utf8')),
  );
  return texts.join('\n').match(/\d+\.\d+/g) ?? [];
}

/** Everything in plain data that tells of one to four people: bands of a question, groups of people. */
export function smallIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const found: string[] = [];
  const isFew = (n: unknown) => typeof n === 'number' && n > 0 && n < LEAST;
  if ('mean' in value) {
    const { n, respondents } = value as Record<string, unknown>;
    if (isFew(n) || isFew(respondents)) found.push(`${at}: ${JSON.stringify(value)}`);
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'bands' && typeof inner === 'object' && inner !== null) {
      for (const bands of Object.values(inner)) {
        const isBands = Array.isArray(bands) && bands.every((band) => Array.isArray(band));
        if (isBands && bands.some(([, n]) => isFew(n)))
          found.push(`${at}.bands: ${bands.join(' ')}`);
      }
    }
    found.push(...smallIn(inner, `${at}.${key}`));
  }
  return found;
}
