// Builds what runs: the program and its command line into dist/, and what browsers get into
// dist/static/ under content-hashed names with a manifest. Plain JavaScript, so that it works
// right after `npm install`.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');

/** What Node runs: each entry becomes one file of the same name in dist/. */
const PROGRAMS = ['src/main.ts', 'src/cli/main.ts', 'src/reports/typst-worker.ts'];

export async function buildStatic() {
  await mkdir(path.join(dist, 'static'), { recursive: true });
  const sources = ['src/web/static', 'src/web/islands'];
  const entries = [];
  for (const folder of sources) {
    for (const name of await readdir(path.join(root, folder)).catch(() => [])) {
      if (/\.(css|ts|tsx|svg)$/.test(name) && !name.includes('.test.')) {
        entries.push(path.join(folder, name));
      }
    }
  }
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'dist/static',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/static',
    bundle: true,
    minify: true,
    metafile: true,
    target: 'es2020',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'file', '.svg': 'copy' },
    logLevel: 'warning',
  });
  const manifest = {};
  for (const [file, output] of Object.entries(metafile.outputs)) {
    if (output.entryPoint) manifest[path.basename(output.entryPoint)] = path.basename(file);
  }
  await writeFile(path.join(dist, 'static', 'manifest.json'), JSON.stringify(manifest, null, 2));
}

export async function buildPrograms(programs = PROGRAMS) {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      programs.map((file) => [
        file
          .replace(/^src\//, '')
          .replace(/\.ts$/, '')
          .replace(/\//g, '-'),
        file,
      ]),
    ),
    outdir: 'dist',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await rm(dist, { recursive: true, force: true });
  await Promise.all([buildPrograms(), buildStatic()]);
}
