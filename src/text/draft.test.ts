import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf, yearOf } from '../../test/kit/draft.ts';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { BAND_PRESETS, type BandPreset, bandTo, scoreText } from '../core/band.ts';
import { type Draft, type DraftSource, draftBasis, type Point } from '../core/draft.ts';
import { draftYear } from '../core/draft-year.ts';
import { groupPoints } from '../core/group-mean.ts';
import { channelsOf, type Instrument, itemsOf, questionsOf } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import { presetBands } from './band.ts';
import { namesIn, sayDraft } from './draft.ts';

/** Whatever the results are, a drafted sentence says nothing that is not in them. */
const instruments = ['nacc/2565', 'nacc/2567', 'nacc/2568', 'office/2569'] as const;
const edge = fc.constantFrom(8499, 8500, 9499, 9500, 9750, 9751, 10_000, 0, 8999, 9000);
const score = fc.oneof(edge, fc.integer({ min: 0, max: 10_000 })).map(scoreText);

const figures = (instrument: Instrument) => {
  const keys = channelsOf(instrument).flatMap((channel) => {
    const several = channelsOf(instrument).filter((one) => one.slice(0, 3) === channel.slice(0, 3));
    const prefix = several.length > 1 ? `${channel}.` : '';
    return questionsOf(instrument, channel).map(({ code }) => `${prefix}${code}`);
  });
  return fc
    .tuple(
      ...keys.map((key) => fc.option(score, { freq: 9 }).map((value) => [key, value] as const)),
    )
    .map((all) =>
      Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== null)),
    );
};
const verdicts = (instrument: Instrument) =>
  fc
    .tuple(
      ...itemsOf(instrument).map(({ code }) => fc.constantFrom(0, 100, 100).map((s) => [code, s])),
    )
    .map((all) => Object.fromEntries(all) as Record<string, 0 | 100>);

const source: fc.Arbitrary<DraftSource> = fc
  .record({
    name: fc.constantFrom(...instruments),
    preset: fc.constantFrom(...(Object.keys(BAND_PRESETS) as BandPreset[])),
    known: fc.boolean(),
  })
  .chain(({ name, preset, known }) => {
    const instrument = instrumentOf(name);
    return fc
      .tuple(figures(instrument), figures(instrument), verdicts(instrument), fc.boolean())
      .map(([now, then, judged, hasBefore]) =>
        sourceOf(yearOf(instrument, instrument.year, now, known ? judged : {}), {
          bands: presetBands(preset, 'th'),
          before: hasBefore ? yearOf(instrument, instrument.year - 1, then, judged) : undefined,
        }),
      );
  });

const words = (from: DraftSource, draft: Draft, language: 'th' | 'en' = 'th') =>
  sayDraft(draft.points, namesIn(from.year.instrument, language), `x ${draft.place}`);

test('no sentence is empty, cut or made of a missing word, in either language', () => {
  fc.assert(
    fc.property(source, fc.constantFrom('th' as const, 'en' as const), (from, language) => {
      for (const draft of draftYear(from).filter(({ points }) => points.length > 0)) {
        const text = words(from, draft, language);
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|\{|\}/);
        for (const line of text.split('\n')) expect(line).toMatch(/^\S(?!.*\s\s).{8,}\S$/);
      }
    }),
    { numRuns: 30 },
  );
});

test('every score that is listed is on the side of the threshold its sentence says', () => {
  fc.assert(
    fc.property(source, (from) => {
      for (const draft of draftYear(from)) {
        for (const point of draft.points) heldToThreshold(from, draft, point);
      }
    }),
    { numRuns: 40 },
  );
});

function heldToThreshold(from: DraftSource, draft: Draft, point: Point): void {
  const line = words(from, { ...draft, points: [point] });
  const values = [...line.matchAll(/\([iIeE]\d+\) (\d+\.\d\d) คะแนน/g)].map((m) => Number(m[1]));
  const least = /คะแนนตั้งแต่ (\d+\.\d\d) ขึ้นไป/.exec(line)?.[1];
  const under = /คะแนนต่ำกว่า (\d+\.\d\d)/.exec(line)?.[1];
  const between = /ระหว่าง (\d+\.\d\d) ถึง (\d+\.\d\d)/.exec(line);
  if (point.say === 'inBand') expect(values).toHaveLength(point.scores.length);
  for (const value of values) {
    if (least) expect(value).toBeGreaterThanOrEqual(Number(least));
    if (under) expect(value).toBeLessThan(Number(under));
    if (between) {
      expect(value).toBeGreaterThanOrEqual(Number(between[1]));
      expect(value).toBeLessThanOrEqual(Number(between[2]));
    }
  }
  const stands = /(?:ได้|คือ|\)) (\d+\.\d\d) คะแนน.*กลุ่ม “.*” \((\d+\.\d\d)–(\d+\.\d\d)\)/.exec(line);
  if (point.say === 'standing') {
    expect(Number(stands?.[1])).toBeGreaterThanOrEqual(Number(stands?.[2]));
    expect(Number(stands?.[1])).toBeLessThanOrEqual(Number(stands?.[3]));
  }
  if (point.say === 'noneInBands' && least) {
    const own = scoresOfPlace(from, draft.place);
    if (point.sense === 'weak') expect(Math.min(...own)).toBeGreaterThanOrEqual(Number(least));
    else expect(Math.max(...own)).toBeLessThan(Number(least));
  }
}

function scoresOfPlace({ year }: DraftSource, indicator: string): number[] {
  return year.instrument.tools
    .flatMap((tool) => (tool.kind === 'survey' ? tool.indicators : []))
    .filter(({ code }) => code === indicator)
    .flatMap(({ questions }) => questions)
    .flatMap(({ code }) => year.entry.values[code] ?? [])
    .map(Number);
}

test('every figure in a draft is a figure of the results, the bands or the year', () => {
  fc.assert(
    fc.property(source, (from) => {
      const allowed = allowedFigures(from);
      const titles = knownWords(from);
      for (const draft of draftYear(from)) {
        let text = words(from, draft);
        for (const title of titles) text = text.replaceAll(title, ' ');
        for (const [figure] of text.matchAll(/\d+(?:\.\d+)?/g)) {
          expect([draft.place, text, allowed.has(figure)]).toEqual([draft.place, text, true]);
        }
      }
    }),
    { numRuns: 30 },
  );
});

/** Longest first: names, codes and reasons, digits in them being no figures. */
function knownWords({ year, lineage }: DraftSource): string[] {
  const { instrument } = year;
  const names = namesIn(instrument, 'th');
  const codes = [...titlesOf(instrument).keys()];
  const whys = lineage.steps.flatMap(({ breaks, changed }) =>
    [...Object.values(breaks), ...(changed ? [changed] : [])].map((why) => why.th),
  );
  const channels = channelsOf(instrument).map(names.channel);
  return [...codes.map(names.of), ...channels, ...whys, ...codes].sort(
    (a, b) => b.length - a.length,
  );
}

function allowedFigures({ year, before, bands }: DraftSource): Set<string> {
  const { values } = year.entry;
  const then = before?.entry.values ?? {};
  const difference = (a = '', b = '') =>
    a && b ? [scoreText(Math.abs(Math.round(Number(a) * 100) - Math.round(Number(b) * 100)))] : [];
  return new Set([
    ...Object.values(values),
    ...Object.values(then),
    ...Object.entries(values).flatMap(([key, value]) => difference(value, then[key])),
    ...Object.keys(values).flatMap((key) =>
      difference(values[`eit1.${key}`], values[`eit2.${key}`]),
    ),
    ...bands.flatMap((band, place) => [
      scoreText(band.from),
      scoreText(bandTo(bands, place)),
      scoreText(bandTo(bands, place) + 1),
    ]),
    ...Array.from({ length: 44 }, (_, i) => String(i + 1)),
    ...year.instrument.rating.levels.flatMap(({ from, eachFrom }) => [`${from}`, `${eachFrom}`]),
    String(year.instrument.rating.pass),
    String(year.fiscalYear),
    String(before?.fiscalYear),
  ]);
}

test('the same results are drafted in the same words; other results have another basis', () => {
  fc.assert(
    fc.property(source, (from) => {
      const [once, twice] = [draftYear(from), draftYear(structuredClone(from))];
      expect(once.map((draft) => words(from, draft))).toEqual(
        twice.map((draft) => words(from, draft)),
      );
      expect(once.map(({ points }) => draftBasis(points))).toEqual(
        twice.map(({ points }) => draftBasis(points)),
      );
    }),
    { numRuns: 8 },
  );
  const year = instrumentOf('nacc/2568');
  const basis = (value: string) =>
    draftYear(sourceOf(yearOf(year, 2568, { ind9: value })))
      .filter(({ place }) => place === 'ind9')
      .map(({ points }) => draftBasis(points))
      .join();
  expect(basis('95.00')).not.toBe(basis('94.99'));
});

test('agencies and places do not all begin alike', () => {
  const year = yearOf(instrumentOf('nacc/2568'), 2568, {
    ind1: '96.00',
    ind2: '96.00',
    ind3: '96.00',
  });
  const names = namesIn(year.instrument, 'th');
  const begins = ['A01', 'A02', 'L01', 'L02', 'X9'].map((code) => {
    const draft = draftYear(sourceOf(year)).find(({ place }) => place === 'ind1')!;
    return sayDraft(draft.points, names, `${code} 2568 ind1`).slice(0, 6);
  });
  expect(new Set(begins).size).toBeGreaterThan(1);
});

test('groups are compared where each has five people or more, or it is said why not', () => {
  const names = namesIn(instrumentOf('nacc/2568'), 'th');
  const group = (name: string, n: number, mean: string) =>
    ({ channel: 'iit', kind: 'เพศ', name, n, mean }) as const;
  const say = (...groups: ReturnType<typeof group>[]) => sayDraft(groupPoints(groups), names, '');
  expect(say(group('หญิง', 120, '94.50'), group('ชาย', 88, '93.46'))).toMatch(
    /“หญิง” \(120 คน\).*1\.04 คะแนน/,
  );
  const few = say(group('หญิง', 120, '94.50'), group('ชาย', 4, '60.00'));
  expect(few).toContain('มีกลุ่มที่ผู้ตอบไม่ถึง 5 คน');
  expect(few).not.toMatch(/60\.00|94\.50/);
  const third = say(group('ก', 120, '94.50'), group('ข', 88, '93.00'), group('ค', 4, '60.00'));
  expect(third).toBe(few);
  expect(say(group('หญิง', 120, '94.50'), group('ชาย', 0, '0.00'))).toContain('เพียงกลุ่มเดียว');
  expect(say()).toContain('ยังไม่มีค่าเฉลี่ย');
  expect(say(group('หญิง', 9, '94.50'), group('ชาย', 8, '94.50'))).toContain('เท่ากัน');
});

test('a change within the uncertainty of the survey is called so, and no other', () => {
  const of = (year: number, ind1: string, ind2: string) =>
    yearOf(instrumentOf('nacc/2568'), year, { ind1, ind2 });
  const from = sourceOf(of(2568, '91.00', '80.00'), {
    before: of(2567, '91.40', '95.00'),
    noise: ['ind1'],
  });
  const said = (place: string, kind: string) =>
    draftYear(from)
      .filter((draft) => draft.place === place && draft.kind === kind)
      .map((draft) => words(from, draft))
      .join();
  expect(said('ind1', 'remark')).toMatch(/ลดลง.*0\.40 คะแนน.*ยังสรุปไม่ได้ว่าเปลี่ยนจริง/);
  expect(said('ind1', 'weaknesses')).not.toContain('ลดลง');
  expect(said('ind2', 'weaknesses')).toContain('15.00 คะแนน');
  expect(said('ind2', 'remark')).toBe('');
});

test('reasons of any length leave a text that can be saved', () => {
  const instrument = instrumentOf('nacc/2568');
  const items = itemsOf(instrument).map(({ code }) => code);
  const all = <V>(value: V) => Object.fromEntries(items.map((code) => [code, value]));
  const judged = sourceOf(yearOf(instrument, 2568, {}, all(0 as const)), {
    reasons: all('ยาวมาก '.repeat(250)),
  });
  const texts = draftYear(judged).map((draft) => words(judged, draft));
  expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(9000);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(10_000);
});

test('of a sheet that is not whole nothing is called the highest or lowest of all', () => {
  const instrument = instrumentOf('nacc/2568');
  const said = (values: Record<string, string>, place: string, language: 'th' | 'en') => {
    const from = sourceOf(yearOf(instrument, 2568, values));
    return draftYear(from)
      .filter((draft) => draft.place === place)
      .map((draft) => words(from, draft, language))
      .join('\n');
  };
  const some = { total: '90.00', ind1: '91.00', ind4: '85.00', ind9: '95.00' };
  const [thai, english] = [said(some, 'total', 'th'), said(some, 'total', 'en')];
  expect(thai).toMatch(/ใน 3 ตัวชี้วัดที่มีคะแนนแล้ว คะแนนต่ำสุดคือ .*85\.00.*ยังไม่มีคะแนนอีก 7 ตัวชี้วัด/);
  expect(thai).toMatch(/ใน 3 ตัวชี้วัดที่มีคะแนนแล้ว คะแนนสูงสุดคือ .*95\.00/);
  expect(english).toMatch(/lowest indicator of the 3 that have a score \(of 10\): .*85\.00/);
  expect(said(some, 'ind1', 'th')).not.toContain('ลำดับที่');
  expect(said(some, 'ind1', 'en')).not.toContain('place');
  const good = { ind1: '98.00', i1: '97.00', i2: '99.00' };
  expect(said(good, 'ind1', 'th')).toMatch(/ทั้ง 2 ประเด็นที่มีคะแนนแล้ว.*ยังไม่มีคะแนนอีก 1 ประเด็น/);
  expect(said(good, 'ind1', 'th')).not.toMatch(/ทุกประเด็น|ไม่มีประเด็นที่จัดเป็นจุดอ่อน/);
  expect(said(good, 'ind1', 'en')).not.toContain('Every subject');
});

test('whatever is missing, no rank and no extreme of all is said', () => {
  fc.assert(
    fc.property(source, (from) => {
      const { instrument, entry } = from.year;
      const indicators = instrument.tools.flatMap((tool): { code: string }[] => tool.indicators);
      const isWhole = indicators.every(({ code }) => entry.values[code] !== undefined);
      for (const { place, points } of draftYear(from)) {
        for (const point of points) {
          if (point.say === 'standing' && point.rank) expect(isWhole).toBe(true);
          if (point.say !== 'highest' && point.say !== 'lowest') continue;
          const asked =
            place === 'total'
              ? indicators
              : instrument.tools
                  .flatMap((tool) => (tool.kind === 'survey' ? tool.indicators : []))
                  .find(({ code }) => code === place)!.questions;
          const known = asked.filter(({ code }) => entry.values[code] !== undefined).length;
          expect(point.among).toEqual(
            known === asked.length ? undefined : { known, all: asked.length },
          );
        }
      }
    }),
    { numRuns: 40 },
  );
});
