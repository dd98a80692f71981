// Builds what runs: the program and its command line into dist/, and what browsers get into
// dist/static/ under content-hashed names with a manifest. Plain JavaScript, so that it works
// right after `npm install`.
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');

/** What Node runs: each entry becomes one file of the same name in dist/. */
const PROGRAMS = [
  'src/main.ts',
  'src/net/reader-worker.ts',
  'src/reports/typst-worker.ts',
  'src/reports/office-worker.ts',
];

async function buildStatic(out = dist) {
  await mkdir(path.join(out, 'static'), { recursive: true });
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
    outdir: path.join(out, 'static'),
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
  await writeFile(path.join(out, 'static', 'manifest.json'), JSON.stringify(manifest, null, 2));
}

export async function buildPrograms(programs = PROGRAMS, out = dist) {
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
    outdir: out,
    bundle: true,
    // What only the pages need is not read for a command.
    splitting: true,
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

/**
 * Built beside and moved into place, so that a build that breaks leaves the last good one, and a
 * program that runs meanwhile never sees half of one.
 */
async function buildAll() {
  const fresh = `${dist}.new-${process.pid}`;
  const old = `${dist}.old-${process.pid}`;
  try {
    await Promise.all([buildPrograms(PROGRAMS, fresh), buildStatic(fresh)]);
    await writeFile(path.join(fresh, 'built'), '');
    await rename(dist, old).catch(() => {});
    await rename(fresh, dist);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
