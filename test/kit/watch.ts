import { countCollection } from '../../src/actions/collection-count.ts';
import type { House } from '../../src/actions/house.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import type { Instrument } from '../../src/core/instrument.ts';
import { findCycle } from '../../src/store/cycle.ts';
import { findInstrument } from '../../src/store/instrument.ts';
import { visitor } from './browser.ts';
import type { Cast } from './cast.ts';
import { lookEverywhere } from './look-everywhere.ts';
import { addressesOf } from './public-outputs.ts';
import { answerAs } from './results.ts';

/**
 * Somebody who opens all they may while a survey runs, again after one more person has answered, and
 * holds the two against each other: a look, a page, a file, what a server says of it.
 */
export interface Watched {
  readonly places: number;
  /** Where something else stands after one answer more. */
  readonly one: readonly string[];
  /** The same after a step of answers more, the day after: there is something to see. */
  readonly step: readonly string[];
}

interface Place {
  readonly house: House;
  readonly cast: Cast;
  readonly cycleId: number;
  readonly agency: string;
}

interface Watching extends Place {
  /** Lets so many hours pass. */
  readonly wait: (hours: number) => void;
}

const EVERYBODY = null;
const STEP = 5;

export async function watchedBy(
  place: Watching,
  keys: readonly (string | typeof EVERYBODY)[],
): Promise<ReadonlyMap<string, Watched>> {
  const { house, cast, cycleId, agency, wait } = place;
  const agencyId = await cast.agencyId(agency);
  const instrument = await instrumentBehind(house, cycleId);
  const answer = async (people: number, also: string) => {
    const channels = { iit: people, eit1: people };
    await answerAs(house, instrument, cycleId, { id: agencyId, code: agency }, channels, also);
    await mixAnswers(house);
    wait(also === 'step' ? 24 : 1);
    await countCollection(house);
  };
  const looks = async () => {
    const seen = [];
    for (const key of keys) seen.push(await lookOf(place, key));
    return seen;
  };
  await countCollection(house);
  const before = await looks();
  await answer(1, 'one');
  const after = await looks();
  await answer(STEP, 'step');
  const last = await looks();
  return new Map(
    keys.map((key, i) => [
      key ?? 'everybody',
      {
        places: before[i]!.size,
        one: differences(before[i]!, after[i]!),
        step: differences(after[i]!, last[i]!),
      },
    ]),
  );
}

type Seen = ReadonlyMap<string, string>;

/** All that somebody may open of an agency, by where; of whoever has no account, with what the server says of it. */
export async function lookOf(
  { house, cast, cycleId, agency }: Place,
  key: string | null,
  wish: { readonly lang?: string; readonly format?: string } = {},
): Promise<Seen> {
  if (key === EVERYBODY) return lookAsGuest(house, { cycleId, agency, lang: wish.lang });
  const agencyId = await cast.agencyId(agency);
  const named = { agency, agencyCode: agency, code: agency, agencies: agency, agencyId, cycleId };
  const rest = { year: 2569, place: 'ind7', kind: 'weaknesses', item: 'o1', number: 1, version: 1 };
  const about = {
    ...named,
    ...rest,
    id: 1,
    key: 'eit2.e1',
    format: 'html',
    file: 'questions.csv',
    ...wish,
  };
  const seen = await lookEverywhere(house, cast, key, about);
  const told = seen.filter(({ where }) => !OWN.test(where));
  return new Map(told.map(({ where, status, text }) => [where, `${status} ${text}`]));
}

/** The devices of whoever looks, the disk, the moment a form was made. */
const OWN = /account|storage|example\.docx/;

async function lookAsGuest(
  house: House,
  about: { readonly cycleId: number; readonly agency: string; readonly lang?: string | undefined },
) {
  const guest = await visitor(house);
  const { agency, cycleId, lang } = about;
  const world = { cycleId, agencies: [agency], keys: ['total'], hash: '0'.repeat(64) };
  const seen = new Map<string, string>();
  const pages = addressesOf(world).filter((at) => !at.includes('/summary'));
  for (const at of [...pages, `/go/eit/${agency}`]) {
    const response = await guest.raw(
      lang ? `${at}${at.includes('?') ? '&' : '?'}lang=${lang}` : at,
    );
    const said = ['etag', 'content-length', 'last-modified', 'location', 'vary'].map((name) =>
      response.headers.get(name),
    );
    const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
    seen.set(at, `${response.status} ${said} ${body}`);
  }
  return seen;
}

function differences(before: Seen, now: Seen): string[] {
  return [...now].flatMap(([where, text]) => {
    const [then, here] = [plain(before.get(where) ?? ''), plain(text)];
    if (then === here) return [];
    const at = [...here].findIndex((mark, i) => mark !== then[i]);
    return [`${where}: ${here.slice(Math.max(0, at - 60), at + 40)}`];
  });
}

/** Without the number of the request, and the hour of the last counting. */
function plain(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
    .replace(/"countedAt":"[^"]*"|นับล่าสุด[^<]*|[Ll]ast counted[^<]*/g, 'counted');
}

function instrumentBehind(house: House, cycleId: number): Promise<Instrument> {
  return house.db.transaction({ kind: 'all' }, async (tx) => {
    const cycle = await findCycle(tx, cycleId);
    const adopted = cycle && (await findInstrument(tx, cycle.instrumentHash));
    if (!adopted) throw new Error(`no cycle ${cycleId}`);
    return adopted.instrument;
  });
}
