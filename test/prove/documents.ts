import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SHAPES } from '../../src/core/document-section.ts';
import type { Body } from '../../src/reports/body.ts';
import { bodyPaper } from '../../src/reports/body-paper.ts';
import { documentBody } from '../../src/reports/document.ts';
import type { Standard, Typesetter } from '../../src/reports/typst.ts';
import { everyBlock } from '../kit/body.ts';
import { departmentSource, officeSource, settingOf, subdistrictSource } from '../kit/document.ts';
import { testTypesetter } from '../kit/paper.ts';
import { longBody, madeUpBody } from '../kit/paper-body.ts';
import { marksOf } from '../kit/pdf-marks.ts';
import { pdfText } from '../kit/pdf-text.ts';
import { roundTrip, shareKept } from '../kit/round-trip.ts';

/** Never less of what a document says is read back from its paper. */
const LEAST_KEPT = 0.995;
const READERS = ['pdfium', 'pdftotext', 'pdf.js'] as const;

/**
 * `npm run prove -- documents [FOLDER]`: every shape of three agencies, accessible and for the
 * archive: qpdf's check, what three readers get back of the text, and every page as a picture in the
 * folder, to be looked at. Needs `qpdf` and `poppler-utils`; pdf.js is told and decides nothing.
 */
export async function prove([folder = '.data/documents']: readonly string[]): Promise<boolean> {
  const typesetter = testTypesetter();
  const all: boolean[] = [];
  console.log(`pages   kB    ms  qpdf  ${READERS.join('  ')}  document`);
  for (const [name, body] of bodies()) {
    for (const standard of ['ua-1', 'a-2a'] as const) {
      all.push(await proved(typesetter, `${name}-${standard}`, body, standard, folder));
    }
  }
  await typesetter.close();
  console.log(`${all.filter(Boolean).length} of ${all.length} documents hold`);
  return all.every(Boolean);
}

function* bodies(): Generator<[string, Body]> {
  const sources = {
    department: departmentSource(),
    office: officeSource(),
    subdistrict: subdistrictSource(),
  };
  for (const [agency, source] of Object.entries(sources)) {
    for (const shape of SHAPES) {
      const digits = shape === 'subdistrict' ? 'arabic' : 'thai';
      yield [`${agency}-${shape}`, documentBody(source, settingOf(shape, { digits }))];
    }
  }
  yield ['every-block', everyBlock()];
  yield ['made-up', madeUpBody({ hasCover: false, digits: 'arabic' })];
  yield ['long', longBody()];
}

async function proved(
  typesetter: Typesetter,
  name: string,
  body: Body,
  standard: Standard,
  folder: string,
): Promise<boolean> {
  const began = performance.now();
  const pdf = await typesetter.typeset(bodyPaper(body, standard));
  const took = performance.now() - began;
  const file = path.join(folder, name, 'document.pdf');
  await rm(path.dirname(file), { recursive: true, force: true });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, pdf);
  run('pdftoppm', ['-r', '70', '-png', file, path.join(path.dirname(file), 'page')]);
  const isClean = run('qpdf', ['--check', file]).status === 0;
  const { pages, text } = await readByPdfJs(pdf);
  const read = [await pdfText(pdf), run('pdftotext', ['-raw', file, '-']).stdout, text];
  const trips = read.map((one) => roundTrip(body, one));
  const kept = trips.map(shareKept);
  const marks = await marksOf(pdf);
  const isMarked = marks.isTagged && marks.isMarked && marks.hasId && marks.metadata !== '';
  const isWhole = kept.slice(0, 2).every((share) => share >= LEAST_KEPT);
  const size = Math.round(pdf.length / 1000);
  console.log(
    `${pad(pages, 5)} ${pad(size, 4)} ${pad(Math.round(took), 5)}  ${isClean ? 'ok  ' : 'BAD '}  ${kept.map((share) => `${(100 * share).toFixed(2)}%`).join('  ')}  ${name}${isMarked ? '' : ' NOT MARKED'}`,
  );
  if (!isWhole) for (const [i, one] of trips.entries()) console.log(READERS[i], one.examples);
  return isClean && isMarked && isWhole;
}

function run(program: string, words: readonly string[]) {
  const done = spawnSync(program, words, { maxBuffer: 1e9, encoding: 'utf8' });
  if (done.error) throw done.error;
  return done;
}

async function readByPdfJs(pdf: Uint8Array) {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
  }
  const pages = document.numPages;
  await document.destroy();
  return { pages, text };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}
