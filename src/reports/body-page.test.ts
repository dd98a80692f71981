import { expect, test } from 'vitest';
import { everyBlock } from '../../test/kit/body.ts';
import type { Block, Body } from './body.ts';
import { bodyPage } from './body-page.tsx';

const body = everyBlock();
const pageOf = (blocks: readonly Block[], changes: Partial<Body> = {}) =>
  bodyPage({
    ...body,
    ...changes,
    sections: [{ key: 's', title: 'ส่วน', isLandscape: false, blocks }],
  });

test('a line that is an address opens it, lines stay lines, and what is typed is never markup', () => {
  const page = pageOf([
    { kind: 'paragraph', text: 'ดูที่\nhttps://example.go.th/oit/2568?a=1&b=2' },
    { kind: 'paragraph', text: 'javascript:alert(1) \u202eกลับด้าน' },
    { kind: 'list', isOrdered: true, items: ['<img src=x onerror=alert(1)>'] },
  ]);
  expect(page).toContain(
    'ดูที่<br/><a href="https://example.go.th/oit/2568?a=1&amp;b=2" rel="noreferrer">',
  );
  expect(page).not.toMatch(/href="javascript|<img|\u202e/);
});

test('printed, every page of a draft says so, and it leads back to its figures', () => {
  const draft = pageOf([], { draft: 'ยังไม่ได้รับความเห็นชอบ' });
  expect(draft).toContain('<p class="draft-mark" aria-hidden="true">ฉบับร่าง DRAFT</p>');
  expect(draft).toMatch(/@media print\{.*\.draft-mark\{display:block;position:fixed/s);
  expect(draft).toContain(`<a href="${body.check!.url}">${body.check!.url}</a>`);
  expect(draft).toContain(body.check!.hash);
  expect(pageOf([], { draft: null })).not.toContain('class="draft-mark"');
});
