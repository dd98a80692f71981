import { createHash } from 'node:crypto';
import { madeUpAnswers } from '../../demo/answers.ts';
import { perform } from '../../src/actions/action.ts';
import { countCollection } from '../../src/actions/collection-count.ts';
import type { House } from '../../src/actions/house.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import type { Channel, Instrument } from '../../src/core/instrument.ts';
import { type Cast, withCast } from './cast.ts';
import { runningCycle } from './collection.ts';
import { houseOn, TEST_NOW } from './house.ts';
import { REVIEW } from './published.ts';
import { answerAs, correct, judge } from './results.ts';
import { withDocument } from './signed-in-attack.ts';
import { twinAnswers } from './twin-answers.ts';
import { lookOf } from './watch.ts';

/**
 * Two houses in which everything that may be shown is alike, while options that few chose, and how
 * many of one to four answered, are not. Whatever differs between what people see in the one and in
 * the other tells of a few; where nothing does, nothing can be told either by putting together what
 * several people see, by subtracting editions, groups and languages from each other, or by the
 * length of anything, packed or not.
 */
export interface Twin {
  readonly house: House & { close(): Promise<void> };
  readonly cast: Cast;
  readonly cycleId: number;
  /** Cells in which an option that few chose was chosen by two people more or fewer in the other. */
  readonly unlike: number;
  /** Publishes a correction; in the other, one person more has answered before it. */
  correct(): Promise<void>;
}

export const TWINS = ['one', 'other'] as const;
const FILE = 'instruments/nacc/2568/instrument.yaml';
export const TWIN_AGENCY = 'L01';
const PEOPLE = { iit: 24, eit1: 31 } as const;
/** A survey that four people answered, all alike; in the other, one of them alone. */
const FEW: Channel = 'eit2';
const HOW_FEW = { one: 4, other: 1 };

export async function twinHouse(url: string, which: (typeof TWINS)[number]): Promise<Twin> {
  let now = TEST_NOW;
  const house = houseOn(url, { clock: () => now });
  const cast = await withCast(house);
  const admin = await cast.actor('admin');
  const cycleId = await runningCycle(house, admin, FILE);
  const preview = () => perform(house, admin, previewResult, { cycleId });
  const { instrument } = await preview();
  now = REVIEW;
  const agencyId = await cast.agencyId(TWIN_AGENCY);
  let unlike = 0;
  const send = (channel: Channel, all: readonly Uint8Array[], also = '') =>
    sendIn(house, { agencyId, cycleId, channel }, all, also);
  for (const [channel, people] of Object.entries(PEOPLE) as [Channel, number][]) {
    const twins = twinAnswers(instrument, channel, people, 85);
    unlike += twins.unlike;
    await send(channel, twins[which]);
  }
  const [alike] = madeUpAnswers(instrument, FEW, 70, 1, 'few');
  await send(FEW, Array<Uint8Array>(HOW_FEW[which]).fill(alike!));
  await others(house, cast, instrument, cycleId);
  const publish = async (more: object) => {
    const { version } = (await preview()).cycle;
    const input = { cycleId, version, incomplete: 'on', ...more };
    await perform(house, await cast.actor('admin'), publishResult, input);
  };
  await publish({});
  await withDocument(house, cast, 2569);
  return {
    house,
    cast,
    cycleId,
    unlike,
    async correct() {
      await correct(house, cast, cycleId, TWIN_AGENCY, 'o3');
      if (which === 'other') {
        await send('eit1', madeUpAnswers(instrument, 'eit1', 20, 1, 'late'), 'late');
        await mixAnswers(house);
        await countCollection(house);
      }
      await publish({ reason: 'แก้ผลตรวจข้อ o3' });
    },
  };
}

async function others(
  house: House,
  cast: Cast,
  instrument: Instrument,
  cycleId: number,
): Promise<void> {
  const code = 'L02';
  const people = { iit: 12, eit1: 60, eit2: 18 };
  await answerAs(house, instrument, cycleId, { id: await cast.agencyId(code), code }, people);
  await judge(house, cast, instrument, { cycleId, agencyCode: TWIN_AGENCY }, ['o3', 'o12']);
  await judge(house, cast, instrument, { cycleId, agencyCode: code });
  await mixAnswers(house);
  await countCollection(house);
}

async function sendIn(
  house: House,
  place: { readonly agencyId: number; readonly cycleId: number; readonly channel: Channel },
  all: readonly Uint8Array[],
  also: string,
): Promise<void> {
  const kept = await Promise.all(
    all.map((answers, i) => {
      const key = createHash('sha256').update(`twins ${place.channel} ${i}${also}`).digest();
      return house.intake.submit({ ...place, key: key.subarray(0, 16), answers });
    }),
  );
  if (kept.some((one) => one !== 'kept')) throw new Error('an answer was not kept');
}

/** Where the one person sees something else in the other house; null is whoever has no account. */
export async function unlikeFor(
  one: Twin,
  other: Twin,
  key: string | null,
  wish: { readonly lang?: string; readonly format?: string } = {},
): Promise<{ readonly places: number; readonly found: readonly string[] }> {
  const [here, there] = await Promise.all(
    [one, other].map(({ house, cast, cycleId }) =>
      lookOf({ house, cast, cycleId, agency: TWIN_AGENCY }, key, wish),
    ),
  );
  const found = [...here!].flatMap(([where, text]) => {
    const [mine, theirs] = [withoutChance(text), withoutChance(there!.get(where) ?? '')];
    if (mine === theirs) return [];
    const at = [...mine].findIndex((mark, i) => mark !== theirs[i]);
    const cut = (said: string) => said.slice(Math.max(0, at - 80), at + 40);
    return [`${key ?? 'everybody'} at ${where}: ${cut(mine)} | ${cut(theirs)}`];
  });
  return { places: here!.size, found };
}

/**
 * Numbers of requests, and hashes that salts drawn by chance went into, wherever they stand: also in
 * the square that leads to the check, which in Word is one picture among others.
 */
function withoutChance(text: string): string {
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id')
    .replace(/[0-9a-f]{64}/g, 'hash')
    .replace(/^(\d+ (?:W\/)?")[\w-]{22}/, '$1tag')
    .replace(/(\/check\/)[0-9a-f]{16}|(--hash )[0-9a-f]{8}/g, '$1$2hash')
    .replace(/(?:m-?\d+ -?\d+h1v1[hH]-?\d+Z)+/gi, 'square')
    .replace(/\uFFFDPNG[\s\S]*?IEND/g, 'picture');
}
