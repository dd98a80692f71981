import { afterAll, expect, test } from 'vitest';
import { testTypesetter } from '../../test/kit/paper.ts';
import { longBody, madeUpBody } from '../../test/kit/paper-body.ts';
import { marksOf } from '../../test/kit/pdf-marks.ts';
import { pdfText } from '../../test/kit/pdf-text.ts';
import { roundTrip, shareKept } from '../../test/kit/round-trip.ts';
import { bodyPaper } from './body-paper.ts';

const typesetter = await testTypesetter();
afterAll(() => typesetter.close());

test.each([
  ['ua-1', '<pdfuaid:part>1</pdfuaid:part>', false],
  ['a-2a', '<pdfaid:conformance>A</pdfaid:conformance>', true],
] as const)('%s is what the finished file says it is', async (standard, said, hasOutputIntent) => {
  const marks = await marksOf(await typesetter.typeset(bodyPaper(madeUpBody(), standard)));
  expect(marks).toMatchObject({ isTagged: true, isMarked: true, hasId: true, hasOutputIntent });
  expect(marks.language).toContain('th');
  expect(marks.metadata).toContain(said);
});

test.each([
  ['a report in Thai digits', madeUpBody()],
  [
    'a draft without cover in Arabic digits',
    madeUpBody({ hasCover: false, digits: 'arabic', draft: 'ห้ามใช้อ้างอิง' }),
  ],
  ['a report of many pages', longBody()],
])('what is read from %s is what it says', async (_name, body) => {
  const text = await pdfText(await typesetter.typeset(bodyPaper(body)));
  const kept = roundTrip(body, text);
  expect(text).toContain(body.check?.hash);
  expect(kept.examples).toEqual([]);
  expect(shareKept(kept)).toBe(1);
});
