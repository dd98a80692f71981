import type { Instrument } from '../core/instrument.ts';
import { badField } from '../core/problem.ts';
import type { RankedPlace } from '../core/ranking.ts';
import { mainKeys } from '../core/standing.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../kit/csv.ts';
import { encodeWindows874 } from '../kit/encoding.ts';
import { writeXlsx } from '../kit/xlsx.ts';
import { nameIn, typeName } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';
import { rankingFileText } from '../text/ranking-file.ts';

/**
 * A ranking as a file, made piece by piece while it is sent: never more of it is in memory than one
 * batch, however many agencies there are and however slowly it is taken.
 */
export interface RankingFile {
  readonly year: number;
  readonly beforeYear: number | null;
  readonly instrument: Instrument;
  /** All agencies, a batch at a time; asked for anew each time the file is gone through. */
  batches(): AsyncIterable<readonly RankedPlace[]>;
}

export const RANKING_FORMS = ['csv', 'tis620', 'xlsx'] as const;
export type RankingForm = (typeof RANKING_FORMS)[number];

type Cell = string | number | null;

export async function rankingStream(
  file: RankingFile,
  form: RankingForm,
  language: Language,
): Promise<ReadableStream<Uint8Array>> {
  switch (form) {
    case 'csv':
      return streamOf(encoded(csvOf(file, language), BYTE_ORDER_MARK, utf8));
    case 'tis620':
      // A character that the encoding lacks is refused before anything is sent.
      for await (const piece of csvOf(file, language)) windows874(piece);
      return streamOf(encoded(csvOf(file, language), '', windows874));
    case 'xlsx': {
      const name = rankingText[language].fileName(file.year);
      const widths = headings(file, language).map((heading) => Math.max(10, heading.length + 2));
      return writeXlsx({ name, widths }, rowsOf(file, language));
    }
  }
}

function headings({ beforeYear, instrument }: RankingFile, language: Language): string[] {
  const t = rankingFileText[language];
  const compared = beforeYear === null ? [] : [t.before(beforeYear), t.change];
  return [
    t.rank,
    t.rankType,
    t.rankSize,
    t.rankMinistry,
    t.rankProvince,
    t.code,
    t.nameTh,
    t.nameEn,
    t.abbreviation,
    t.type,
    t.size,
    t.ministry,
    t.province,
    t.level,
    t.passed,
    t.total,
    ...compared,
    ...figureKeys(instrument),
  ];
}

const figureKeys = (instrument: Instrument) =>
  mainKeys(instrument).filter((key) => key !== 'total');

async function* rowsOf(file: RankingFile, language: Language): AsyncGenerator<Cell[]> {
  yield headings(file, language);
  const line = lineOf(file, language);
  for await (const batch of file.batches()) {
    for (const place of batch) yield line(place);
  }
}

function lineOf({ beforeYear, instrument }: RankingFile, language: Language) {
  const t = rankingFileText[language];
  const keys = figureKeys(instrument);
  const levels = new Map(
    instrument.rating.levels.map(({ code, title }) => [code, title[language]]),
  );
  return (place: RankedPlace): Cell[] => [
    place.rank,
    place.ranks.type,
    place.ranks.size,
    place.ranks.ministry,
    place.ranks.province,
    place.code,
    place.nameTh,
    place.nameEn,
    place.abbreviation,
    typeName(place.type, language),
    place.size,
    place.ministry && nameIn(language, place.ministry),
    place.province && nameIn(language, place.province),
    levels.get(place.level ?? '') ?? null,
    place.passed === null ? null : place.passed ? t.yes : t.no,
    numberOf(place.total),
    ...(beforeYear === null ? [] : [numberOf(place.before), numberOf(place.change)]),
    ...keys.map((key) => numberOf(place.figures[key])),
  ];
}

/** A printed figure has two decimals, which every spreadsheet shows as they are. */
const numberOf = (printed: string | null | undefined): number | null =>
  printed == null ? null : Number(printed);

async function* csvOf(file: RankingFile, language: Language): AsyncGenerator<string> {
  yield* writeCsv([headings(file, language)]);
  const line = lineOf(file, language);
  for await (const batch of file.batches()) yield* writeCsv(batch.map(line));
}

async function* encoded(
  pieces: AsyncIterable<string>,
  first: string,
  encode: (text: string) => Uint8Array,
): AsyncGenerator<Uint8Array> {
  if (first !== '') yield encode(first);
  for await (const piece of pieces) yield encode(piece);
}

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array => encoder.encode(text);

function windows874(text: string): Uint8Array {
  const bytes = encodeWindows874(text);
  if ('missing' in bytes) throw badField('file', 'notInWindows874', { value: bytes.missing });
  return bytes;
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
