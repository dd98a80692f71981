import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MAY } from './rooms.ts';

const readme = readFileSync('README.md', 'utf8');

/** The rows of the README's map: `src/kit` and what it may import. */
const map = new Map(
  [...readme.matchAll(/^\| \[`src\/(\w+)`\]\([^)]*\) \|[^|]*\| ([^|]*) \|$/gm)].map((row) => [
    row[1] as string,
    (row[2] as string).trim(),
  ]),
);

test('the map names every room that there is, and no other', () => {
  const rooms = readdirSync('src').filter((name) => statSync(path.join('src', name)).isDirectory());
  expect([...map.keys()].sort()).toEqual(rooms.sort());
});

test.each([...map])('the map tells truly what %s may import', (room, listed) => {
  const said = listed === '–' ? [] : listed.split(', ');
  expect(said.sort()).toEqual([...(MAY[room] ?? [])].sort());
});

const PAPERS = ['README.md', 'README.th.md', 'STYLE.md', 'docs', 'docs/manual', 'docs/decisions']
  .flatMap((place) =>
    place.endsWith('.md') ? [place] : readdirSync(place).map((f) => `${place}/${f}`),
  )
  .filter((file) => file.endsWith('.md'));

test.each(PAPERS)('%s links only to what is there', (file) => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)/g)]
    .map((match) => match[1] as string)
    .filter((link) => !/^[a-z]+:/.test(link));
  const dead = links.filter((link) => !existsSync(path.join(path.dirname(file), link)));
  expect(dead).toEqual([]);
});
