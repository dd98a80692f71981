import type { AgencyYear } from '../../src/core/agency-year.ts';
import type { DraftSource } from '../../src/core/draft.ts';
import { type Channel, channelsOf, itemsOf, questionsOf } from '../../src/core/instrument.ts';
import type { ReleasedChannel } from '../../src/core/release.ts';
import type { Verdicts } from '../../src/core/verdict.ts';
import { sourceOf, yearOf } from './draft.ts';
import { instrumentOf } from './instruments.ts';
import type { Printed } from './sheets.ts';

/** Agencies as unlike each other as a nation's are: what drafts have to be right for. */
const now = instrumentOf('nacc/2568');
const then = instrumentOf('nacc/2567');
const old = instrumentOf('nacc/2565');

/** Every question of these channels, each with the score that is asked for it. */
function answers(scoreOf: (channel: Channel, place: number) => number, channels = channelsOf(now)) {
  return Object.fromEntries(
    channels.flatMap((channel) =>
      questionsOf(now, channel).map(({ code }, place) => [
        channel === 'iit' ? code : `${channel}.${code}`,
        scoreOf(channel, place).toFixed(2),
      ]),
    ),
  );
}

function items(lost: readonly string[]): Verdicts {
  return Object.fromEntries(
    itemsOf(now).map(({ code }) => [code, lost.includes(code) ? (0 as const) : (100 as const)]),
  );
}

const every = itemsOf(now).map(({ code }) => code);
const yearWith = (printed: Printed, verdicts: Verdicts = {}) =>
  yearOf(now, 2568, printed, verdicts);

/** The finer figures of these channels are not released, as of a published year. */
function withheld(
  of: AgencyYear,
  channels: Readonly<Partial<Record<Channel, ReleasedChannel['release']>>>,
  isHidden: (key: string) => boolean,
): AgencyYear {
  const values = Object.entries(of.entry.values).filter(([key]) => !isHidden(key));
  return {
    ...of,
    entry: {
      ...of.entry,
      values: Object.fromEntries(values),
      channels: Object.fromEntries(
        Object.entries(channels).map(([channel, release]) => [channel, { release, minimum: 30 }]),
      ) as AgencyYear['entry']['channels'],
    },
  };
}

const middling = answers((_, place) => 82 + ((place * 7) % 17));
const isOutside = (key: string) => /^(eit[12]\.)?(e\d+|ind[678])$/.test(key);

export const UNLIKE_AGENCIES: Readonly<Record<string, DraftSource>> = {
  'all high': sourceOf(
    yearWith(
      answers((_, place) => 96 + (place % 4)),
      items([]),
    ),
  ),
  'all low': sourceOf(
    yearWith(
      answers((_, place) => 31.5 + place),
      items(every),
    ),
  ),
  'one tool missing': sourceOf(
    yearWith(
      answers((_, place) => 86 + (place % 10), ['iit']),
      items(['o24']),
    ),
  ),
  'withheld outside': sourceOf(
    withheld(
      yearWith(middling, items(['o2'])),
      { iit: 'figures', eit1: 'figures', eit2: 'withheld' },
      isOutside,
    ),
  ),
  'nobody in part 2': sourceOf(
    withheld(
      yearWith(middling, items([])),
      { iit: 'figures', eit1: 'figures', eit2: 'nobody' },
      (key) => isOutside(key) || ['total', 'EIT', 'EIT2'].includes(key),
    ),
  ),
  'printed totals only': sourceOf(
    yearWith({ total: '84.99', IIT: '90.10', EIT1: '88.00', EIT2: '85.00', OIT: '79.00' }),
    { before: undefined },
  ),
  'another instrument before': sourceOf(yearWith(middling, items(['o1', 'o3'])), {
    before: yearOf(then, 2567, { total: '80.00', IIT: '85.00', EIT: '82.00', OIT: '75.00' }),
  }),
  'same instrument before': sourceOf(
    yearOf(old, 2565, {
      ind1: '70.00',
      ind2: '97.00',
      ind6: '90.00',
      ind7: '86.00',
      ind9: '80.00',
    }),
    {
      before: yearOf(old, 2564, { ind1: '70.00', ind2: '96.40', ind6: '90.03', ind7: '91.00' }),
      noise: ['ind6'],
    },
  ),
  'parts far apart': sourceOf(
    yearWith(
      answers((channel, place) =>
        channel === 'iit' ? 91 : channel === 'eit1' ? 98 - place : 71 + place * 3,
      ),
      items(['o26']),
    ),
  ),
  'all equal': sourceOf(
    yearWith(
      answers(() => 100),
      items([]),
    ),
  ),
};
