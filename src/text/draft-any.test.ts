import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftInWords, sourceOf, yearOf } from '../../test/kit/draft.ts';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { BAND_PRESETS, type BandPreset, bandTo, scoreText } from '../core/band.ts';
import { type Draft, type DraftSource, draftBasis, type Point } from '../core/draft.ts';
import { draftYear } from '../core/draft-year.ts';
import { channelsOf, type Instrument, itemsOf, questionsOf } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import { presetBands } from './band.ts';
import { namesIn } from './draft.ts';

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

test('no sentence is empty, cut or made of a missing word, in either language', () => {
  fc.assert(
    fc.property(source, fc.constantFrom('th' as const, 'en' as const), (from, language) => {
      for (const draft of draftYear(from).filter(({ points }) => points.length > 0)) {
        const text = draftInWords(from, draft, language);
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
  const line = draftInWords(from, { ...draft, points: [point] });
  const values = [...line.matchAll(/(?:\([iIeE]\d+\)|ซึ่งได้) (\d+\.\d\d) คะแนน/g)].map((m) =>
    Number(m[1]),
  );
  const least = /คะแนนตั้งแต่ (\d+\.\d\d) ขึ้นไป/.exec(line)?.[1];
  const under = /คะแนนต่ำกว่า (\d+\.\d\d)/.exec(line)?.[1];
  const between = /ระหว่าง (\d+\.\d\d) ถึง (\d+\.\d\d)/.exec(line);
  if (point.say === 'inBand') {
    const isOne = new Set(point.scores.map((one) => one.value)).size === 1;
    expect(values).toHaveLength(isOne ? 1 : point.scores.length);
  }
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
        let text = draftInWords(from, draft);
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
      expect(once.map((draft) => draftInWords(from, draft))).toEqual(
        twice.map((draft) => draftInWords(from, draft)),
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
