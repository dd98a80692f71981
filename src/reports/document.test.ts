import { describe, expect, test } from 'vitest';
import {
  countedSource,
  departmentSource,
  officeSource,
  settingOf,
  subdistrictSource,
} from '../../test/kit/document.ts';
import {
  expectedFigure,
  figuresOf,
  numbersIn,
  sayable,
  textsOf,
} from '../../test/kit/document-figures.ts';
import { SECTION_KEYS, SHAPE_SECTIONS, SHAPES } from '../core/document-section.ts';
import { documentBody } from './document.ts';
import { worked } from './sections/figure.ts';

const SOURCES = {
  'a department': departmentSource(),
  'the office of a ministry': officeSource(),
  'a sub-district': subdistrictSource(),
  'a department whose answers were counted': countedSource(),
};
const EVERY = SECTION_KEYS.map((key) => ({ key, title: '', isOn: true }));

describe.each(Object.entries(SOURCES))('%s', (_name, source) => {
  test.each(SHAPES)('in the shape “%s” every figure is the one it stands for', (shape) => {
    for (const language of ['th', 'en'] as const) {
      const body = documentBody(source, settingOf(shape, { language }));
      const keys: readonly string[] = SHAPE_SECTIONS[shape];
      expect(body.sections.map(({ key }) => key)).toEqual(keys);
      for (const { figure, of = '' } of figuresOf(body)) {
        expect([of, figure]).toEqual([of, expectedFigure(source, of)]);
      }
    }
  });

  test('every figure in a sentence is one of the results, their differences or the bands', () => {
    const known = sayable(source);
    const body = documentBody(source, settingOf('department', { sections: EVERY }));
    const strange = textsOf(body)
      .flatMap(numbersIn)
      .filter((number) => !known.has(number));
    expect(strange).toEqual([]);
  });

  test('what a workbook works out is what is printed', () => {
    const body = documentBody(source, settingOf('department', { sections: EVERY }));
    for (const { blocks } of body.sections) {
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        const cells = block.rows.flatMap((row) => row.cells).filter((cell) => 'figure' in cell);
        const figures = new Map(cells.map(({ of = '', figure }) => [of, figure]));
        for (const { figure, from, of } of cells) {
          if (from) expect([of, worked(from, (key) => figures.get(key))]).toEqual([of, figure]);
        }
      }
    }
  });

  test('a section without anything to say says so', () => {
    const body = documentBody(source, settingOf('department', { sections: EVERY }));
    for (const { key, blocks } of body.sections)
      expect([key, blocks.length > 0]).toEqual([key, true]);
    const missing = body.sections.filter(({ blocks }) => blocks[0]?.kind === 'missing');
    expect(missing.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['ministries', 'members', 'standing', 'followUp', 'nextYear']),
    );
  });
});

test('how questions were answered is drawn and counted, scale by scale, and never what is withheld', () => {
  const source = countedSource();
  const sections = EVERY.filter(({ key }) => key === 'answers');
  const [section] = documentBody(source, settingOf('department', { sections })).sections;
  const tables = section!.blocks.filter((block) => block.kind === 'table');
  expect(tables.map(({ key }) => key)).toEqual([
    'answers-iit-6',
    'answers-iit-2',
    'answers-eit1-6',
    'answers-eit1-2',
  ]);
  expect(section!.blocks.filter(({ kind }) => kind === 'picture')).toHaveLength(tables.length);
  const shown = new Set(Object.keys(source.finers[2568]!.channels.iit!.bands));
  for (const { cells } of tables[0]!.rows) {
    const [code, ...counts] = cells.map((cell) =>
      'text' in cell ? cell.text : 'figure' in cell ? cell.figure : '',
    );
    if (!shown.has(code!)) expect(counts.slice(0, -1)).toEqual(Array(6).fill('ไม่แสดง'));
  }
});

test('changes of scores whose questions or items are others than the year before are named below their table', () => {
  const notes = (
    source: ReturnType<typeof departmentSource>,
    key: string,
    language: 'th' | 'en',
  ) => {
    const sections = EVERY.filter((one) => one.key === key);
    const [section] = documentBody(
      source,
      settingOf('department', { sections, language }),
    ).sections;
    return section!.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  };
  const source = departmentSource();
  expect(notes(source, 'comparison', 'th')).toContain(
    'คะแนนต่อไปนี้มีข้อคำถามหรือรายการไม่เหมือนปี 2567 ผลต่างจึงไม่ได้มาจากการเปลี่ยนแปลงของหน่วยงานอย่างเดียว: คะแนนภาพรวม, IIT, EIT, EIT1, EIT2, OIT',
  );
  expect(notes(source, 'comparison', 'en')).toContain(
    'These scores do not rest on the same questions or items as in 2567, so their change is not the agency’s doing alone: Overall score, IIT, EIT, EIT1, EIT2, OIT',
  );
  const [now, before] = source.years;
  const { ind1 = '', ind2 = '' } = now!.entry.values;
  const entry = { ...before!.entry, values: { ...before!.entry.values, ind1, ind2 } };
  const named = { ...source, years: [now!, { ...before!, entry }] };
  expect(notes(named, 'indicators', 'th')).toContain(
    'คะแนนต่อไปนี้มีข้อคำถามหรือรายการไม่เหมือนปี 2567 ผลต่างจึงไม่ได้มาจากการเปลี่ยนแปลงของหน่วยงานอย่างเดียว: ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่',
  );
  const unlike = notes(officeSource(), 'comparison', 'th').join();
  expect(unlike).not.toContain('คะแนนต่อไปนี้');
});

test('a trend has its intervals, and says where it breaks, in its own table', () => {
  const body = documentBody(countedSource(), settingOf('department'));
  const trend = body.sections.find(({ key }) => key === 'trend')!.blocks[0];
  if (trend?.kind !== 'table') throw new Error('no table');
  expect(trend.head[0]!.map(({ text }) => text)).toEqual([
    'ปีงบประมาณ',
    'คะแนน',
    'ช่วงความเชื่อมั่น 95\u00a0%',
    'ระดับผลการประเมิน',
    'เพิ่ม/ลด',
    'การเทียบกับปีก่อน',
  ]);
  const [before, now] = trend.rows.map(({ cells }) => cells[2] as { text: string });
  expect(before!.text).toBe('–');
  expect(now!.text).toMatch(/^\d+\.\d–\d+\.\d$/);
});

test('tables and charts are counted through a report, its bands are explained below the first table', () => {
  const source = countedSource();
  for (const [language, table, chart] of [
    ['th', /^ตารางที่ (\d+) /, /^แผนภูมิที่ (\d+) /],
    ['en', /^Table (\d+)\. /, /^Chart (\d+)\. /],
  ] as const) {
    const body = documentBody(source, settingOf('department', { language, sections: EVERY }));
    const blocks = body.sections.flatMap((one) => one.blocks);
    const captions = blocks.flatMap((block) => ('caption' in block ? [block.caption] : []));
    const numbers = (of: RegExp) =>
      captions.flatMap((one) => of.exec(one)?.slice(1).map(Number) ?? []);
    const [tables, charts] = [numbers(table), numbers(chart)];
    expect(tables.length + charts.length).toBe(captions.length);
    for (const some of [tables, charts]) expect(some).toEqual(some.map((_, i) => i + 1));
    const legend = blocks.filter((block) => block.kind === 'table')[1]!;
    expect(legend.key).toBe('bands-used');
    const cells = legend.rows.flatMap((row) =>
      row.cells.map((cell) => 'text' in cell && cell.text),
    );
    expect(cells).toEqual(expect.arrayContaining(['95.00–100.00', '85.00–94.99', '0.00–84.99']));
  }
  const paper = documentBody(source, settingOf('onePage'));
  const first = paper.sections.flatMap(({ blocks }) => blocks).find((block) => 'caption' in block);
  expect((first as { caption: string }).caption).not.toMatch(/ที่ \d/);
});

test('a section of words alone does not turn the page', () => {
  const body = documentBody(subdistrictSource(), settingOf('question', { sections: EVERY }));
  const plan = body.sections.find(({ key }) => key === 'plan')!;
  expect(plan.blocks.map(({ kind }) => kind)).toEqual(['missing']);
  expect(plan.isLandscape).toBe(false);
});

test('the total, tools of two parts, questions and differences are worked out by a workbook', () => {
  const body = documentBody(departmentSource(), settingOf('department', { sections: EVERY }));
  const from = figuresOf(body)
    .filter((cell) => cell.from)
    .map(({ of }) => of);
  expect(from).toEqual(
    expect.arrayContaining(['total', 'EIT', 'weight.total', 'e1', 'e9', 'change.total']),
  );
});

test('a document says why it is only a draft', () => {
  const source = departmentSource();
  const drafted = documentBody(source, settingOf('department'));
  expect(drafted.draft).toMatch(/ร่างและยังไม่มีผู้ยืนยัน 27 ส่วน · แผนยังไม่ได้รับอนุมัติ/);
  const written = source.pieces.map((piece) => ({
    ...piece,
    written: {
      number: 1,
      text: 'ข้อความของหน่วยงาน',
      basis: piece.basis,
      origin: 'written' as const,
      bandVersion: 0,
      personName: 'ก',
      at: new Date(0),
    },
  }));
  const approval = { version: 1, by: 'ก', position: 'อธิบดี', at: new Date(0), hash: 'a'.repeat(64) };
  const plan = { ...source.plan!, approval };
  const final = documentBody({ ...source, pieces: written, plan }, settingOf('department'));
  expect(final.draft).toBeNull();
  expect(textsOf(final)).toContain('ข้อความของหน่วยงาน');
});

test('titles, order and what is left out are the officer’s', () => {
  const sections = [
    { key: 'tools', title: 'คะแนนของเรา', isOn: true },
    { key: 'summary', title: '', isOn: false },
    { key: 'check', title: '', isOn: true },
  ] as const;
  const body = documentBody(
    departmentSource(),
    settingOf('department', { sections, title: 'รายงาน' }),
  );
  expect(body.title).toBe('รายงาน');
  expect(body.sections.map(({ title }) => title)).toEqual([
    '1. คะแนนของเรา',
    'ภาคผนวก: การตรวจสอบตัวเลข',
  ]);
});

test('a measure is written out once; a place without one has its reason', () => {
  const body = documentBody(departmentSource(), settingOf('department', { sections: EVERY }));
  const weak = body.sections.find(({ key }) => key === 'weak')!;
  const texts = textsOf({ ...body, sections: [weak] });
  expect(texts.filter((text) => text.includes('ปรับปรุงช่องทางสื่อสาร'))).toHaveLength(1);
  expect(texts).toContain('ใช้มาตรการที่ 2 ข้างต้น');
});
