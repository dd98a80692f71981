import type { Channel, Instrument } from './instrument.ts';
import { type Cell, cellsOf } from './instrument-cells.ts';
import type { CellSums } from './score.ts';
import type { ScreeningRule } from './screening-rule.ts';

/**
 * Looks at a whole cycle's packed answers in one pass and says which of them are alike in a way that
 * people who answer for themselves seldom are. Forms that are equal are counted once, with how many
 * there are; flags belong to them and to nobody, and are gone when this is.
 */
export interface Screening {
  /** Takes the submission that lies in `bytes` from `start`, `length` bytes long. */
  put(agencyId: number, channel: Channel, bytes: Uint8Array, start: number, length: number): void;
  /** Every agency's channel that somebody answered. */
  found(): readonly Screened[];
}

export interface Screened {
  readonly agencyId: number;
  readonly channel: Channel;
  readonly respondents: number;
  /** Filled in exactly alike, by so many. */
  readonly same: number;
  /** The same place everywhere, though questions ask in both directions. */
  readonly straight: number;
  /** One or the other. */
  readonly flagged: number;
  /** What all of them add up to, or those without a flag. */
  readonly sums: (whose: 'all' | 'unflagged') => CellSums;
}

interface Layout {
  readonly channel: Channel;
  readonly cells: readonly Cell[];
  /** Cells with more than a yes and a no. */
  readonly wide: readonly number[];
}

/** Of one agency's channel. */
interface Place {
  readonly agencyId: number;
  readonly layout: Layout;
  respondents: number;
  /** The forms that were different from each other, by number. */
  readonly forms: number[];
}

export function openScreening(instrument: Instrument, rule: ScreeningRule): Screening {
  const layouts = new Map<Channel, Layout>();
  const places = new Map<Channel, Map<number, Place>>();
  const forms = openForms();
  let last: Place | undefined;

  function placeOf(agencyId: number, channel: Channel): Place {
    if (last?.agencyId === agencyId && last.layout.channel === channel) return last;
    let layout = layouts.get(channel);
    if (!layout) {
      layout = layoutOf(instrument, channel);
      layouts.set(channel, layout);
      places.set(channel, new Map());
    }
    const own = places.get(channel)!;
    last = own.get(agencyId) ?? { agencyId, layout, respondents: 0, forms: [] };
    own.set(agencyId, last);
    return last;
  }
  return {
    put(agencyId, channel, bytes, start, length) {
      const place = placeOf(agencyId, channel);
      if (length !== place.layout.cells.length) {
        throw new RangeError(`packed answers do not fit ${channel}`);
      }
      place.respondents += 1;
      forms.count(place, bytes, start, length);
    },
    found: () =>
      [...places.values()].flatMap((own) =>
        [...own.values()].map((place) => screened(place, forms, rule)),
      ),
  };
}

function layoutOf(instrument: Instrument, channel: Channel): Layout {
  const cells = cellsOf(instrument, channel);
  const wide = cells.flatMap(({ scores }, place) => (scores.length > 2 ? [place] : []));
  return { channel, cells, wide };
}

function screened(place: Place, forms: Forms, rule: ScreeningRule): Screened {
  const { agencyId, layout, respondents } = place;
  const fewest = Math.max(rule.sameLeast, Math.ceil((respondents * rule.samePercent) / 100));
  const unflagged: number[] = [];
  let [same, straight, flagged] = [0, 0, 0];
  for (const form of place.forms) {
    const times = forms.times(form);
    const answers = forms.answers(form, layout.cells.length);
    const isSame = times >= fewest && isVaried(layout, answers, rule.variedCells);
    const isLine = isStraight(layout, answers, rule.straightCells);
    if (isSame) same += times;
    if (isLine) straight += times;
    if (isSame || isLine) flagged += times;
    else unflagged.push(form);
  }
  return {
    agencyId,
    channel: layout.channel,
    respondents,
    same,
    straight,
    flagged,
    sums: (whose) => sumsOf(layout, forms, whose === 'all' ? place.forms : unflagged),
  };
}

/** Whoever gives nearly everything the same score may well be one of many who do. */
function isVaried({ cells }: Layout, answers: Uint8Array, least: number): boolean {
  const times = new Map<number, number>();
  let most = 0;
  for (let place = 0; place < answers.length; place += 1) {
    const score = cells[place]!.scores[answers[place]! - 1] ?? -1;
    const given = (times.get(score) ?? 0) + 1;
    times.set(score, given);
    if (given > most) most = given;
  }
  return answers.length - most >= least;
}

/** One place everywhere, which praises here and blames there. */
function isStraight({ cells, wide }: Layout, answers: Uint8Array, least: number): boolean {
  if (wide.length < least) return false;
  const option = answers[wide[0]!]!;
  if (option === 0) return false;
  const score = cells[wide[0]!]!.scores[option - 1];
  let isContrary = false;
  for (const place of wide) {
    if (answers[place] !== option) return false;
    isContrary ||= cells[place]!.scores[option - 1] !== score;
  }
  return isContrary;
}

function sumsOf({ cells }: Layout, forms: Forms, some: readonly number[]): CellSums {
  const sums = cells.map(() => [0, 0] as [number, number]);
  for (const form of some) {
    const times = forms.times(form);
    const answers = forms.answers(form, cells.length);
    for (let place = 0; place < cells.length; place += 1) {
      const score = cells[place]!.scores[answers[place]! - 1];
      if (score === undefined) continue;
      sums[place]![0] += score * times;
      sums[place]![1] += times;
    }
  }
  return Object.fromEntries(cells.map(({ code }, place) => [code, sums[place]!]));
}

interface Forms {
  count(place: Place, bytes: Uint8Array, start: number, length: number): void;
  times(form: number): number;
  answers(form: number, length: number): Uint8Array;
}

/** Equal forms of a place found in a table of our own: a million texts as keys would take seconds. */
function openForms(): Forms {
  let slots = new Int32Array(1 << 14).fill(-1);
  const owners: Place[] = [];
  let hashes = new Uint32Array(1 << 13);
  let counts = new Uint32Array(1 << 13);
  let starts = new Uint32Array(1 << 13);
  let kept = new Uint8Array(1 << 17);
  let end = 0;

  const isAt = (form: number, bytes: Uint8Array, start: number, length: number) => {
    const from = starts[form]!;
    for (let i = 0; i < length; i += 1) if (kept[from + i] !== bytes[start + i]) return false;
    return true;
  };
  function grow(): void {
    [hashes, counts, starts] = [doubled(hashes), doubled(counts), doubled(starts)];
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let form = 0; form < owners.length; form += 1) {
      let slot = hashes[form]! & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = form;
    }
  }
  return {
    count(place, bytes, start, length) {
      const hash = hashOf(place.agencyId, bytes, start, length);
      let slot = hash & (slots.length - 1);
      for (let form = slots[slot]!; form !== -1; form = slots[slot]!) {
        if (hashes[form] === hash && owners[form] === place && isAt(form, bytes, start, length)) {
          counts[form]! += 1;
          return;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      const form = owners.push(place) - 1;
      while (end + length > kept.length) {
        const more = new Uint8Array(kept.length * 2);
        more.set(kept);
        kept = more;
      }
      for (let i = 0; i < length; i += 1) kept[end + i] = bytes[start + i]!;
      [hashes[form], counts[form], starts[form], slots[slot]] = [hash, 1, end, form];
      end += length;
      place.forms.push(form);
      if (owners.length === hashes.length) grow();
    },
    times: (form) => counts[form]!,
    answers: (form, length) => kept.subarray(starts[form]!, starts[form]! + length),
  };
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** FNV-1a, stirred once more so that near numbers lie far apart. */
function hashOf(agencyId: number, bytes: Uint8Array, start: number, length: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(agencyId, 0x9e3779b1);
  for (let i = start; i < start + length; i += 1) {
    hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
