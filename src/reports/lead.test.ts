import { expect, test } from 'vitest';
import type { Block } from './body.ts';
import { leadsTo } from './lead.ts';

const table: Block = { kind: 'table', key: 't', caption: '', columns: [], head: [], rows: [] };
const heading: Block = { kind: 'heading', level: 2, text: 'หัวข้อ' };
const text: Block = { kind: 'paragraph', text: 'ต่อไปนี้เป็นมาตรการ' };
const note: Block = { ...text, tone: 'note' };
const label: Block = { ...text, tone: 'label' };

test.each<[string, readonly Block[], boolean]>([
  ['a line above a table', [heading, text, table], true],
  ['a line above text', [heading, text, text], false],
  ['a line at the end', [heading, text], false],
  ['a long paragraph', [heading, { ...text, text: 'ก'.repeat(900) }, table], false],
  ['a note below a heading', [heading, note, table], true],
  ['a line between two headings', [heading, text, heading], true],
  ['a line between a heading and what is named', [heading, text, label], true],
  ['a line of a text, above a heading', [text, text, heading], false],
  ['a note below a table, above another', [table, note, table], false],
])('%s', (_name, blocks, leads) => {
  expect(leadsTo(blocks, 1)).toBe(leads);
});
