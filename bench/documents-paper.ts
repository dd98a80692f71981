import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { PDFDocument } from '@cantoo/pdf-lib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Packer } from 'docx';
import type { Body } from '../src/reports/body.ts';
import { bodyPaper } from '../src/reports/body-paper.ts';
import { bodyDocument } from '../src/reports/docx/document.ts';
import { fontFiles } from '../src/reports/faces.ts';
import { openOffice } from '../src/reports/office.ts';
import { paperFiles } from '../src/reports/paper-file.ts';
import { drawnAsPng } from '../src/reports/svg-paths.ts';
import { openTypesetter, type Paper } from '../src/reports/typst.ts';
import { TYPESETTER } from './documents-typesetter.ts';
import { type Measured, median } from './figure.ts';
import { clocked } from './nation.ts';

/** One report of 27 pages or a little more: whole, and with the bare tool on the very same source. */
const PAGES = 27;
const ROUNDS = 7;

export async function* paperFigures(report: Body): AsyncGenerator<Measured> {
  const typesetter = openTypesetter(TYPESETTER);
  const pagesOf = async (body: Body) =>
    (await PDFDocument.load(await typesetter.typeset(bodyPaper(body)))).getPageCount();
  const [body, pages] = await longEnough(report, pagesOf);
  const bare = bareTypst();
  const rounds: { whole: number; bare: number }[] = [];
  for (let n = 0; n <= ROUNDS; n += 1) {
    // Never the same twice: what the compiler remembers of a document is not measured.
    const [one, other] = ['', '.'].map((end) => ({ ...body, title: `${body.title} ${n}${end}` }));
    const files = bare.prepared(bodyPaper(one as Body));
    const round = {
      whole: await clocked(() => typesetter.typeset(bodyPaper(other as Body))),
      bare: await clocked(async () => bare.compile(files)),
    };
    // The first warms both.
    if (n > 0) rounds.push(round);
  }
  await typesetter.close();
  yield { name: 'pages of the report', value: pages, unit: 'pages', aim: `>=${PAGES}` };
  yield against('report as PDF', 'bare Typst on the same source', rounds);
}

/** Into Word: against the library alone on the same content, its charts drawn before. */
export async function* officeFigures(report: Body): AsyncGenerator<Measured> {
  const office = openOffice({
    startWorker: (workerData, resourceLimits) =>
      new Worker(path.resolve('dist/reports-office-worker.js'), { workerData, resourceLimits }),
  });
  const body = { ...report, sections: repeated(report, COPIES) };
  const rounds: { whole: number; bare: number }[] = [];
  for (let n = 0; n <= ROUNDS; n += 1) {
    const round = {
      whole: await clocked(() => office.docx(body)),
      bare: await clocked(() => Packer.toBuffer(bodyDocument(body, fontFiles(), drawnBefore))),
    };
    if (n > 0) rounds.push(round);
  }
  await office.close();
  yield against('report as a document of Word', 'docx alone, charts drawn before', rounds);
}

const charts = new Map<string, ReturnType<typeof drawnAsPng>>();

function drawnBefore(svg: string, fonts: readonly string[]) {
  const drawn = charts.get(svg) ?? drawnAsPng(svg, fonts);
  charts.set(svg, drawn);
  return drawn;
}

function against(
  name: string,
  what: string,
  rounds: readonly { readonly whole: number; readonly bare: number }[],
): Measured {
  const bare = median(rounds.map((one) => one.bare));
  return {
    name,
    value: median(rounds.map(({ whole }) => whole)),
    unit: 'ms',
    against: `${what} (${bare.toPrecision(3)} ms)`,
    ratio: median(rounds.map((one) => one.whole / one.bare)),
    aim: '<=1.3',
  };
}

const COPIES = 2;

/** Sections once more, until there are pages enough. */
async function longEnough(
  report: Body,
  pagesOf: (body: Body) => Promise<number>,
): Promise<[body: Body, pages: number]> {
  for (let copies = 1; ; copies += 1) {
    const body = { ...report, sections: repeated(report, copies) };
    const pages = await pagesOf(body);
    if (pages >= PAGES) return [body, pages];
  }
}

/** Keys name parts of the document, so each copy has its own. */
function repeated({ sections }: Body, copies: number): Body['sections'] {
  return Array.from({ length: copies }, (_, n) =>
    sections.map((section) => ({
      ...section,
      key: `${section.key}${n}`,
      blocks: section.blocks.map((block) =>
        'key' in block ? { ...block, key: `${block.key}${n}` } : block,
      ),
    })),
  ).flat();
}

/** The compiler alone: no worker, no data made ready, nothing done to what comes out. */
function bareTypst() {
  const { folder } = TYPESETTER;
  const fontBlobs = fontFiles().map((file) => readFileSync(file));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  const written = paperFiles(fontFiles(), []);
  return {
    prepared: ({ template, files }: Paper) => ({
      template,
      files: written.of(files),
    }),
    compile({ template, files }: { template: string; files: ReturnType<typeof written.of> }) {
      compiler.resetShadow();
      for (const [name, text] of files) {
        compiler.mapShadow(path.join(folder, name), Buffer.from(text));
      }
      const { result } = compiler.compile({ mainFilePath: path.join(folder, template) });
      if (!result) throw new Error('the bare compiler refuses the report');
      const pdf = compiler.pdf(result, { pdfStandard: 'ua-1' });
      compiler.evictCache(2);
      return pdf;
    },
  };
}
