// `npm test`: sets up all that the tests need, runs them, and closes with one line that counts.
// Words after it go to vitest: `npm test -- test/journeys`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, install, refuseOldNode } from '../bin/ready.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const CLOSING = /^\d+ passed, \d+ failed(, \d+ skipped)?$/;

process.chdir(root);
refuseOldNode();
install({ develop: true });
build();
findChromium();
await runTests(process.argv.slice(2));

/** The browser tests drive Debian's Chromium; without one they fail, and this says how to get it. */
function findChromium() {
  const there = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  if (there.some((file) => file && existsSync(file))) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium for the browser tests');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...words) =>
      spawnSync('apt-get', ['-qq', '-y', ...words], { env, stdio: 'ignore' });
    apt('update');
    apt('install', '--no-install-recommends', 'chromium');
  }
  if (there.some((file) => file && existsSync(file))) return;
  console.error(
    'No Chromium: the browser tests will fail. As root: apt-get install chromium; or set CHROMIUM to its path.',
  );
}

/** The closing line is held back, so that nothing comes after it. */
async function runTests(words) {
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...process.env },
  });
  // What stands if the runner ends without a word.
  let closing = '0 passed, 1 failed';
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (CLOSING.test(line)) closing = line;
      else process.stdout.write(`${line}\n`);
    }
  });
  const { code, signal } = await new Promise((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  if (signal) console.error(`The test runner was ended by ${signal}.`);
  process.stdout.write(`${rest}\n${closing}\n`);
  process.exitCode = code === 0 && / 0 failed/.test(closing) ? 0 : 1;
}
