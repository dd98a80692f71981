import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { testTypesetter } from '../../test/kit/paper.ts';
import { marksOf } from '../../test/kit/pdf-marks.ts';
import { pdfText } from '../../test/kit/pdf-text.ts';
import { roundTrip } from '../../test/kit/round-trip.ts';
import { scriptsBody } from '../../test/kit/scripts.ts';
import type { Body } from './body.ts';
import { bodyPaper } from './body-paper.ts';
import { otherFaces } from './faces.ts';

const typesetter = testTypesetter();
afterAll(() => typesetter.close());

const body = scriptsBody();

/** Without what marks the direction for a reader, and the joiner of a mark that is drawn apart. */
const plain = (text: string) => text.replace(/[\u202a-\u202e]|\u034f/g, '');
const readers: [string, (pdf: Uint8Array) => Promise<string> | string][] = [['PDFium', pdfText]];
if (spawnSync('pdftotext', ['-v']).status === 0) {
  readers.push([
    'pdftotext',
    (input) => execFileSync('pdftotext', ['-', '-'], { input }).toString(),
  ]);
}

test.each(readers)('%s reads what other scripts say', async (_name, read) => {
  const pdf = await typesetter.typeset(bodyPaper(body));
  expect(roundTrip(body, plain(await read(pdf))).examples).toEqual([]);
});

test('an archive takes them, and the same text gives the same bytes', async () => {
  const [one, two] = [await archived(body), await archived(body)];
  expect((await marksOf(one)).metadata).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(Buffer.compare(one, two)).toBe(0);
});

test('every face is installed whole', () => {
  const files = otherFaces().flatMap((face) => face.files);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(files).toHaveLength(21);
});

function archived(of: Body): Promise<Uint8Array> {
  return typesetter.typeset(bodyPaper(of, 'a-2a'));
}
