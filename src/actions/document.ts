import { z } from 'zod';
import type { AgencyYear } from '../core/agency-year.ts';
import {
  type Document,
  type DocumentSetting,
  documentNumber,
  MOST_DOCUMENTS,
  newDocumentInput,
  newSetting,
  settingInput,
} from '../core/document.ts';
import { everySection } from '../core/document-section.ts';
import type { DocumentSource } from '../core/document-source.ts';
import { versionField } from '../core/field.ts';
import type { Role } from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import type { OfYear } from '../store/analysis.ts';
import type { Tx } from '../store/database.ts';
import { documentsOf, insertDocument, nextDocumentNumber } from '../store/document.ts';
import { change, type Deed, look } from './action.ts';
import { findAgencyYear, YEAR_ROLES, yearKey } from './agency-year.ts';
import { documentSource } from './document-source.ts';
import { type AnalysedYear, findAnalysedYear } from './draft-source.ts';

/** Documents of an agency's year: which sections they have and how they are written, version by version. */
export const DOCUMENT_WRITERS: readonly Role[] = ['coordinator', 'owner', 'head'];

export interface YearDocuments {
  readonly year: AgencyYear;
  readonly documents: readonly Document[];
}

export const listDocuments = look({
  name: 'document.list',
  input: z.strictObject(yearKey),
  may: YEAR_ROLES,
  find: findAgencyYear,
  do: async ({ tx, thing }): Promise<YearDocuments> => ({
    year: thing.year,
    documents: await documentsOf(tx, ofYear(thing)),
  }),
});

const documentKey = { ...yearKey, number: documentNumber };

export interface SeenDocument {
  readonly document: Document;
  /** What it is made of now. */
  readonly source: DocumentSource;
}

export const seeDocument = look({
  name: 'document.see',
  input: z.strictObject(documentKey),
  may: YEAR_ROLES,
  find: findDocument,
  do: async (deed): Promise<SeenDocument> => ({
    document: deed.thing.document,
    source: await documentSource(deed),
  }),
});

export const newDocument = change({
  name: 'document.new',
  input: z.strictObject({ ...yearKey, ...newDocumentInput }),
  may: DOCUMENT_WRITERS,
  find: findAgencyYear,
  async do(deed, { shape, title }): Promise<number> {
    const { tx, thing, now } = deed;
    const key = ofYear(thing);
    const number = await nextDocumentNumber(tx, key);
    if (number > MOST_DOCUMENTS) {
      throw new Problem('wrongState', { what: 'document', state: 'tooMany' });
    }
    const begun = newSetting(shape, { language: 'th', unit: '', day: dayInThailand(now) });
    await save(deed, { number, version: 1, setting: { ...begun, title }, isRemoved: false });
    return number;
  },
  record: ({ shape }, thing, number) => ({
    target: targetOf(thing, number),
    agencyId: thing.agencyId,
    details: { shape },
  }),
});

export const saveDocument = change({
  name: 'document.save',
  input: z.strictObject({ ...documentKey, version: versionField, ...settingInput }),
  may: DOCUMENT_WRITERS,
  find: findDocument,
  async do(deed, { agency: _agency, year: _year, number, version, ...setting }): Promise<number> {
    await save(deed, { number, version: version + 1, setting, isRemoved: false });
    return version + 1;
  },
  record: ({ number }, thing, version) => ({
    target: targetOf(thing, number),
    agencyId: thing.agencyId,
    details: { version },
  }),
});

export const removeDocument = change({
  name: 'document.remove',
  input: z.strictObject({ ...documentKey, version: versionField }),
  may: DOCUMENT_WRITERS,
  find: findDocument,
  async do(deed, { number, version }): Promise<void> {
    const { setting } = deed.thing.document;
    await save(deed, { number, version: version + 1, setting, isRemoved: true });
  },
  record: ({ number }, thing) => ({ target: targetOf(thing, number), agencyId: thing.agencyId }),
});

interface Found {
  readonly agencyId: number;
  readonly year: AgencyYear;
}

const ofYear = ({ agencyId, year }: Found): OfYear => ({ agencyId, fiscalYear: year.fiscalYear });

const targetOf = ({ year }: Found, number: number) =>
  `${year.agency.code} ${year.fiscalYear} ${number}`;

async function findDocument(
  tx: Tx,
  input: { readonly agency: string; readonly year: number; readonly number: number },
): Promise<(AnalysedYear & { readonly document: Document }) | undefined> {
  const found = await findAnalysedYear(tx, input);
  const documents = found ? await documentsOf(tx, ofYear(found)) : [];
  const document = documents.find(({ number }) => number === input.number);
  if (!found || !document) return undefined;
  const sections = everySection(document.setting.sections);
  return { ...found, document: { ...document, setting: { ...document.setting, sections } } };
}

async function save(
  { tx, thing, actor, now }: Deed<Found>,
  made: {
    readonly number: number;
    readonly version: number;
    readonly setting: DocumentSetting;
    readonly isRemoved: boolean;
  },
): Promise<void> {
  const row = { ...made, personId: actor.personId, at: now };
  if (!(await insertDocument(tx, ofYear(thing), row))) {
    throw new Problem('stale', { what: 'document' });
  }
}
