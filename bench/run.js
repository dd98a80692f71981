// `npm run bench -- NAME [--json]`: measures, one JSON line a figure on standard output, or a line
// to read. Exit code 1 when a figure misses its aim, 2 when it could not be measured.
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, install, refuseOldNode } from '../bin/ready.js';

const NOT_BENCHES = [
  'disclosure-lead',
  'disclosure-made',
  'disclosure-pairs',
  'documents-batch',
  'documents-once',
  'documents-paper',
  'documents-typesetter',
  'figure',
  'links-bare',
  'links-once',
  'links-web',
  'memory',
  'nation',
  'results-export',
  'results-once',
  'results-publish',
  'score-once',
  'clients',
  'posters',
  'results-pages',
  'results-queries',
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
refuseOldNode();
const names = readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !NOT_BENCHES.includes(name));
const [name = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const asJson = process.argv.includes('--json');
if (!names.includes(name)) {
  console.error(`npm run bench -- NAME [--json]   NAME: ${names.join(', ')}`);
  process.exit(2);
}
install({ develop: true });
build();

const { register } = await import('tsx/esm/api');
register();
try {
  await measureAll();
} catch (error) {
  console.error(error);
  process.exit(2);
}
process.exit();

async function measureAll() {
  const { figureOf } = await import('./figure.ts');
  const { measure } = await import(`./${name}.ts`);
  for await (const measured of measure()) {
    const figure = figureOf(name, measured);
    console.log(asJson ? JSON.stringify(figure) : readable(figure));
    if (figure.holds === false) process.exitCode = 1;
  }
}

function readable({ name: what, value, unit, against, ratio, aim, holds }) {
  const beside = against === null ? '' : `  ${ratio ?? '–'} × ${against}`;
  const wanted = aim === null ? '' : `  aim ${aim} ${holds ? '✓' : '✗'}`;
  return `${what.padEnd(44)} ${String(value ?? '–').padStart(9)} ${unit}${beside}${wanted}`;
}
