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

/** Where the links of a paper lead: a file, and a place in it. */
const linksOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/\]\(([^)\s#]*)(?:#([^)\s]+))?\)/g)]
    .map(([, to = '', place]) => ({ to, place }))
    .filter(({ to }) => !/^[a-z]+:/.test(to))
    .map(({ to, place }) => ({
      to: to === '' ? file : path.join(path.dirname(file), to),
      place,
    }));

test.each(PAPERS)('%s links only to what is there', (file) => {
  const dead = linksOf(file).filter(({ to }) => !existsSync(to));
  expect(dead).toEqual([]);
});

/** As GitHub names headings: small letters, no punctuation, a hyphen for each space. */
const placesOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .replace(/\]\([^)]*\)/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

test('every place within a paper that a link names is a heading there', () => {
  const named = PAPERS.flatMap((file) => linksOf(file)).filter(({ place }) => place !== undefined);
  expect(named.length).toBeGreaterThan(0);
  const dead = named.filter(
    ({ to, place }) => !placesOf(to).includes(decodeURIComponent(place ?? '')),
  );
  expect(dead).toEqual([]);
});

test('every picture of the manual is shown in a paper', () => {
  const shown = new Set(PAPERS.flatMap((file) => linksOf(file).map(({ to }) => to)));
  const pictures = readdirSync('docs/manual/pictures').map(
    (name) => `docs/manual/pictures/${name}`,
  );
  expect(pictures.filter((picture) => !shown.has(picture))).toEqual([]);
});
