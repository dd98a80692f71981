import {
  BAND_PRESETS,
  type BandPreset,
  type BandSense,
  type Bands,
  bandTo,
  FEWEST_BANDS,
  MOST_BANDS,
  scoreText,
} from '../core/band.ts';
import type { FieldFault } from '../core/problem.ts';
import type { Language } from './language.ts';

/** The bands of an agency: choosing them, and what may be wrong with them. */
const th = {
  title: 'กลุ่มคะแนนของหน่วยงาน',
  lead: 'หน่วยงานกำหนดเองว่าคะแนนเท่าใดคือจุดแข็ง เท่าใดต้องพัฒนา ใช้กับผลทุกปีจนกว่าจะเปลี่ยน',
  usual: 'ยังไม่ได้กำหนด ระบบใช้กลุ่มคะแนนทั่วไปไปก่อน',
  present: 'กลุ่มคะแนนที่ใช้อยู่',
  name: 'ชื่อกลุ่ม',
  range: 'ช่วงคะแนน',
  scores: 'คะแนน',
  sense: 'ความหมาย',
  senses: {
    keep: 'จุดแข็ง ให้รักษาไว้',
    raise: 'ควรพัฒนาให้สูงขึ้น',
    mend: 'จุดอ่อน ต้องแก้ไข',
  } satisfies Record<BandSense, string>,
  figures: 'จำนวนคะแนนของหน่วยงาน',
  choose: 'กำหนดกลุ่มคะแนน',
  rowNumber: (row: number) => `กลุ่มที่ ${row}`,
  chooseAdvice: `พิมพ์ช่วงคะแนนตามตารางที่หน่วยงานใช้อยู่ได้ เช่น “95 ขึ้นไป” “85–94.99” “[85, 95)” “ต่ำกว่า 85” ใช้เลขไทยได้ ทศนิยมไม่เกินสองตำแหน่ง ทุกคะแนนตั้งแต่ 0 ถึง 100 ต้องอยู่ในกลุ่มเดียว มีได้ ${FEWEST_BANDS} ถึง ${MOST_BANDS} กลุ่ม เว้นแถวที่ไม่ใช้ว่างไว้`,
  moreRows: (free: number) => `เพิ่มกลุ่ม (เพิ่มได้อีก ${free} รวมไม่เกิน ${MOST_BANDS} กลุ่ม)`,
  paste: 'วางทั้งตารางจาก Word หรือ Excel',
  pasteLabel: 'ตารางกลุ่มคะแนน',
  pasteHint: 'คัดลอกตารางที่มีชื่อกลุ่มและช่วงคะแนนมาวางได้ทั้งตาราง ระบบจะกรอกลงแบบด้านล่างให้ตรวจก่อน ยังไม่บันทึก',
  readTable: 'อ่านตาราง',
  readRows: (rows: number) =>
    `อ่านตารางได้ ${rows} กลุ่ม กรอกไว้ในแบบด้านล่างแล้ว โปรดตรวจชื่อ ช่วงคะแนน และความหมาย แล้วกดบันทึก`,
  useAgain: 'นำชุดนี้กลับมาใช้',
  save: 'บันทึกกลุ่มคะแนน',
  presets: 'เริ่มจากแบบที่มีผู้ใช้',
  repair: 'ปิดช่องว่างให้',
  repairAdvice: 'ให้แต่ละกลุ่มเริ่มที่คะแนนต่ำสุดที่พิมพ์ไว้ และสิ้นสุดก่อนถึงกลุ่มที่สูงกว่า กลุ่มต่ำสุดเริ่มที่ 0 จะได้ดังนี้',
  useRepair: 'ใช้ตามนี้',
  fallThrough: 'คะแนนจริงของหน่วยงานที่กระทบ',
  inYear: (key: string, value: string, year: number) => `${key} = ${value} (ปี ${year})`,
  versions: 'ประวัติกลุ่มคะแนน',
  version: (number: number) => `ครั้งที่ ${number}`,
  by: 'ผู้บันทึก',
  at: 'เมื่อ',
  theirs: 'กลุ่มคะแนนที่มีผู้บันทึกไปก่อนแล้ว',
  theirsAdvice: 'สิ่งที่ท่านพิมพ์ยังอยู่ในแบบด้านล่าง หากกดบันทึกจะเป็นครั้งใหม่ ของเดิมยังอยู่ในประวัติ',
  back: 'กลับไปหน้าหน่วยงาน',
  presetNames: {
    common: '≥95 · 85–94.99 · <85',
    close: '≥95 · 90–94.99 · <90',
    high: '>97.50 · 95–97.50 · <95',
    urgent: '≥95 · 90–94.99 · 85–89.99 · <85 (ต่ำกว่า 90 เป็นเรื่องเร่งด่วน)',
  } satisfies Record<BandPreset, string>,
  presetBands: {
    common: ['รักษามาตรฐาน', 'พัฒนาต่อยอด', 'เร่งปรับปรุง'],
    close: ['รักษามาตรฐาน', 'พัฒนาต่อยอด', 'เร่งปรับปรุง'],
    high: ['โดดเด่น', 'รักษามาตรฐาน', 'พัฒนาต่อยอด'],
    urgent: ['รักษามาตรฐาน', 'พัฒนาต่อยอด', 'เร่งปรับปรุง', 'ปรับปรุงโดยด่วนที่สุด'],
  } as Record<BandPreset, string[]>,
};
const en: typeof th = {
  title: 'Score bands of the agency',
  lead: 'Each agency says which scores are strengths and which need work. They hold for every year until changed.',
  usual: 'Not chosen yet; the usual bands are used meanwhile',
  present: 'Bands in use',
  name: 'Name',
  range: 'Scores',
  scores: 'Scores',
  sense: 'Meaning',
  senses: { keep: 'A strength, to keep', raise: 'To be raised', mend: 'A weakness, to be mended' },
  figures: 'Figures of the agency',
  choose: 'Choose bands',
  rowNumber: (row) => `Band ${row}`,
  chooseAdvice: `Type the table as you have it: “95 and above”, “85–94.99”, “[85, 95)”, “below 85”; Thai digits are fine. Scores have at most two decimals, and each from 0 to 100 must be in one band. ${FEWEST_BANDS} to ${MOST_BANDS} bands; leave unused rows empty.`,
  moreRows: (free) => `Add bands (${free} more, ${MOST_BANDS} at most)`,
  paste: 'Paste a whole table from Word or Excel',
  pasteLabel: 'Table of bands',
  pasteHint:
    'Paste a table with the names and the scores of the bands. It fills the form below for you to look at; nothing is saved yet.',
  readTable: 'Read the table',
  readRows: (rows) =>
    `${rows} bands were read and are in the form below. Look at names, scores and meanings, then save.`,
  useAgain: 'Use these again',
  save: 'Save bands',
  presets: 'Begin with bands in use elsewhere',
  repair: 'Close the gaps',
  repairAdvice:
    'Let each band begin at the least score typed and end below the one above; the lowest begins at 0. That gives:',
  useRepair: 'Use these',
  fallThrough: 'Figures of the agency that it touches',
  inYear: (key, value, year) => `${key} = ${value} (${year})`,
  versions: 'Earlier bands',
  version: (number) => `Version ${number}`,
  by: 'Saved by',
  at: 'When',
  theirs: 'Bands that somebody saved meanwhile',
  theirsAdvice:
    'What you typed is still in the form below. Saving makes a new version; theirs stays among the earlier ones.',
  back: 'Back to the agency',
  presetNames: {
    common: '≥95 · 85–94.99 · <85',
    close: '≥95 · 90–94.99 · <90',
    high: '>97.50 · 95–97.50 · <95',
    urgent: '≥95 · 90–94.99 · 85–89.99 · <85 (below 90 is urgent)',
  },
  presetBands: {
    common: ['Keep up', 'Build on', 'Mend soon'],
    close: ['Keep up', 'Build on', 'Mend soon'],
    high: ['Outstanding', 'Keep up', 'Build on'],
    urgent: ['Keep up', 'Build on', 'Mend soon', 'Mend at once'],
  },
};
export const bandText = { th, en };

/** The bands of a preset, with its names. */
export function presetBands(preset: BandPreset, language: Language): Bands {
  const names = bandText[language].presetBands[preset];
  return BAND_PRESETS[preset].map((band, i) => ({ name: names[i] ?? '', ...band }));
}

/** Its name, or that of the usual band that begins there. */
export function bandName(
  band: { readonly name: string; readonly from: number },
  language: Language,
) {
  if (band.name !== '') return band.name;
  const usual = presetBands('common', language).find(({ from }) => from === band.from);
  return usual?.name ?? scoreText(band.from);
}

/** `85.00–94.99`, both ends in it. */
export function bandRange(bands: Bands, place: number): string {
  return `${scoreText(bands[place]?.from ?? 0)}–${scoreText(bandTo(bands, place))}`;
}

type Facts = FieldFault['details'];

const eg = (d: Facts, say: string) =>
  Number(d?.touched) > 0 ? ` ${say} ${d?.key} = ${d?.value} (${d?.year})` : '';

/** One score, or from one to another. */
const stretch = (d: Facts) => (d?.from === d?.to ? `${d?.from}` : `${d?.from}–${d?.to}`);

export const bandFaults = {
  th: {
    notARange: () => 'อ่านช่วงคะแนนไม่ได้ โปรดพิมพ์ เช่น 95 ขึ้นไป หรือ 85–94.99 หรือ [85, 95) หรือ ต่ำกว่า 85',
    notAScore: () => 'คะแนนต้องอยู่ระหว่าง 0 ถึง 100 และมีทศนิยมไม่เกินสองตำแหน่ง',
    decimalComma: () => 'โปรดใช้จุดคั่นทศนิยม เช่น 94.99 แทน 94,99',
    rangeReversed: (d: Facts) =>
      `พิมพ์คะแนนสูงไว้ก่อนคะแนนต่ำ โปรดตรวจว่าถูกต้อง แล้วพิมพ์เป็น ${d?.from}–${d?.to}`,
    bandNameTwice: () => 'ชื่อนี้ใช้กับกลุ่มอื่นแล้ว โปรดตั้งชื่อให้ต่างกัน',
    bandSenseOrder: (d: Facts) =>
      `คะแนนสูงกว่ากลุ่ม “${d?.below}” แต่กำหนดความหมายไว้ด้อยกว่า โปรดเลือกความหมายของทั้งสองกลุ่มใหม่`,
    bandsTooFew: () => `ต้องมีอย่างน้อย ${FEWEST_BANDS} กลุ่ม โปรดเพิ่มชื่อและช่วงคะแนนของกลุ่มที่ขาด`,
    bandsTooMany: () => `มีได้ไม่เกิน ${MOST_BANDS} กลุ่ม โปรดรวมกลุ่ม หรือลบชื่อและช่วงคะแนนของแถวที่เกิน`,
    bandTableUnread: () =>
      'ไม่พบช่วงคะแนนในข้อความที่วาง โปรดคัดลอกให้มีทั้งชื่อกลุ่มและช่วงคะแนน หรือพิมพ์ลงในแบบด้านล่าง',
    groupGivenTwice: () => 'กลุ่มนี้ซ้ำกับแถวก่อนหน้า',
    bandGap: (d: Facts) =>
      d?.rows === 2
        ? `คะแนน ${stretch(d)} ระหว่างกลุ่ม “${d?.above}” กับกลุ่ม “${d?.below}” ไม่อยู่ในกลุ่มใด${eg(d, 'เช่น')} โปรดขยายกลุ่มใดกลุ่มหนึ่งให้ต่อเนื่องกัน`
        : `คะแนน ${stretch(d)} ไม่อยู่ในกลุ่มใด${eg(d, 'เช่น')} โปรดขยายกลุ่ม “${d?.below}” ให้ครอบคลุม`,
    bandOverlap: (d: Facts) =>
      `คะแนน ${stretch(d)} อยู่ทั้งในกลุ่ม “${d?.above}” และกลุ่ม “${d?.below}”${eg(d, 'เช่น')} โปรดให้อยู่กลุ่มเดียว`,
    bandEmpty: () => 'ไม่มีคะแนนใดอยู่ในกลุ่มนี้ได้ โปรดตรวจช่วงคะแนนของกลุ่มนี้และกลุ่มที่ติดกัน',
  },
  en: {
    notARange: () =>
      'Not understood; type for example 95 and above, 85–94.99, [85, 95) or below 85',
    notAScore: () => 'A score is from 0 to 100 with at most two decimals',
    decimalComma: () => 'Please write decimals with a point: 94.99, not 94,99',
    rangeReversed: (d: Facts) =>
      `The higher score comes first; look whether it is right, then type ${d?.from}–${d?.to}`,
    bandNameTwice: () => 'Another band has this name; please give them different ones',
    bandSenseOrder: (d: Facts) =>
      `It is above “${d?.below}” but said to be worse; please choose the meanings of both again`,
    bandsTooFew: () =>
      `At least ${FEWEST_BANDS} bands are needed; add a name and scores for what is missing`,
    bandsTooMany: () => `At most ${MOST_BANDS} bands; join some, or empty the rows beyond`,
    bandTableUnread: () =>
      'No scores were found in what was pasted; copy names and scores both, or type them below',
    groupGivenTwice: () => 'This group is in a row above',
    bandGap: (d: Facts) =>
      d?.rows === 2
        ? `Scores ${stretch(d)} between “${d?.above}” and “${d?.below}” are in no band${eg(d, 'e.g.')}; widen one of the two until they meet`
        : `Scores ${stretch(d)} are in no band${eg(d, 'e.g.')}; widen “${d?.below}” to take them in`,
    bandOverlap: (d: Facts) =>
      `Scores ${stretch(d)} are both in “${d?.above}” and in “${d?.below}”${eg(d, 'e.g.')}; leave them in one`,
    bandEmpty: () => 'No score can be in this band; look at its range and its neighbours’',
  },
};
