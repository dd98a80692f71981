import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { IndicatorBars } from '../../src/charts/result.tsx';
import { viewResult } from '../../src/core/result-view.ts';
import type { Body, Row, Section } from '../../src/reports/body.ts';
import { documentBody } from '../../src/reports/document.ts';
import { departmentSource, settingOf } from './document.ts';

/** Texts that try to be something else than text, or are hard to set. */
export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '<w:p><w:fldSimple w:instr="DATE"/></w:p> & ]]> <!-- -->',
  '{ TOC \\o "1-3" } { INCLUDETEXT "c:\\\\secret" }',
  '#set page(fill: red) $x$ _x0041_',
  'นํ้าใจ ปู่ฐู ญี่ปุ่น กี่ ผู้ที่น้ำท่วม',
  '\u202eกลับด้าน\u202c عربى',
  '😀 emoji 漢字 Ünïcödé',
  'ก'.repeat(400),
  'A\u0000B\u0007C\ud800D\uffffE',
] as const;

/** Two tables of the department's real figures. */
export function figuresBody(): Body {
  const sections = (['tools', 'indicators'] as const).map((key) => ({
    key,
    title: '',
    isOn: true,
  }));
  return documentBody(departmentSource(), settingOf('department', { sections }));
}

/** Every kind of block a document may have, with real figures before them. */
export function everyBlock(): Body {
  const { year } = departmentSource();
  const view = viewResult(year.instrument, year.entry);
  const svg = renderToString(h(IndicatorBars, { view, language: 'th' }));
  const text: Section = {
    key: 'texts',
    title: 'ข้อความทุกแบบ',
    isLandscape: false,
    blocks: [
      { kind: 'heading', level: 2, text: 'หัวข้อย่อย 2.1' },
      { kind: 'paragraph', text: `${LONG} `.repeat(6).trim() },
      { kind: 'heading', level: 3, text: 'หัวข้อย่อยลงไป 2.1.1' },
      {
        kind: 'paragraph',
        tone: 'note',
        text: 'หมายเหตุ: คะแนนปี 2567 เทียบกับปี 2568 ไม่ได้ทุกตัว (i4, O25)',
      },
      { kind: 'paragraph', tone: 'quote', text: 'อยากให้ประกาศขั้นตอนไว้ที่หน้าเคาน์เตอร์' },
      { kind: 'list', isOrdered: true, items: ['ข้อแรก', 'ข้อที่สอง\nต่ออีกบรรทัด', 'ข้อที่สาม'] },
      { kind: 'list', isOrdered: true, items: ['เริ่มใหม่', 'อีกข้อ'] },
      { kind: 'list', isOrdered: false, items: ['จุดแข็ง', 'จุดอ่อน'] },
      { kind: 'missing', text: 'ยังไม่มีบทสรุปของผู้บริหาร โปรดเขียนก่อนส่ง' },
      ...HOSTILE.map((one) => ({ kind: 'paragraph' as const, text: one })),
      {
        kind: 'picture',
        key: 'bars',
        caption: 'แผนภูมิ 1 คะแนนรายตัวชี้วัด',
        description: 'แผนภูมิแท่งคะแนน',
        svg,
      },
    ],
  };
  const measures = Array.from(
    { length: 24 },
    (_, i): Row => ({
      cells: [
        { figure: String(i + 1) },
        { text: `ตัวชี้วัดที่ ${i + 1} การใช้งบประมาณ` },
        { paragraphs: [LONG, 'ขั้นตอนที่ 2 ประกาศให้บุคลากรทราบ'] },
        { text: 'ต.ค. 2568 – มี.ค. 2569' },
        { text: 'กองกลาง' },
        { text: HOSTILE[i % HOSTILE.length]! },
      ],
    }),
  );
  const plan: Section = {
    key: 'plan',
    title: 'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    isLandscape: true,
    blocks: [
      {
        kind: 'table',
        key: 'measures',
        caption: 'ตาราง 3 มาตรการ ปีงบประมาณ 2569',
        columns: [0.6, 2, 4, 1.5, 1.5, 2].map((share, i) => ({
          share,
          align: i === 0 ? 'center' : 'start',
        })),
        head: [
          [
            { text: 'ที่', rows: 2 },
            { text: 'ผลการวิเคราะห์', columns: 2 },
            { text: 'การดำเนินการ', columns: 3 },
          ],
          [
            { text: 'ตัวชี้วัด' },
            { text: 'มาตรการและขั้นตอน' },
            { text: 'ระยะเวลา' },
            { text: 'ผู้รับผิดชอบ' },
            { text: 'ผลผลิต' },
          ],
        ],
        rows: [{ tone: 'group', cells: [{ text: 'ด้านการเปิดเผยข้อมูล', columns: 6 }] }, ...measures],
      },
      {
        kind: 'gantt',
        key: 'gantt',
        caption: 'แผนปฏิบัติงาน',
        firstColumn: 'มาตรการ',
        groups: [
          { text: 'พ.ศ. 2568', columns: 3 },
          { text: 'พ.ศ. 2569', columns: 9 },
        ],
        periods: [
          'ต.ค.',
          'พ.ย.',
          'ธ.ค.',
          'ม.ค.',
          'ก.พ.',
          'มี.ค.',
          'เม.ย.',
          'พ.ค.',
          'มิ.ย.',
          'ก.ค.',
          'ส.ค.',
          'ก.ย.',
        ],
        rows: [
          { text: '1. ประกาศนโยบาย', bars: [{ from: 0, to: 2 }], said: '1 ต.ค. – 31 ธ.ค. 2568' },
          {
            text: '1.1 อบรม',
            bars: [
              { from: 3, to: 3 },
              { from: 8, to: 11 },
            ],
            said: 'ม.ค. และ มิ.ย.–ก.ย. 2569',
          },
          { text: '2. ยังไม่กำหนด', bars: [], said: 'ยังไม่ได้ระบุช่วงเวลา' },
        ],
      },
    ],
  };
  const end: Section = {
    key: 'signatures',
    title: 'ลงนาม',
    isLandscape: false,
    blocks: [
      {
        kind: 'signatures',
        people: [
          {
            role: 'ผู้จัดทำ',
            name: 'นางสาวใจดี มีสุข',
            position: 'นักวิเคราะห์นโยบายและแผน',
            date: '1 ตุลาคม 2568',
          },
          { role: 'ผู้เห็นชอบ', name: 'นายซื่อตรง ยั่งยืน', position: 'อธิบดี', date: '' },
          { role: 'ผู้อนุมัติ', name: '', position: '', date: '' },
        ],
      },
    ],
  };
  return {
    ...figuresBody(),
    draft: 'ร่าง – แผนยังไม่ได้รับความเห็นชอบ',
    check: {
      hash: '3f9a'.repeat(16),
      url: 'https://ita.example.go.th/check/3f9a12',
      text: 'ตัวเลขมาจากผลที่ประกาศแล้ว ครั้งที่ 1',
    },
    sections: [...figuresBody().sections, text, plan, end],
  };
}

const LONG =
  'หน่วยงานได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ปีงบประมาณ พ.ศ. 2568 แล้ว เห็นควรประกาศขั้นตอนและระยะเวลาการให้บริการให้ผู้มาติดต่อทราบทุกช่องทาง';
