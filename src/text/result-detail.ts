import type { AnswerTable } from '../core/answer-table.ts';

/** The sections of an agency's public result. */
const th = {
  contents: 'ในหน้านี้',
  tools: 'เครื่องมือและผู้ตอบ',
  standings: 'อันดับ',
  group: 'กลุ่ม',
  rank: 'อันดับ',
  rankOf: (rank: number, scored: number) => `${rank} จาก ${scored}`,
  groupMean: 'ค่าเฉลี่ยกลุ่ม',
  within: (best: number, worst: number) =>
    `เมื่อคิดความคลาดเคลื่อนของคะแนนหน่วยงานนี้ อันดับในประเทศอาจเป็นได้ตั้งแต่อันดับที่ ${best} ถึงอันดับที่ ${worst} จึงไม่ควรตีความว่าหน่วยงานอื่นในช่วงอันดับนี้ดีกว่าหรือด้อยกว่า`,
  answers: 'การกระจายของคำตอบ',
  answersLead:
    'จำนวนผู้เลือกแต่ละตัวเลือก เรียงจาก 0 (แย่ที่สุด) ถึง 100 (ดีที่สุด) ตัวเลือกที่มีผู้เลือกน้อยจะรวมกับตัวเลือกข้างเคียงหรือไม่แสดง เพื่อไม่ให้รู้ว่าใครตอบอะไร',
  answersOf: ({ channel, scores }: Pick<AnswerTable, 'channel' | 'scores'>) =>
    `คำตอบแบบสำรวจ ${channel.toUpperCase()}${scores.length === 2 ? ' (ข้อใช่หรือไม่ใช่)' : ''}`,
  answered: 'ผู้ตอบ',
  withheld: 'ไม่แสดงเพื่อคุ้มครองผู้ตอบ',
  tellsItself: 'ข้อใช่หรือไม่ใช่: คะแนนเฉลี่ยบอกจำนวนอยู่แล้ว จึงไม่แสดงซ้ำเมื่อฝ่ายหนึ่งน้อยกว่า 5 คน',
  joined: (low: number, high: number) => `รวม ${low}–${high}`,
  items: 'รายการเปิดเผยข้อมูลที่ไม่ได้คะแนน',
  item: 'รายการ',
  reason: 'เหตุผลของผู้ตรวจประเมิน',
  noItems: 'ไม่มีผลเป็นรายรายการในผลที่ประกาศนี้',
  allItems: 'ได้คะแนนครบทุกรายการ',
  noReason: 'ผู้ตรวจประเมินไม่ได้ระบุเหตุผลไว้ในระบบ',
  history: 'ผลย้อนหลัง',
  historyOne: 'ยังไม่มีผลปีก่อนหน้าที่ประกาศในระบบนี้',
  noiseLead: 'เครื่องหมาย ≈ หมายถึงการเปลี่ยนแปลงที่ไม่เกินความคลาดเคลื่อนของการสำรวจ',
  certainty: 'ความแน่นอนของคะแนน',
  check: 'ที่มาและการตรวจสอบ',
};
const en: typeof th = {
  contents: 'On this page',
  tools: 'Tools and respondents',
  standings: 'Ranks',
  group: 'Among',
  rank: 'Rank',
  rankOf: (rank, scored) => `${rank} of ${scored}`,
  groupMean: 'Mean of the group',
  within: (best, worst) =>
    `With the noise of this agency’s score its rank in the nation may be anything from ${best} to ${worst}: agencies ranked within that stretch should not be read as better or worse.`,
  answers: 'How people answered',
  answersLead:
    'How many chose each option, from 0 (worst) to 100 (best). Options that few chose are joined with their neighbours or withheld, so that nobody learns who answered what.',
  answersOf: ({ channel, scores }) =>
    `Answers to ${channel.toUpperCase()}${scores.length === 2 ? ' (yes or no)' : ''}`,
  answered: 'Answers',
  withheld: 'withheld to protect those who answered',
  tellsItself:
    'Yes or no: the mean says how many already; it is not repeated where fewer than 5 are on one side',
  joined: (low, high) => `${low}–${high} together`,
  items: 'Disclosure items that did not score',
  item: 'Item',
  reason: 'What the assessor wrote',
  noItems: 'What was published has no results item by item',
  allItems: 'Every item scored',
  noReason: 'The assessor left no reason here',
  history: 'Earlier years',
  historyOne: 'No earlier year has been published here',
  noiseLead: 'The sign ≈ marks changes within the noise of the survey',
  certainty: 'How sure the scores are',
  check: 'Sources and checking',
};
export const resultDetailText = { th, en };
