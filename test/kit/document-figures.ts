import { bandAt, bandTo, scoreText } from '../../src/core/band.ts';
import type { DocumentSource } from '../../src/core/document-source.ts';
import { itemsOf } from '../../src/core/instrument.ts';
import { ancestry } from '../../src/core/lineage.ts';
import { rankedIndicators, viewResult } from '../../src/core/result-view.ts';
import { parseDecimal } from '../../src/kit/decimal.ts';
import type { Block, Body, Cell, FigureCell } from '../../src/reports/body.ts';

/** Every figure of a document, with what it stands for. */
export function figuresOf(body: Body): FigureCell[] {
  return cellsOf(body).filter((cell): cell is FigureCell => 'figure' in cell);
}

/** Every text of a document that is no figure. */
export function textsOf(body: Body): string[] {
  const cells = cellsOf(body).flatMap((cell) =>
    'text' in cell ? [cell.text] : 'paragraphs' in cell ? cell.paragraphs : [],
  );
  return [...blocksOf(body).flatMap(blockTexts), ...cells];
}

const blocksOf = (body: Body): Block[] => body.sections.flatMap(({ blocks }) => blocks);

function cellsOf(body: Body): Cell[] {
  return blocksOf(body).flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [],
  );
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'missing':
      return [block.text];
    case 'list':
      return block.items;
    case 'picture':
      return [block.caption, block.description];
    case 'gantt':
      return block.rows.flatMap(({ text, said }) => [text, said]);
    case 'table':
      return [block.caption];
    case 'signatures':
      return [];
  }
}

/** What a figure must be, worked out anew from the results; undefined where nothing has that name. */
export function expectedFigure(source: DocumentSource, of: string): string | undefined {
  const { year, years } = source;
  const own = year.entry.values[of];
  if (own !== undefined) return own;
  const [first = '', second = '', third = '', fourth = ''] = of.split('.');
  if (first === 'change') return changeOf(source, of.slice('change.'.length));
  if (first === 'before') return valueBefore(source, of.slice('before.'.length));
  if (/^\d{4}$/.test(first)) {
    return years.find(({ fiscalYear }) => String(fiscalYear) === first)?.entry.values[second];
  }
  const view = viewResult(year.instrument, year.entry);
  switch (first) {
    case 'weight':
      return second === 'total'
        ? '100'
        : String(year.instrument.tools.find(({ code }) => code === second)?.weight);
    case 'rank':
      return String(rankedIndicators(view).find((one) => one.indicator.key === second)?.rank);
    case 'points':
      return String(itemsOf(year.instrument).find(({ code }) => code === second)?.points);
    case 'people':
    case 'minimum': {
      const channel = year.entry.channels[second as 'iit'];
      if (first === 'minimum') return String(channel?.minimum);
      return channel && 'respondents' in channel ? String(channel.respondents) : undefined;
    }
    case 'answered':
      return String(sumsAt(source, second, third)?.[1]);
    case 'chosen': {
      const finer = source.finers[year.fiscalYear];
      const bands = finer?.channels[second as 'iit']?.bands[third] ?? [];
      return String(bands.find(([upTo]) => String(upTo) === fourth)?.[1]);
    }
    case 'band': {
      const scored = view.indicators.flatMap((one) =>
        third === 'indicators' ? [one.value] : one.questions.map(({ value }) => value),
      );
      const inIt = scored.filter(
        (value) => value !== null && bandAt(source.bands, parseDecimal(value)!) === Number(second),
      );
      return String(inIt.length);
    }
    default:
      return besideFigure(source, first, second, third);
  }
}

function sumsAt({ year }: DocumentSource, channel: string, code: string) {
  const released = year.entry.channels[channel as 'iit'];
  return released?.release === 'figures' ? released.sums[code] : undefined;
}

function besideFigure(
  { beside, groups, report }: DocumentSource,
  first: string,
  second: string,
  third: string,
): string | undefined {
  const from: Readonly<Record<string, object | undefined>> = {
    ministry: beside?.ministries.find(({ key }) => key === second),
    member: beside?.members.find(({ code }) => code === second),
    standing: beside?.standings.find(({ kind }) => kind === second),
    group: groups[Number(second)],
    progress: report?.summary.measures.find(({ measure }) => String(measure.number) === second),
  };
  const found = (from[first] as Record<string, unknown> | undefined)?.[third];
  return found === undefined || found === null ? undefined : String(found);
}

function valueBefore({ year, years, lineage }: DocumentSource, key: string): string | undefined {
  const before = years.find(({ fiscalYear }) => fiscalYear < year.fiscalYear);
  if (!before) return undefined;
  const [, prefix = '', code = ''] = /^(eit[12]\.)?(.+)$/.exec(key)!;
  const found = ancestry(lineage, code, year.fiscalYear, before.fiscalYear);
  return found.kind === 'continues' ? before.entry.values[prefix + found.codes[0]!] : undefined;
}

/** Of printed figures, in hundredths: no other way of reckoning than a reader's. */
function changeOf(source: DocumentSource, key: string): string | undefined {
  const ofYear = /^(\d{4})\.(.+)$/.exec(key);
  const at = ofYear ? source.years.findIndex((one) => one.fiscalYear === Number(ofYear[1])) : 0;
  const values = [source.years[at], source.years[at + 1]].map((one) => one?.entry.values);
  const pair = ofYear
    ? values.map((one) => one?.[ofYear[2]!])
    : [source.year.entry.values[key], valueBefore(source, key)];
  const [now, then] = pair.map((text) => text && Math.round(Number(text) * 100));
  if (typeof now !== 'number' || typeof then !== 'number') return undefined;
  const difference = now - then;
  const text = `${Math.trunc(Math.abs(difference) / 100)}.${String(Math.abs(difference) % 100).padStart(2, '0')}`;
  return difference > 0 ? `+${text}` : difference < 0 ? `-${text}` : text;
}

/** Every number with two decimals that a sentence about this source may have in it. */
export function sayable(source: DocumentSource): ReadonlySet<string> {
  const { bands, year, years, beside, groups } = source;
  const all = years.flatMap(({ entry }) => Object.values(entry.values));
  const parts = Object.keys(year.entry.values).filter((key) => key.startsWith('eit1.'));
  const between = parts.map((key) =>
    Math.abs(
      Number(year.entry.values[key]) - Number(year.entry.values[key.replace('eit1', 'eit2')]),
    ).toFixed(2),
  );
  const changes = Object.keys(year.entry.values).flatMap(
    (key) => changeOf(source, key)?.replace(/^[+-]/, '') ?? [],
  );
  const ends = bands.flatMap(({ from }, i) => {
    const to = bandTo(bands, i);
    return [scoreText(from), scoreText(to), scoreText(to + 1)];
  });
  const means = [...(beside?.ministries ?? []), ...groups].map(({ mean }) => mean ?? '');
  const apart = groups.flatMap((one) =>
    groups
      .filter(({ channel, kind }) => channel === one.channel && kind === one.kind)
      .map((other) => Math.abs(Number(one.mean) - Number(other.mean)).toFixed(2)),
  );
  return new Set([...all, ...between, ...changes, ...ends, ...means, ...apart]);
}

export const numbersIn = (text: string): string[] => text.match(/\d+\.\d{2}(?!\d)/g) ?? [];
