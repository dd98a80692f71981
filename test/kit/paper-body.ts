import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Radar } from '../../src/charts/radar.tsx';
import type { Block, Body, Cell, Row, Section, Table } from '../../src/reports/body.ts';
import { radar } from './charts.tsx';

/** Made-up documents that hold every kind of block, with the marks and words that go wrong easily. */
export function madeUpBody(changes: Partial<Body> = {}): Body {
  return {
    language: 'th',
    title: 'การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568',
    subtitle: 'และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน พ.ศ. 2569',
    agency: 'องค์การบริหารส่วนตำบลญี่ปุ่นน้ำใส',
    unit: 'สำนักปลัด กลุ่มงานป้องกันการทุจริต',
    date: '21 พฤศจิกายน 2568',
    day: '2025-11-21',
    digits: 'thai',
    draft: null,
    check: {
      hash: '9f2c4e6a8b0d1f3a5c7e9b1d3f5a7c9e1b3d5f7a9c1e3b5d7f9a1c3e5b7d9f1a',
      url: 'https://ita.example.go.th/results/2568/A01?edition=2',
      text: 'ตรวจสอบตัวเลขของเอกสารนี้ได้ที่',
    },
    hasCover: true,
    hasContents: true,
    contentsTitle: 'สารบัญ',
    sections: [words(), figures(), measures(8), schedule(), closing()],
    ...changes,
  };
}

const STACKED =
  'ป็นที่สุด ปี่ ปู่ ฟ้า ฝ้าย ญู ญุ ฐิ ฐู ฎุ ฏู ฬุ ที่สุด ผู้ทั้งนี้ ผู้ซื่อสัตย์ กี่ กื้อ กู้ น้ำ ซ้ำ ก่ำ ต๊ำ ป๊ำ คำ จำ เป๋า เก๊ ฤๅษี สิทธิ์ สัมฤทธิ์ พันธุ์ ๆ ฯลฯ';
const PURPOSE =
  'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐเป็นเครื่องมือเชิงบวกที่ช่วยให้หน่วยงานทราบสถานะของตนเอง และนำผลไปปรับปรุงการปฏิบัติหน้าที่ การใช้งบประมาณ การใช้อำนาจ และการให้บริการประชาชนให้ดียิ่งขึ้น ทั้งนี้ ผู้บริหารได้กำหนดให้ติดตามทุกไตรมาสที่ 2 และ 4 ของปีงบประมาณ พ.ศ. 2569 โดยคะแนนข้อ e4 เท่ากับร้อยละ 85.71 ';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function words(): Section {
  return {
    key: 'words',
    title: '1. ความเป็นมา',
    isLandscape: false,
    blocks: [
      paragraph(PURPOSE.repeat(3).trim()),
      { kind: 'heading', level: 2, text: '1.1 วัตถุประสงค์' },
      paragraph(STACKED),
      {
        kind: 'list',
        isOrdered: true,
        items: ['เพื่อทราบผลการประเมินทั้ง 10 ตัวชี้วัด', PURPOSE.trim(), 'เพื่อกำหนดมาตรการ'],
      },
      { kind: 'list', isOrdered: false, items: ['เจ้าหน้าที่ของรัฐ', 'ผู้รับบริการ', 'ผู้มีส่วนได้ส่วนเสีย'] },
      { kind: 'heading', level: 3, text: 'ข้อเสนอแนะจากผู้ประเมิน' },
      {
        kind: 'paragraph',
        tone: 'quote',
        text: 'ควรเผยแพร่ข้อมูลให้ครบถ้วน ดู https://www.example.go.th/o25?year=2568',
      },
      { kind: 'paragraph', tone: 'note', text: 'หมายเหตุ: ตัวเลขปัดเศษตามหลักเกณฑ์ของปี 2568' },
      { kind: 'missing', text: 'ยังไม่มีบทวิเคราะห์ของตัวชี้วัดที่ 5 โปรดเขียนก่อนเผยแพร่' },
    ],
  };
}

const figure = (printed: string, of?: string): Cell => ({ figure: printed, ...(of ? { of } : {}) });

function figures(): Section {
  const rows: Row[] = radar.axes.map(({ label, value, before }, i) => ({
    cells: [
      { text: `${i + 1}. ${label}` },
      figure(before ?? '–'),
      figure(value ?? '–', `i${i + 1}`),
      figure(i % 3 === 0 ? '-10.91' : '+0.27'),
      figure(String(i + 1)),
    ],
  }));
  const table: Table = {
    kind: 'table',
    key: 'indicators',
    caption: 'ตารางที่ 1 ผลการประเมินรายตัวชี้วัด ปี 2567 – 2568',
    columns: [
      { share: 4, align: 'start' },
      { share: 1.2, align: 'end' },
      { share: 1.2, align: 'end' },
      { share: 1.4, align: 'end' },
      { share: 1, align: 'center' },
    ],
    head: [
      [
        { text: 'ตัวชี้วัด', rows: 2 },
        { text: 'คะแนน', columns: 2 },
        { text: 'ความต่าง', rows: 2 },
        { text: 'ลำดับ', rows: 2 },
      ],
      [{ text: 'ปี 2567' }, { text: 'ปี 2568' }],
    ],
    rows: [
      { tone: 'group', cells: [{ text: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)', columns: 5 }] },
      ...rows,
      {
        tone: 'total',
        cells: [
          { text: 'คะแนนรวม' },
          figure('92.92'),
          figure('92.65', 'total'),
          figure('-0.27'),
          { text: '' },
        ],
      },
    ],
  };
  return {
    key: 'figures',
    title: '2. ผลการประเมิน',
    isLandscape: false,
    blocks: [
      table,
      {
        kind: 'picture',
        key: 'radar',
        caption: 'แผนภูมิที่ 1 คะแนนสิบตัวชี้วัด',
        description: 'คะแนนสิบตัวชี้วัดของปี 2568 เทียบกับปี 2567',
        svg: renderToString(h(Radar, radar)),
      },
    ],
  };
}

/** A plan table of narrow columns whose rows are taller than many. */
export function measures(count: number): Section {
  const rows: Row[] = Array.from({ length: count }, (_, i) => ({
    cells: [
      { text: `${i + 1}. ประสิทธิภาพการสื่อสาร ข้อคำถาม e${i + 1}` },
      { text: `มาตรการที่ ${i + 1} พัฒนาช่องทางติดต่อสอบถามและรับฟังความคิดเห็น` },
      {
        paragraphs: [
          `1) ประชุมผู้ที่เกี่ยวข้องทุกส่วนราชการครั้งที่ ${i + 1}`,
          '2) จัดทำคู่มือการให้บริการ เผยแพร่ทางเว็บไซต์',
          '3) ประเมินความพึงพอใจของผู้รับบริการ',
        ],
      },
      { text: 'ต.ค. 2568 – ก.ย. 2569' },
      { text: 'สำนักปลัด' },
      { text: 'รายงานทุกไตรมาส ต่อผู้บริหารท้องถิ่น' },
    ],
  }));
  return {
    key: 'measures',
    title: '3. มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    isLandscape: true,
    blocks: [
      {
        kind: 'table',
        key: 'measures',
        caption: 'ตารางที่ 2 มาตรการและแผนปฏิบัติการ',
        columns: [2, 2.4, 4, 1.3, 1.2, 1.6].map((share) => ({ share, align: 'start' })),
        head: [
          ['ประเด็น', 'มาตรการ', 'ขั้นตอนหรือวิธีการ', 'ระยะเวลา', 'ผู้รับผิดชอบ', 'การกำกับติดตาม'].map(
            (text) => ({ text }),
          ),
        ],
        rows,
      },
    ],
  };
}

function schedule(): Section {
  const months = 'ต.ค. พ.ย. ธ.ค. ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย.'.split(' ');
  return {
    key: 'schedule',
    title: '4. แผนปฏิบัติการรายไตรมาส',
    isLandscape: true,
    blocks: [
      {
        kind: 'gantt',
        key: 'gantt',
        caption: 'แผนภูมิที่ 2 ระยะเวลาดำเนินการ ปีงบประมาณ พ.ศ. 2569',
        groups: [1, 2, 3, 4].map((quarter) => ({ text: `ไตรมาสที่ ${quarter}`, columns: 3 })),
        periods: months.map((month, i) => `${month} ${i < 3 ? 68 : 69}`),
        firstColumn: 'มาตรการและขั้นตอน',
        rows: [
          { text: '1. ด้านการสื่อสาร', bars: [], said: '', tone: 'group' },
          { text: '1.1 ประชุมผู้เกี่ยวข้อง', bars: [{ from: 0, to: 2 }], said: 'ต.ค. – ธ.ค. 2568' },
          {
            text: '1.2 จัดทำคู่มือ',
            bars: [
              { from: 2, to: 4 },
              { from: 4, to: 5 },
              { from: 9, to: 9 },
            ],
            said: 'ธ.ค. 2568 – มี.ค. 2569 และ ก.ค. 2569',
          },
          { text: '1.3 ติดตามผล', bars: [], said: 'ยังไม่ระบุระยะเวลา' },
        ],
      },
    ],
  };
}

function closing(): Section {
  return {
    key: 'closing',
    title: '5. การรับรอง',
    isLandscape: false,
    blocks: [
      {
        kind: 'signatures',
        people: [
          {
            role: 'ผู้จัดทำ',
            name: 'นางสาวญาดา ปู่ทอง',
            position: 'นักวิเคราะห์นโยบายและแผนชำนาญการ',
            date: '20 พฤศจิกายน 2568',
          },
          { role: 'ผู้อนุมัติ', name: '', position: 'นายกองค์การบริหารส่วนตำบล', date: '' },
        ],
      },
    ],
  };
}

/** Some 27 pages of A4, as long as the longer of real reports. */
export function longBody(edition = 0): Body {
  const chapter = (n: number): Section => ({
    ...words(),
    key: `chapter-${n}`,
    title: `${n}. ตัวชี้วัดที่ ${n} ครั้งที่ ${edition}`,
    blocks: [...words().blocks, ...figures().blocks],
  });
  return madeUpBody({
    sections: [
      ...Array.from({ length: 9 }, (_, i) => chapter(i + 1)),
      measures(24),
      schedule(),
      closing(),
    ],
  });
}
