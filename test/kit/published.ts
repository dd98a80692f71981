import { perform } from '../../src/actions/action.ts';
import type { House } from '../../src/actions/house.ts';
import { openBatches, readOpenData, seeOpenData } from '../../src/actions/open-data.ts';
import { publishResult } from '../../src/actions/result.ts';
import { previewResult } from '../../src/actions/result-preview.ts';
import type { Bundle } from '../../src/core/bundle.ts';
import type { Entry } from '../../src/core/edition.ts';
import type { Channel } from '../../src/core/instrument.ts';
import { NOBODY } from '../../src/core/person.ts';
import { type Cast, withCast } from './cast.ts';
import { runningCycle } from './collection.ts';
import { houseOn, TEST_NOW } from './house.ts';
import { answerAs, judge } from './results.ts';

/** When reviewing is open and surveys are closed. */
export const REVIEW = new Date('2026-05-15T03:00:00Z');

export interface PublishedHouse {
  readonly house: House & { close(): Promise<void> };
  readonly cast: Cast;
  readonly cycleId: number;
  /** What stands published, once more, after something changed. */
  publish(more?: object): Promise<{ readonly hash: string; readonly number: number }>;
}

export interface PublishedAgency {
  readonly people: Readonly<Partial<Record<Channel, number>>>;
  readonly missed?: readonly string[];
}

/** A house with one cycle: answered, judged and published, and its clock within the review. */
export async function publishedHouse(
  url: string,
  agencies: Readonly<Record<string, PublishedAgency>>,
  file?: string,
): Promise<PublishedHouse> {
  let now = TEST_NOW;
  const house = houseOn(url, { clock: () => now });
  const cast = await withCast(house);
  const admin = await cast.actor('admin');
  const cycleId = await runningCycle(house, admin, file);
  const preview = () => perform(house, admin, previewResult, { cycleId });
  const { instrument } = await preview();
  now = REVIEW;
  for (const [code, { people, missed }] of Object.entries(agencies)) {
    await answerAs(house, instrument, cycleId, { id: await cast.agencyId(code), code }, people);
    await judge(house, cast, instrument, { cycleId, agencyCode: code }, missed);
  }
  const publish = async (more: object = {}) => {
    const { version } = (await preview()).cycle;
    const input = { cycleId, version, incomplete: 'on', ...more };
    const { edition } = await perform(house, await cast.actor('admin'), publishResult, input);
    return edition;
  };
  await publish();
  return { house, cast, cycleId, publish };
}

/** What anybody would download of it, from pieces. */
export async function publishedBundle(
  house: House,
  input: { readonly cycleId: number; readonly edition?: number | null },
): Promise<Bundle> {
  const { edition, instrument } = await perform(house, NOBODY, seeOpenData, input);
  const { head, hash } = edition;
  const read = (after: string) => perform(house, NOBODY, readOpenData, { ...input, after });
  const agencies: Entry[] = [];
  for await (const some of openBatches(read)) agencies.push(...some.map(({ entry }) => entry));
  return JSON.parse(JSON.stringify({ head, instrument, agencies, hash }));
}
