import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { makeSearchable } from './searchable.ts';
import { withoutLetters } from './svg-paths.ts';
import type { Paper, Typeset, WorkerData } from './typst.ts';

/** The thread that makes PDF of papers, one message each; see `typst.ts`. */
const { folder, fonts } = workerData as WorkerData;

const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});

parentPort?.on('message', async (paper: Paper) => {
  const typeset = await attempt(paper);
  parentPort?.postMessage(typeset, 'pdf' in typeset ? [typeset.pdf.buffer] : []);
});

async function attempt(paper: Paper): Promise<Typeset> {
  try {
    // A copy of its own: what is handed over must not be a slice of Node's shared pool.
    return { pdf: new Uint8Array(await makeSearchable(compile(paper))) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : JSON.stringify(error) };
  }
}

function compile(paper: Paper): Uint8Array {
  compiler.resetShadow();
  for (const [name, text] of Object.entries(paper.files)) {
    const ready = name.endsWith('.svg') ? withoutLetters(text, fonts) : text;
    compiler.mapShadow(path.join(folder, name), Buffer.from(ready));
  }
  const compiled = compiler.compile({ mainFilePath: path.join(folder, paper.template) });
  if (!compiled.result) throw new Error(diagnosis(compiled.takeDiagnostics()));
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
  compiler.evictCache(10);
  return pdf;
}

function diagnosis(errors: ReturnType<ReturnType<typeof compiler.compile>['takeDiagnostics']>) {
  return JSON.stringify(errors ? compiler.fetchDiagnostics(errors) : 'no result');
}
