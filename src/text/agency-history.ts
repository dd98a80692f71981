import type { AgencyEventKind } from '../core/agency-history.ts';

const th = {
  title: 'ประวัติหน่วยงาน',
  lead: 'สิ่งที่เปลี่ยนไปในแต่ละปีงบประมาณ ผลการประเมินของปีก่อนยังแสดงตามชื่อและสังกัดในปีนั้น',
  none: 'ยังไม่มีการเปลี่ยนแปลงที่บันทึกไว้',
  year: 'ปีงบประมาณ',
  what: 'สิ่งที่เปลี่ยน',
  reason: 'เหตุผลหรือประกาศที่อ้างอิง',
  recorded: 'บันทึกเมื่อ',
  forerunners: 'ผลของปีก่อนที่นับต่อเนื่องมา',
  through: (name: string, year: number) => `${name} ถึงปีงบประมาณ ${year}`,
  kinds: {
    changed: () => 'เปลี่ยนข้อมูล เดิมคือ',
    'merged-into': (other) => `รวมเข้ากับ ${other}`,
    'took-in': (other) => `รับรวม ${other}`,
    'split-from': (other) => `แยกออกจาก ${other}`,
    'split-into': (other) => `แยกส่วนออกเป็น ${other}`,
    ended: () => 'สิ้นสุดการดำเนินงาน',
  } satisfies Record<AgencyEventKind, (other: string) => string> as Record<
    AgencyEventKind,
    (other: string) => string
  >,
  turns: {
    merge: {
      title: 'รวมเข้ากับหน่วยงานอื่น',
      advice: 'หน่วยงานนี้จะสิ้นสุดลง และผลของปีก่อน ๆ จะนับต่อเนื่องในหน่วยงานที่รับรวม',
      button: 'บันทึกการรวม',
    },
    split: {
      title: 'แยกหน่วยงานใหม่ออกไป',
      advice: 'เพิ่มหน่วยงานใหม่ในทะเบียนก่อน แล้วกรอกรหัสของหน่วยงานใหม่ที่นี่ หน่วยงานเดิมยังดำเนินงานต่อ',
      button: 'บันทึกการแยก',
    },
    end: {
      title: 'สิ้นสุดการดำเนินงาน',
      advice: 'ใช้เมื่อไม่มีหน่วยงานใดรับช่วงต่อ หน่วยงานจะไม่ปรากฏในรายชื่อของปีถัดไป ผลที่ประกาศแล้วยังอยู่ครบ',
      button: 'บันทึกการสิ้นสุด',
    },
    strike: {
      title: 'ลบบรรทัดที่บันทึกผิด',
      advice: 'การรวมหรือการสิ้นสุดที่ลบจะถูกยกเลิกไปด้วย บันทึกการใช้งานเก็บสิ่งที่ลบไว้',
      button: 'ลบบรรทัดนี้',
    },
  },
  fields: {
    other: 'รหัสของอีกหน่วยงานหนึ่ง',
    fiscalYear: 'มีผลตั้งแต่ปีงบประมาณ พ.ศ.',
    reason: 'เหตุผลหรือประกาศที่อ้างอิง',
    event: 'บรรทัดที่จะลบ',
  },
};
const en: typeof th = {
  title: 'History of the agency',
  lead: 'What changed in which fiscal year. Results of earlier years keep the name and parent of their year.',
  none: 'No change has been recorded yet',
  year: 'Fiscal year',
  what: 'What changed',
  reason: 'Reason or announcement',
  recorded: 'Recorded',
  forerunners: 'Earlier results that continue here',
  through: (name, year) => `${name}, through fiscal year ${year}`,
  kinds: {
    changed: () => 'Facts changed; before',
    'merged-into': (other) => `Merged into ${other}`,
    'took-in': (other) => `Took in ${other}`,
    'split-from': (other) => `Split off from ${other}`,
    'split-into': (other) => `${other} was split off`,
    ended: () => 'Ended',
  },
  turns: {
    merge: {
      title: 'Merge into another agency',
      advice: 'This agency ends; its earlier results continue in the agency that takes it in.',
      button: 'Record the merger',
    },
    split: {
      title: 'Split off a new agency',
      advice:
        'Add the new agency to the register first, then give its code here. The old agency goes on.',
      button: 'Record the split',
    },
    end: {
      title: 'End the agency',
      advice:
        'When no other agency takes over. It leaves the lists of later years; published results stay.',
      button: 'Record the end',
    },
    strike: {
      title: 'Take out a mistaken line',
      advice: 'A merger or an end is undone with its line. The audit log keeps what was taken out.',
      button: 'Take out this line',
    },
  },
  fields: {
    other: 'Code of the other agency',
    fiscalYear: 'In force from fiscal year (B.E.)',
    reason: 'Reason or announcement',
    event: 'Line to take out',
  },
};
export const agencyHistoryText = { th, en };
