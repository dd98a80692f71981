import { randomInt } from 'node:crypto';
import { ticketHash } from '../../src/actions/access-code.ts';
import { makeCodes } from '../../src/actions/access-code-issue.ts';
import { perform } from '../../src/actions/action.ts';
import type { House } from '../../src/actions/house.ts';
import { mixAnswers } from '../../src/actions/mixer.ts';
import { cellsOf } from '../../src/core/instrument-cells.ts';
import { fillIn, type Survey } from '../../src/core/survey.ts';
import type { CodePlace } from '../../src/store/access-code.ts';
import { type Visitor, visitor } from './browser.ts';
import { castOf } from './cast.ts';
import { exchange } from './code-holder.ts';
import { codedCycle, registered } from './coded.ts';
import type { Watcher } from './linking-watch.ts';

/**
 * Days on which all staff of one agency answer with codes, and somebody who afterwards has every table
 * with its system columns, the database's own log and every line of ours tries to say which code gave
 * which answers. `Day` is the truth, which only the judge has.
 */
export interface Day {
  /** Hash of the code and packed answers of each person, in hexadecimal digits. */
  readonly people: readonly { readonly ticket: string; readonly answers: string }[];
}

const COLLECTING = new Date('2026-03-02T03:00:00Z');
const CLOSED = new Date('2026-05-10T03:00:00Z');

/** How people come: one by one, all codes before any answer, without a script, or all at once. */
export const WAYS = ['one by one', 'codes first', 'no script', 'at once'] as const;
export type Way = (typeof WAYS)[number];

export interface Office {
  play(n: number, way: Way): Promise<Day>;
  /** The window closes and the mixer comes. */
  close(): Promise<void>;
  /** Everything of the day is gone, and the clock is back. */
  reset(watcher: Watcher): Promise<void>;
  readonly log: Visitor['log'];
  readonly place: CodePlace;
}

/** A house whose clock `setNow` moves. */
export async function codedOffice(
  house: House,
  setNow: (now: Date) => void,
  most: number,
): Promise<Office> {
  const cast = castOf(house);
  const cycleId = await codedCycle(
    house,
    cast,
    { staffCodes: 'on' },
    'instruments/nacc/2568/instrument.yaml',
  );
  const agencyId = await registered(house, cast, cycleId, 'L01', most);
  const linkCode = await cast.linkCode('L01');
  const path = `/go/iit/${linkCode}`;
  const phone = await visitor(house, { address: '192.0.2.7', https: false, loopback: false });

  let days = 0;

  async function answerOf(code: string, way: Way, right?: Promise<Record<string, string>>) {
    const survey = await surveyOf(house, linkCode);
    const fields = anyAnswers(survey);
    const form =
      way === 'no script'
        ? { ...fields, _code: code }
        : { ...fields, ...(await (right ?? exchange(phone, path, code))) };
    const review = await phone.post(path, form);
    const sent = await phone.post(`${path}/send`, review.form(`${path}/send`));
    if (!sent.path.endsWith('/thanks')) throw new Error(`not taken: ${sent.status}`);
    const { packed } = fillIn(survey, (name) => [fields[name] ?? '']);
    return {
      ticket: ticketHash(house, code).toString('hex'),
      answers: Buffer.from(packed!).toString('hex'),
    };
  }

  return {
    log: phone.log,
    place: { cycleId, agencyId, channel: 'iit' },
    async play(n, way) {
      const asked = { cycleId, agencyId, door: 'iit', count: String(n) };
      const { codes } = await perform(house, await cast.actor('admin'), makeCodes, asked);
      const people: Day['people'][number][] = [];
      if (way === 'at once') {
        people.push(...(await Promise.all(codes.map((code) => answerOf(code, way)))));
      } else if (way === 'codes first') {
        const rights = new Map<string, Record<string, string>>();
        for (const code of shuffled(codes)) rights.set(code, await exchange(phone, path, code));
        for (const code of shuffled(codes)) {
          people.push(await answerOf(code, way, Promise.resolve(rights.get(code)!)));
        }
      } else {
        for (const code of codes) people.push(await answerOf(code, way));
      }
      return { people };
    },
    async close() {
      setNow(CLOSED);
      await mixAnswers(house);
    },
    async reset(watcher) {
      await watcher.forget();
      // Minutes later, so that the network has room for as many forms again.
      days += 1;
      setNow(new Date(COLLECTING.getTime() + days * 300_000));
    },
  };
}

async function surveyOf(house: House, linkCode: string): Promise<Survey> {
  const found = await house.surveys.find('iit', linkCode);
  if (found.is !== 'open') throw new Error('the survey is not open');
  return found.survey;
}

function anyAnswers({ instrument, part }: Survey): Record<string, string> {
  return Object.fromEntries(
    cellsOf(instrument, part.channel).map(({ code, labels }) => [
      code,
      String(1 + randomInt(labels.length)),
    ]),
  );
}

function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}
