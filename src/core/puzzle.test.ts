import { expect, test } from 'vitest';
import { firstWord } from '../kit/sha256-block.ts';
import { openPuzzles } from './puzzle.ts';

const NOW = Date.parse('2026-03-02T03:00:00Z');
const HERE = '192.0.2.7';
const puzzles = openPuzzles(Buffer.alloc(32, 4));
const bitsOf = (puzzle: string) => Number(puzzle.split('.')[1]);

/** As the browser's script does it. */
function solve(puzzle: string): string {
  for (let n = 0; ; n += 1) {
    const proof = `${puzzle}.${n}`;
    if (Math.clz32(firstWord(proof)) >= bitsOf(puzzle)) return proof;
  }
}

test('a solved puzzle lets its own form in, from its own network, in its time', () => {
  const puzzle = puzzles.make('form', HERE, NOW);
  const proof = solve(puzzle);
  expect(puzzles.take(proof, 'form', HERE, NOW + 60_000)).toBe(true);
  expect(puzzles.take(proof, 'other form', HERE, NOW)).toBe(false);
  expect(puzzles.take(proof, 'form', '198.51.100.7', NOW)).toBe(false);
  expect(puzzles.take(proof, 'form', HERE, NOW + 121_000)).toBe(false);
  expect(openPuzzles(Buffer.alloc(32, 5)).take(proof, 'form', HERE, NOW)).toBe(false);
});

test('no work, another work, an easier puzzle or one made longer is no proof', () => {
  const puzzle = puzzles.make('form', HERE, NOW);
  const [until, , seal] = puzzle.split('.');
  const unsolved = Array.from({ length: 50 }, (_, n) => `${puzzle}.${n}`).filter(
    (proof) => Math.clz32(firstWord(proof)) < 14,
  );
  const easier = `${until}.01.${seal}.1`;
  const longer = `zzzzzzzzz.14.${seal}`;
  const wrong = [...unsolved, easier, solve(longer), '', puzzle, `${puzzle}.`, 'x'.repeat(9999)];
  expect(wrong.filter((proof) => puzzles.take(proof, 'form', HERE, NOW))).toEqual([]);
});

test('the more are solved the harder they get, for that network alone, and never beyond a limit', () => {
  const own = openPuzzles(Buffer.alloc(32, 6));
  const proof = solve(own.make('form', HERE, NOW));
  const bits = () => bitsOf(own.make('form', HERE, NOW));
  for (let n = 0; n < 60; n += 1) own.take(proof, 'form', HERE, NOW);
  expect([bits(), bitsOf(own.make('form', '198.51.100.7', NOW))]).toEqual([15, 14]);
  for (let n = 0; n < 20_000; n += 1) own.take(proof, 'form', HERE, NOW);
  expect(bits()).toBe(20);
  expect(bitsOf(own.make('form', HERE, NOW + 3_600_000 * 2))).toBe(14);
});
