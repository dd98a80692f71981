import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { testTypesetter } from '../../test/kit/paper.ts';
import { longBody, madeUpBody } from '../../test/kit/paper-body.ts';
import { pdfText } from '../../test/kit/pdf-text.ts';
import { roundTrip, shareKept } from '../../test/kit/round-trip.ts';
import { bodyPaper } from './body-paper.ts';
import { decoded } from './font-map.ts';

const typesetter = await testTypesetter();
afterAll(() => typesetter.close());

const opened = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });

test.each([
  ['ua-1', '<pdfuaid:part>1</pdfuaid:part>', false],
  ['a-2a', '<pdfaid:conformance>A</pdfaid:conformance>', true],
] as const)('%s is what the finished file says it is', async (standard, said, hasIntent) => {
  const { catalog, context } = await opened(
    await typesetter.typeset(bodyPaper(madeUpBody(), standard)),
  );
  const entry = (name: string) => catalog.lookup(PDFName.of(name));
  expect(entry('StructTreeRoot')).toBeInstanceOf(PDFDict);
  expect(String(entry('MarkInfo'))).toContain('/Marked true');
  expect(String(entry('Lang'))).toContain('th');
  expect(decoded(entry('Metadata'))).toContain(said);
  expect(entry('OutputIntents') instanceof PDFArray).toBe(hasIntent);
  expect(context.trailerInfo.ID).toBeDefined();
});

test.each([
  ['a report in Thai digits', madeUpBody()],
  [
    'a draft without cover in Arabic digits',
    madeUpBody({ hasCover: false, digits: 'arabic', draft: 'ห้ามใช้อ้างอิง' }),
  ],
  ['a report of many pages', longBody()],
])('what is read from %s is what it says', async (_name, body) => {
  const kept = roundTrip(body, await pdfText(await typesetter.typeset(bodyPaper(body))));
  expect(kept.examples).toEqual([]);
  expect(shareKept(kept)).toBe(1);
});
