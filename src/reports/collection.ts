import type { CollectingAgency } from '../core/collection.ts';
import { type Instrument, partsOf } from '../core/instrument.ts';
import { nameIn, typeName } from '../text/agency.ts';
import { collectionText } from '../text/collection.ts';
import { forecastText } from '../text/forecast.ts';
import type { Language } from '../text/language.ts';
import { type Cell, type FileForm, rowsStream } from './rows-file.ts';

/** How far the surveys of many agencies are, as a file: the same numbers as on the page. */
export interface CollectionFile {
  readonly cycle: { readonly fiscalYear: number };
  readonly instrument: Instrument;
  readonly agencies: readonly CollectingAgency[];
  readonly groups: readonly {
    readonly kind: string;
    readonly code: string;
    readonly nameTh: string;
    readonly nameEn: string;
  }[];
}

const AT_ONCE = 500;

export function collectionStream(
  file: CollectionFile,
  form: FileForm,
  language: Language,
): Promise<ReadableStream<Uint8Array>> {
  const { agencies } = file;
  const t = collectionText[language];
  const line = lineOf(file, language);
  return rowsStream(
    {
      name: t.fileName(file.cycle.fiscalYear),
      headings: headings(file, language),
      async *batches() {
        for (let from = 0; from < agencies.length; from += AT_ONCE) {
          yield agencies.slice(from, from + AT_ONCE).map(line);
        }
      },
    },
    form,
  );
}

function headings({ instrument }: CollectionFile, language: Language): string[] {
  const { columns, fields } = collectionText[language];
  const parts = partsOf(instrument).map(({ channel }) => channel.toUpperCase());
  return [
    columns.code,
    columns.nameTh,
    columns.nameEn,
    fields.type,
    fields.ministry,
    fields.province,
    columns.whole,
    ...parts.flatMap((channel) => [
      columns.answered(channel),
      columns.minimum(channel),
      columns.expected(channel),
      columns.standing(channel),
    ]),
  ];
}

function lineOf({ groups }: CollectionFile, language: Language) {
  const t = collectionText[language];
  const names = new Map(groups.map((one) => [`${one.kind} ${one.code}`, nameIn(language, one)]));
  return ({ agency, ministry, province, standing, channels }: CollectingAgency): Cell[] => [
    agency.code,
    agency.nameTh,
    agency.nameEn,
    typeName(agency.type, language),
    names.get(`ministry ${ministry}`) ?? null,
    names.get(`province ${province}`) ?? null,
    t.standings[standing],
    ...channels.flatMap(({ answered, minimum, forecast }): Cell[] => [
      answered,
      minimum,
      forecast.expected,
      forecastText[language][forecast.standing],
    ]),
  ];
}
