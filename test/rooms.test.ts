import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MAY } from './rooms.ts';

/** Only these put rooms together; they stand beside the rooms, not in one. */
const FRONT = ['config', 'app', 'main', 'work'];

/** Words that never belong into a room. */
const NEVER: Record<string, RegExp> = {
  core: /\bDate\.now\b|\bprocess\.|node:(fs|net|http|child_process)/,
  kit: /\b(agency|instrument|cycle|respondent|verdict)\b/i,
  store: /\bhono\b|node:http/,
  text: /node:(fs|net|http)/,
};

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesIn(file);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [file] : [];
  });
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map((match) =>
    path.normalize(path.join(path.dirname(file), match[1] as string)),
  );
}

const roomOf = (file: string) => file.split(path.sep)[1]?.replace(/\.tsx?$/, '') ?? '';
const rooms = readdirSync('src').filter((name) => statSync(path.join('src', name)).isDirectory());

test('every folder of src is a room of the table', () => {
  expect(rooms.filter((room) => !MAY[room])).toEqual([]);
});

test.each(rooms)('%s imports only what it may', (room) => {
  const wrong = filesIn(path.join('src', room)).flatMap((file) =>
    importsOf(file)
      .filter((target) => roomOf(target) !== room && !MAY[room]?.includes(roomOf(target)))
      .map((target) => `${file} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test.each(Object.keys(NEVER))('%s keeps out what does not belong there', (room) => {
  const wrong = filesIn(path.join('src', room)).filter((file) => {
    const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return NEVER[room]?.test(code);
  });
  expect(wrong).toEqual([]);
});

test('beside the rooms stand only the files that put them together', () => {
  const beside = readdirSync('src').filter((name) => /\.tsx?$/.test(name));
  expect(beside.filter((name) => !FRONT.includes(name.replace(/\.tsx?$/, '')))).toEqual([]);
});
