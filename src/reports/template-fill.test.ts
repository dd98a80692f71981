import { expect, test } from 'vitest';
import { HOSTILE } from '../../test/kit/body.ts';
import { departmentSource, settingOf } from '../../test/kit/document.ts';
import { partsOf, wordsOf } from '../../test/kit/office-file.ts';
import { templateFile } from '../../test/kit/template.ts';
import { readTemplate } from '../core/template.ts';
import type { TemplateValues } from '../core/template-field.ts';
import { documentBody } from './document.ts';
import { exampleTemplate } from './template-example.ts';
import { fillTemplate } from './template-fill.ts';
import { templateValues } from './template-values.ts';

const DAY = '2025-10-01';
async function wordsIn(template: Uint8Array, values: TemplateValues, part = 'word/document.xml') {
  const parts = await partsOf(await fillTemplate(template, values, DAY));
  return wordsOf(parts.get(part)!).filter((line) => line !== '');
}

const source = departmentSource();
const setting = settingOf('department');
const values = templateValues(source, setting, documentBody(source, setting));

test('texts, lists within lists and conditions are filled', async () => {
  const template = templateFile({
    body: [
      '{หน่วยงาน} {total} {#hash}มีรหัส{/}',
      '{#มาตรการ}',
      '{ที่}) {ชื่อ}',
      '{#ขั้นตอน}',
      '– {ข้อความ} ของ {หน่วยงาน}',
      '{/ขั้นตอน}',
      '{/มาตรการ}',
    ],
  });
  const lists: TemplateValues = {
    agency: 'กรม ก',
    total: '92.65',
    hash: '',
    measures: [
      { number: '1', name: 'หนึ่ง', steps: [{ text: 'ก้าวแรก' }, { text: 'ก้าวสอง' }] },
      { number: '2', name: 'สอง', steps: [] },
    ],
  };
  expect((await readTemplate(template)).faults).toEqual([]);
  expect(await wordsIn(template, lists)).toEqual([
    'กรม ก 92.65 ',
    '1) หนึ่ง',
    '– ก้าวแรก ของ กรม ก',
    '– ก้าวสอง ของ กรม ก',
    '2) สอง',
  ]);
});

test('what people typed is never markup, a field or a name again', async () => {
  const template = templateFile({ body: ['{#มาตรการ}{ชื่อ}{/มาตรการ}'] });
  const sly = [
    ...HOSTILE.filter((one) => !/[\p{Cc}\p{Cs}\uffff]/u.test(one)),
    '{หน่วยงาน}',
    '{#มาตรการ}{/}',
    '</w:t></w:r>',
  ];
  const measures = sly.map((name) => ({ name }));
  const parts = await partsOf(await fillTemplate(template, { agency: 'กรมปิดบัง', measures }, DAY));
  const xml = parts.get('word/document.xml')!;
  expect(wordsOf(xml).join('')).toBe(sly.join(''));
  expect(xml).not.toMatch(/<w:(?:instrText|fldSimple)|กรมปิดบัง/);
});

test('names of the language itself lead to nothing', async () => {
  const names = ['constructor', '__proto__', 'toString', 'agency.length'];
  const template = templateFile({ body: names.map((name) => `[{${name}}]`) });
  expect(await wordsIn(template, { agency: 'x' })).toEqual(names.map(() => '[]'));
  const raw = { agency: { _type: 'rawXml', xml: '<w:evil/>' } } as unknown as TemplateValues;
  const filled = fillTemplate(templateFile(), raw, DAY).then(partsOf);
  await expect(filled.then((parts) => parts.get('word/document.xml'))).rejects.toThrow();
});

test('the example is a template, and every figure in it is the one of the results', async () => {
  for (const language of ['th', 'en'] as const) {
    const example = await exampleTemplate(language);
    expect((await readTemplate(example)).faults).toEqual([]);
    const words = await wordsIn(example, values);
    for (const line of values.indicators as TemplateValues[]) {
      expect(words).toEqual(expect.arrayContaining([line.name, line.score]));
    }
    for (const measure of values.measures as TemplateValues[])
      expect(words).toContain(measure.name);
    expect(words.join('')).not.toMatch(/[{}]/);
    const filled = await fillTemplate(example, values, DAY);
    expect(Buffer.compare(filled, await fillTemplate(example, values, DAY))).toBe(0);
    const heads = [...(await partsOf(filled))].filter(([name]) => /word\/header/.test(name));
    expect(heads.map(([, xml]) => wordsOf(xml)[0])).toEqual([values.draft]);
  }
});
