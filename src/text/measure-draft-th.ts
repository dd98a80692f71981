import type { Bands } from '../core/band.ts';
import { bandOf } from '../core/draft.ts';
import type { Proposal } from '../core/plan-proposal.ts';
import { bandName } from './band.ts';
import type { Names } from './draft.ts';
import { type Drafted, keepFrom, type MeasureWords } from './measure-words.ts';

/** Drafts of measures in Thai. */
export const THAI_MEASURE: MeasureWords = {
  draft,
  quoted: (text: string) => `ข้อเสนอแนะของผู้ประเมิน: ${text}`,
  followUp: 'รายงานความคืบหน้าในที่ประชุมของหน่วยงาน',
};

function draft({ because, answers, suggests }: Proposal, names: Names, bands: Bands): Drafted {
  const all = (codes: readonly string[]) => codes.map(names.of).join(' ');
  const [first = ''] = answers;
  switch (because.kind) {
    case 'weak': {
      const scored = because.needs.map(
        ({ place, value }) =>
          `${names.of(place)} ได้ ${value} คะแนน อยู่ในกลุ่ม “${bandName(bandOf(bands, value), 'th')}”`,
      );
      return {
        title: `พัฒนา${names.of(because.indicator).replace(/^ตัวชี้วัดที่ \d+ /, 'ด้าน')}ให้ดีขึ้นในข้อที่คะแนนยังไม่ถึงเกณฑ์ของหน่วยงาน`,
        finding: scored.join('\n'),
        steps: [
          ['ประชุมผู้ปฏิบัติงานและรับฟังผู้เกี่ยวข้องเพื่อหาสาเหตุที่คะแนนข้อนี้ต่ำ', 1, 1],
          suggests.length > 0
            ? [`ทบทวนและปรับปรุงข้อมูลที่เปิดเผยซึ่งเกี่ยวข้อง ได้แก่ ${all(suggests)}`, 1, 2]
            : ['กำหนดแนวปฏิบัติที่แก้สาเหตุนั้นและมอบหมายผู้ดำเนินการ', 1, 2],
          ['ปฏิบัติตามแนวที่กำหนดและสื่อสารให้เจ้าหน้าที่และผู้รับบริการทราบ', 2, 3],
          ['สอบถามความเห็นซ้ำ สรุปผล และปรับปรุง', 4, 4],
        ],
        output: 'แนวปฏิบัติหรือข้อมูลที่ปรับปรุงแล้วและผู้เกี่ยวข้องรับทราบ',
        evidence: 'รายงานการประชุม ข้อมูลที่เผยแพร่ และสรุปผลการสอบถามความเห็น',
        success: `${answers.join(' ')} ได้ไม่น้อยกว่า ${keepFrom(bands)} คะแนนในการประเมินปีถัดไป`,
      };
    }
    case 'lost':
      return {
        title: `จัดทำและเผยแพร่ ${names.of(first)} ให้ครบองค์ประกอบ`,
        finding: `รายการ ${names.of(first)} ไม่ได้คะแนน${because.reason === '' ? '' : ` เหตุผลของผู้ตรวจประเมิน: ${because.reason}`}`,
        steps: [
          ['เทียบข้อมูลที่เผยแพร่กับองค์ประกอบที่กำหนดทีละข้อ', 1, 1],
          ['จัดทำข้อมูลส่วนที่ขาดและให้ผู้มีอำนาจเห็นชอบ', 1, 1],
          ['เผยแพร่บนเว็บไซต์ ให้ผู้อื่นที่ไม่ได้จัดทำเปิดลิงก์ตรวจซ้ำ', 2, 2],
          ['ปรับปรุงให้เป็นปัจจุบันจนถึงวันส่งประเมิน', 2, 4],
        ],
        output: `ข้อมูลตามรายการ ${first} ครบองค์ประกอบและเปิดดูได้`,
        evidence: 'ลิงก์ของข้อมูลและบันทึกการตรวจซ้ำ',
        success: `รายการ ${first} ได้คะแนนในการประเมินปีถัดไป`,
      };
    case 'assessor':
      return {
        title: `ดำเนินการตามข้อเสนอแนะของผู้ประเมินเรื่อง ${names.of(first)}`,
        finding: '',
        steps: [
          ['พิจารณาข้อเสนอแนะและกำหนดสิ่งที่จะทำ', 1, 1],
          ['ดำเนินการและสื่อสารให้ผู้เกี่ยวข้องทราบ', 2, 3],
          ['สรุปผลและรายงาน', 4, 4],
        ],
        output: 'ข้อเสนอแนะได้รับการดำเนินการ',
        evidence: 'บันทึกการพิจารณาและผลการดำเนินการ',
        success: `${first} ได้คะแนนไม่น้อยกว่าปีนี้`,
      };
    case 'target':
      return {
        title:
          because.by === null
            ? `ยก ${names.of(first)} ให้ถึงเกณฑ์ผ่าน`
            : `ยกคะแนนภาพรวมให้ถึงเป้าหมายของประเทศปี ${because.by}`,
        finding:
          because.by === null
            ? `${names.of(first)} ได้ ${because.value} คะแนน ยังไม่ถึง ${because.least} จึงทำให้ผลภาพรวมได้ระดับไม่สูงขึ้น`
            : `คะแนนภาพรวม ${because.value} ยังไม่ถึงค่าเฉลี่ย ${because.least} ที่ประเทศตั้งไว้ภายในปี ${because.by}`,
        steps: [
          ['เลือกข้อที่เพิ่มคะแนนได้มากที่สุดจากผลรายข้อ', 1, 1],
          ['มอบหมายผู้รับผิดชอบรายข้อและติดตามทุกเดือน', 1, 3],
          ['ประเมินตนเองก่อนถึงรอบประเมิน', 4, 4],
        ],
        output: 'ทุกข้อที่เลือกมีผู้รับผิดชอบและมีความคืบหน้า',
        evidence: 'คำสั่งมอบหมายและรายงานติดตาม',
        success: `${first === 'total' ? 'คะแนนภาพรวม' : first} ไม่น้อยกว่า ${because.least}`,
      };
  }
}
