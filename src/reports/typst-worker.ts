import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fileWriter } from './paper-file.ts';
import { makeSearchable } from './searchable.ts';
import type { Paper, Typeset, WorkerData } from './typst.ts';

/** The thread that makes PDF of papers, one message each; see `typst.ts`. */
const { folder, fonts } = workerData as WorkerData;

const fontBlobs = fonts.map((file) => readFileSync(file));
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
const prepared = fileWriter(fontBlobs[0] as Buffer, fonts);

parentPort?.on('message', async (paper: Paper) => {
  const typeset = await attempt(paper);
  parentPort?.postMessage(typeset, 'pdf' in typeset ? [typeset.pdf.buffer] : []);
});

async function attempt(paper: Paper): Promise<Typeset> {
  try {
    // A copy of its own: what is handed over must not be a slice of Node's shared pool.
    return { pdf: new Uint8Array(makeSearchable(compile(paper))) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : JSON.stringify(error) };
  }
}

function compile(paper: Paper): Uint8Array {
  compiler.resetShadow();
  for (const [name, text] of Object.entries(paper.files)) {
    compiler.mapShadow(path.join(folder, name), Buffer.from(prepared(name, text)));
  }
  const compiled = compiler.compile({ mainFilePath: path.join(folder, paper.template) });
  if (!compiled.result) throw new Error(diagnosis(compiled.takeDiagnostics()));
  const pdf = compiler.pdf(compiled.result, { pdfStandard: paper.standard ?? 'ua-1' });
  compiler.evictCache(10);
  return pdf;
}

function diagnosis(errors: ReturnType<ReturnType<typeof compiler.compile>['takeDiagnostics']>) {
  return JSON.stringify(errors ? compiler.fetchDiagnostics(errors) : 'no result');
}
