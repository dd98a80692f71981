import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Answered } from '../kit/aside.ts';
import { otherFaces } from './faces.ts';
import { paperFiles } from './paper-file.ts';
import { makeSearchable } from './searchable.ts';
import type { Paper, Started } from './typst.ts';

/** The process that makes PDF of papers, one message each; see `typst.ts`. */
const [folder = '', ...fonts] = process.argv.slice(2);

const others = otherFaces();
const compiler = NodeCompiler.create({
  workspace: folder,
  // What is given as a path is read when a document asks for it.
  fontArgs: [
    { fontBlobs: fonts.map((file) => readFileSync(file)) },
    { fontPaths: others.flatMap(({ files }) => files) },
  ],
});
const prepared = paperFiles(fonts, others);

let templates: Started['templates'] = {};

process.on('message', (said: Started | Paper) => {
  if ('templates' in said) templates = said.templates;
  else process.send?.(attempt(said));
});
// Whoever asks decides when it ends; without them there is nothing to do.
process.on('disconnect', () => process.exit());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

function attempt(paper: Paper): Answered<Uint8Array> {
  try {
    const made = compile(paper);
    const done = paper.as === 'svg' ? made : makeSearchable(made);
    return { done, isSpent: process.memoryUsage.rss() > MOST_MEMORY };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : JSON.stringify(error) };
  }
}

/** A process that has grown to this is replaced; one that makes reports of usual length stays below. */
const MOST_MEMORY = 235_000_000;
/** How many papers what was worked out for one is remembered: more costs memory and saves nothing. */
const KEPT_FOR = 2;

function compile(paper: Paper): Uint8Array {
  compiler.resetShadow();
  for (const [name, text] of [...Object.entries(templates), ...prepared.of(paper.files)]) {
    compiler.mapShadow(path.join(folder, name), Buffer.from(text));
  }
  const compiled = compiler.compile({ mainFilePath: path.join(folder, paper.template) });
  if (!compiled.result) throw new Error(diagnosis(compiled.takeDiagnostics()));
  const made =
    paper.as === 'svg'
      ? Buffer.from(compiler.plainSvg(compiled.result))
      : compiler.pdf(compiled.result, { pdfStandard: paper.standard ?? 'ua-1' });
  compiler.evictCache(KEPT_FOR);
  return made;
}

function diagnosis(errors: ReturnType<ReturnType<typeof compiler.compile>['takeDiagnostics']>) {
  return JSON.stringify(errors ? compiler.fetchDiagnostics(errors) : 'no result');
}
