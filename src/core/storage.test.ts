import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forecastOf, groupOfTable, monthsOf, TABLE_GROUPS } from './storage.ts';

const at = (day: string, database: number, backups = 0) => ({
  at: new Date(`${day}T00:00:00Z`),
  database,
  backups,
  logs: 0,
});
const disk = (free: number, isOne = true) => ({ database: { free, total: 1000 }, isOne });

test('as it grew, so it goes on: the day on which the disk would be full', () => {
  const totals = [at('2026-01-01', 100, 20), at('2026-01-31', 130, 50)];
  expect(forecastOf(totals, disk(60))).toEqual({
    kind: 'full',
    on: new Date('2026-03-02T00:00:00Z'),
    aMonth: 60,
  });
  // Backups elsewhere do not fill this one.
  expect(forecastOf(totals, disk(60, false))).toMatchObject({
    on: new Date('2026-04-01T00:00:00Z'),
    aMonth: 30,
  });
});

test.each([
  ['tooEarly', [at('2026-01-01', 1), at('2026-01-07', 5)], disk(9)],
  ['tooEarly', [], disk(9)],
  ['steady', [at('2026-01-01', 5), at('2026-02-01', 5)], disk(9)],
  ['steady', [at('2026-01-01', 5), at('2026-02-01', 4)], disk(9)],
  ['far', [at('2026-01-01', 1), at('2026-02-01', 2)], disk(9_000_000)],
  ['unknownDisk', [at('2026-01-01', 1), at('2026-02-01', 2)], { database: null, isOne: false }],
])('%s', (kind, totals, space) => {
  expect(forecastOf(totals, space)).toEqual({ kind });
});

test('a disk that is full already is full on the day of the last count', () => {
  expect(forecastOf([at('2026-01-01', 1), at('2026-02-01', 2)], disk(0))).toMatchObject({
    on: new Date('2026-02-01T00:00:00Z'),
  });
});

test('growth is from the last of a month to the last of the next', () => {
  const lasts = [
    { ...at('2026-01-30', 10), month: '2026-01' },
    { ...at('2026-02-27', 25, 5), month: '2026-02' },
  ];
  expect(monthsOf(lasts)).toEqual([
    { month: '2026-01', total: 10, grown: null },
    { month: '2026-02', total: 30, grown: 20 },
  ]);
});

test('every table of the schema is of some group, and few are of none', () => {
  const tables = [...readFileSync('db/schema.sql', 'utf8').matchAll(/^create table (\w+)/gm)];
  const groups = tables.map(([, name]) => groupOfTable(name ?? ''));
  expect(new Set(groups)).toEqual(new Set(TABLE_GROUPS));
  expect(groups.filter((one) => one === 'others').length).toBeLessThan(tables.length / 5);
});
