import type { ScreeningRule } from '../core/screening-rule.ts';

/** What is said of answers that are looked at once more. */
const th = {
  title: 'คำตอบที่ควรดูอีกครั้ง',
  lead: 'คำนวณใหม่ทุกครั้งที่เปิดหน้านี้ จำนวนผู้ตอบปัดลงทีละ 5 ไม่มีเครื่องหมายใดเก็บไว้กับคำตอบ และไม่มีคำตอบใดถูกตัดออกจากคะแนนที่ประกาศ',
  collecting: 'แบบสำรวจยังเปิดรับคำตอบอยู่ ดูได้เมื่อปิดรับแล้ว',
  rule: 'กติกาที่ใช้ดูคำตอบอีกครั้ง',
  ruleLead:
    'กติกานี้กำหนดก่อนเปิดรอบ ใช้กับทุกหน่วยงานเหมือนกัน และเผยแพร่ให้ทุกคนอ่าน สิ่งที่กติกาชี้ไม่ได้แปลว่าทุจริต เป็นเพียงเหตุให้คนเข้าไปดู',
  ruleNot: 'ระบบไม่เก็บเวลา เครื่อง หรือที่อยู่ของผู้ตอบ จึงไม่ใช้สิ่งเหล่านี้ตัดสินใคร และไม่มีคำตอบใดถูกลบเพราะกติกานี้',
  says: {
    same: (r: ScreeningRule) =>
      `ตอบเหมือนกันทุกข้อ: แบบสำรวจเดียวกันของหน่วยงานเดียวกันมีคำตอบชุดเดียวกันตั้งแต่ ${r.sameLeast} ชุด และไม่น้อยกว่าร้อยละ ${r.samePercent} ของคำตอบทั้งหมด โดยในชุดนั้นมีอย่างน้อย ${r.variedCells} ข้อที่ได้คะแนนต่างจากข้อส่วนใหญ่ เพราะผู้ที่ให้คะแนนเท่ากันเกือบทุกข้อตรงกันเองได้`,
    straight: (r: ScreeningRule) =>
      `เลือกช่องเดียวกันตลอด: เลือกตำแหน่งเดียวกันทุกข้อ ในแบบสำรวจที่มีคำถามแบบหลายระดับตั้งแต่ ${r.straightCells} ข้อ และถามทั้งด้านบวกและด้านลบ คำตอบจึงขัดกันเอง`,
    day: (r: ScreeningRule) =>
      `มากผิดปกติในวันเดียว: นับคำตอบรายวันเป็นยอดรวม วันที่มีตั้งแต่ ${r.dayLeast} คำตอบ และไม่น้อยกว่าร้อยละ ${r.dayPercent} ของทั้งหมด บอกได้เพียงว่าวันใด ไม่บอกว่าคำตอบใด`,
    notable: (r: ScreeningRule) =>
      `หน่วยงานที่มีคำตอบเข้าเกณฑ์สองข้อแรกตั้งแต่ ${r.notableLeast} คำตอบ และไม่น้อยกว่าร้อยละ ${r.notablePercent} ของแบบสำรวจนั้น อยู่ในรายการให้ผู้ดูแลระบบดู`,
  },
  fields: {
    sameLeast: 'คำตอบเหมือนกันทุกข้อ ตั้งแต่กี่ชุด',
    samePercent: 'และไม่น้อยกว่าร้อยละเท่าใด',
    variedCells: 'มีข้อที่คะแนนต่างจากส่วนใหญ่อย่างน้อยกี่ข้อ',
    straightCells: 'เลือกช่องเดียวกันตลอด ในแบบสำรวจที่มีอย่างน้อยกี่ข้อ',
    dayLeast: 'คำตอบในวันเดียว ตั้งแต่กี่คำตอบ',
    dayPercent: 'และไม่น้อยกว่าร้อยละเท่าใดของทั้งหมด',
    notableLeast: 'แสดงหน่วยงานที่เข้าเกณฑ์ตั้งแต่กี่คำตอบ',
    notablePercent: 'และไม่น้อยกว่าร้อยละเท่าใด',
  } satisfies Record<keyof ScreeningRule, string>,
  channel: 'แบบสำรวจ',
  respondents: 'ผู้ตอบ',
  same: 'เหมือนกันทุกข้อ',
  straight: 'ช่องเดียวกันตลอด',
  flagged: 'เข้าเกณฑ์รวม',
  few: 'ไม่ถึง 5',
  nation: 'ทั้งรอบ',
  notable: (agencies: number) =>
    agencies === 0 ? 'ไม่มีหน่วยงานใดเข้าเกณฑ์ให้ดูอีกครั้ง' : `${agencies} หน่วยงานเข้าเกณฑ์ให้ดูอีกครั้ง`,
  burst: (channel: string, day: string, answers: number) =>
    `${channel}: ${day} มีอย่างน้อย ${answers} คำตอบในวันเดียว`,
  without: 'คะแนนเมื่อรวมและไม่รวมคำตอบที่เข้าเกณฑ์',
  figure: 'คะแนน',
  all: 'รวมทุกคำตอบ',
  unflagged: 'ไม่รวม',
  same100: 'คะแนนไม่เปลี่ยน',
  tooFew: 'ไม่แสดงคะแนนเปรียบเทียบ เพราะคำตอบที่เข้าเกณฑ์หรือที่เหลือมีไม่ถึง 5',
  see: 'ดูรายละเอียด',
  readRule: 'อ่านกติกา',
  back: 'กลับไปหน้าตรวจก่อนประกาศ',
};
const en: typeof th = {
  title: 'Answers to look at once more',
  lead: 'Computed anew each time this page is opened; respondents are rounded down to a multiple of five. No mark is kept with an answer, and no answer is left out of the published score.',
  collecting: 'The survey is still open. This can be seen when it has closed.',
  rule: 'The rule for looking at answers once more',
  ruleLead:
    'Settled before the cycle opens, the same for every agency, and published. What it points at is no proof of anything, only a reason for people to look.',
  ruleNot:
    'No time, device or address of a respondent is kept, so nobody is judged by them, and no answer is deleted by this rule.',
  says: {
    same: (r) =>
      `Filled in exactly alike: at least ${r.sameLeast} forms of one survey of one agency, and at least ${r.samePercent} % of them, are equal in every answer, and at least ${r.variedCells} of their answers differ in score from the others; people who give nearly everything the same score may well agree by themselves.`,
    straight: (r) =>
      `The same place everywhere: the same option in every question, where at least ${r.straightCells} questions with several steps ask in both directions, so that the answers contradict each other.`,
    day: (r) =>
      `Very many on one day: answers are counted by day in sum. A day with at least ${r.dayLeast} of them, and at least ${r.dayPercent} % of all, is named; which answers they were is not known.`,
    notable: (r) =>
      `Agencies with at least ${r.notableLeast} answers of the first two kinds, and at least ${r.notablePercent} % of a survey, are listed for the administrator.`,
  },
  fields: {
    sameLeast: 'Forms exactly alike, from how many on',
    samePercent: 'and at least what percentage',
    variedCells: 'Answers in them that differ in score from most, at least',
    straightCells: 'The same place everywhere, in surveys of at least how many questions',
    dayLeast: 'Answers on one day, from how many on',
    dayPercent: 'and at least what percentage of all',
    notableLeast: 'List agencies from how many such answers on',
    notablePercent: 'and at least what percentage',
  },
  channel: 'Survey',
  respondents: 'Respondents',
  same: 'Exactly alike',
  straight: 'Same place everywhere',
  flagged: 'Either',
  few: 'fewer than 5',
  nation: 'The whole cycle',
  notable: (agencies) =>
    agencies === 0
      ? 'No agency is pointed at'
      : agencies === 1
        ? 'One agency to look at once more'
        : `${agencies} agencies to look at once more`,
  burst: (channel, day, answers) => `${channel}: at least ${answers} answers on ${day}`,
  without: 'Scores with and without the answers pointed at',
  figure: 'Score',
  all: 'With all answers',
  unflagged: 'Without them',
  same100: 'No score changes',
  tooFew: 'Not compared: fewer than 5 answers are pointed at, or are left',
  see: 'See details',
  readRule: 'Read the rule',
  back: 'Back to what is looked at before publishing',
};
export const screeningText = { th, en };
