import { perform } from '../../src/actions/action.ts';
import { newDocument } from '../../src/actions/document.ts';
import type { House } from '../../src/actions/house.ts';
import type { Cast } from './cast.ts';
import { lookEverywhere } from './look-everywhere.ts';
import { hiddenFigures, rowsOf, secretsOf, smallIn } from './small-cells.ts';

/** Somebody with an account who opens and downloads all they may, of one agency after another. */
export interface Attacked {
  readonly opened: number;
  readonly found: readonly string[];
}

/** Answers of a cycle in which one channel has fewer than may be shown. */
export const FEW_USERS = {
  L01: { people: { iit: 24, eit1: 31, eit2: 4 } },
  L02: { people: { iit: 12, eit1: 60, eit2: 18 } },
} as const;

export interface Secrets {
  readonly rows: readonly string[];
  /** By agency. */
  readonly figures: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function secretsIn(house: House): Promise<Secrets> {
  return { rows: rowsOf(await secretsOf(house)), figures: await hiddenFigures(house) };
}

/** A document of the agency's, so that there is something to download. */
export async function withDocument(house: House, cast: Cast, year: number): Promise<void> {
  const own = await cast.actor('coordinator');
  await perform(house, own, newDocument, { agency: 'L01', year, shape: 'department' });
}

export async function attackAs(
  { house, cast }: { readonly house: House; readonly cast: Cast },
  key: string,
  about: { readonly cycleId: number; readonly year: number; readonly agency: string },
  { rows, figures }: Secrets,
  format = 'xlsx',
): Promise<Attacked> {
  const { agency } = about;
  const named = { ...about, agencyCode: agency, code: agency, agencies: agency };
  const place = { place: 'ind7', kind: 'weaknesses', item: 'o1', number: 1, id: 1, version: 1 };
  const agencyId = await cast.agencyId(agency);
  const asked = { ...named, ...place, agencyId, key: 'eit2.e1', format, file: 'questions.csv' };
  const seen = (await lookEverywhere(house, cast, key, asked)).filter((one) => one.status === 200);
  const found = seen.flatMap(({ where, text }) => {
    const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
    const line = ` ${numbers.join(' ')} `;
    return [
      ...rows.filter((row) => line.includes(row)).map((row) => `options${row}`),
      ...numbers.filter((one) => figures.get(agency)?.has(one)).map((one) => `figure ${one}`),
      ...(text.match(/\([1-4๑-๔] คน\)/g) ?? []).map((one) => `group ${one}`),
      ...smallIn(plain(text)),
    ].map((what) => `${key} about ${agency} at ${where}: ${what}`);
  });
  return { opened: seen.length, found };
}

function plain(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
