import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { testTypesetter } from '../../test/kit/paper.ts';
import { madeUpBody } from '../../test/kit/paper-body.ts';
import { inkOf, unlike } from '../../test/kit/pdf-picture.ts';
import { scriptsBody } from '../../test/kit/scripts.ts';
import { bodyPaper } from './body-paper.ts';

const typesetter = testTypesetter();
afterAll(() => typesetter.close());

/** Looked at when it was made; delete the file to draw it anew, and look at the pages again. */
const GOLDEN = 'test/golden/paper-pictures.json';

test('pages look as they did: stacked marks, a table over pages, narrow columns, a Gantt in Thai digits, letters of other scripts', async () => {
  const pdf = await typesetter.typeset(bodyPaper(madeUpBody()));
  const pages: Record<string, string[]> = {};
  for (const page of [2, 3, 4, 5]) pages[page + 1] = await inkOf(pdf, page);
  pages.scripts = await inkOf(await typesetter.typeset(bodyPaper(scriptsBody())), 2);
  if (!existsSync(GOLDEN)) writeFileSync(GOLDEN, `${JSON.stringify(pages, null, 1)}\n`);
  const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as typeof pages;
  for (const [page, ink] of Object.entries(pages)) {
    expect([page, unlike(ink, golden[page]!) < 0.002]).toEqual([page, true]);
  }
});

test('a mark that is lost or clipped is seen', async () => {
  const [whole, clipped] = await Promise.all(
    ['ที่ผู้น้ำ '.repeat(200), 'ทีผูนำ '.repeat(200)].map(async (text) => {
      const block = { kind: 'paragraph', text } as const;
      const sections = [{ key: 'x', title: '', isLandscape: false, blocks: [block] }];
      const body = madeUpBody({ sections, hasCover: false, hasContents: false, check: null });
      return inkOf(await typesetter.typeset(bodyPaper(body)), 0);
    }),
  );
  expect(unlike(whole!, clipped!)).toBeGreaterThan(0.002);
});
