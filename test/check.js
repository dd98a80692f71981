// `npm run check`: types, lint and format, dead code, rooms. All run, each says what it found.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { install, refuseOldNode } from '../bin/ready.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
refuseOldNode();
install({ develop: true });

const checks = [
  ['types', 'typescript/bin/tsc', '-p', '.'],
  ['lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['dead code', 'knip/bin/knip.js', '--no-progress'],
  ['rooms', 'vitest/vitest.mjs', 'run', '--config', 'test/rooms.config.ts'],
];

let wrong = 0;
for (const [name, file, ...words] of checks) {
  const { code, said } = await run(`node_modules/${file}`, words);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code === 0) continue;
  console.log(said);
  wrong += 1;
}
process.exitCode = wrong === 0 ? 0 : 1;

function run(file, words) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk) => {
      said += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => resolve({ code, said }));
  });
}
