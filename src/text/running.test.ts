import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sayCannotRun } from './running.ts';

/** Every reason that the code gives for not running, found by reading the code. */
const reasons = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) =>
    /^(process|core.backup|store|actions.(backup|restore)|cli|app|main|config)\b.*\.tsx?$/.test(
      name,
    ),
  )
  .filter((name) => !name.includes('.test.'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .flatMap((code) => [...code.matchAll(/\bwhy: '(\w+)'|\b(?:refuse|refusal)\('(\w+)'/g)])
  .map((found) => found[1] ?? found[2] ?? '');

test.each([...new Set(reasons)])('%s is said in both languages', (why) => {
  expect(sayCannotRun(why, {}, 'th')).toMatch(/[ก-๙]{8}/);
  expect(sayCannotRun(why, {}, 'en')).toMatch(/(\w+ ){4}/);
});
