import type { Instrument } from '../core/instrument.ts';
import type { RankedPlace } from '../core/ranking.ts';
import { mainKeys } from '../core/standing.ts';
import { nameIn, typeName } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';
import { rankingFileText } from '../text/ranking-file.ts';
import { type Cell, type FileForm, rowsStream } from './rows-file.ts';

/** A ranking as a file. */
export interface RankingFile {
  readonly year: number;
  readonly beforeYear: number | null;
  readonly instrument: Instrument;
  /** All agencies, a batch at a time; asked for anew each time the file is gone through. */
  batches(): AsyncIterable<readonly RankedPlace[]>;
}

export function rankingStream(
  file: RankingFile,
  form: FileForm,
  language: Language,
): Promise<ReadableStream<Uint8Array>> {
  const line = lineOf(file, language);
  const names = headings(file, language);
  const figures = figureKeys(file.instrument).length + (file.beforeYear === null ? 1 : 3);
  return rowsStream(
    {
      name: rankingText[language].fileName(file.year),
      headings: names,
      printed: new Set(names.map((_, at) => at).slice(-figures)),
      async *batches() {
        for await (const batch of file.batches()) yield batch.map(line);
      },
    },
    form,
  );
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
    place.total,
    ...(beforeYear === null ? [] : [place.before, place.change?.replace('+', '') ?? null]),
    ...keys.map((key) => place.figures[key] ?? null),
  ];
}
