/** Groups of one's own choice in a published year. */
const th = {
  title: (year: number) => `ผลของกลุ่มที่กำหนดเอง พ.ศ.\u00a0${year}`,
  lead: 'กลุ่มเหล่านี้ผู้ดูแลระบบเลือกหน่วยงานไว้ หน่วยงานหนึ่งอยู่ได้หลายกลุ่ม จึงไม่จัดอันดับระหว่างกลุ่ม คะแนนคิดจากผลที่ประกาศแล้วของสมาชิกในปัจจุบัน',
  none: 'ยังไม่มีกลุ่มที่เปิดให้เห็น',
  members: 'สมาชิกในปัจจุบันที่มีผลของปีนี้',
  noMember: 'ไม่มีสมาชิกของกลุ่มนี้ในผลของปีนี้',
  back: 'กลับไปกลุ่มที่กำหนดเอง',
  group: 'กลุ่ม',
  compare: 'กลุ่มที่มีสมาชิกเดียวหรือน้อยแห่ง คะแนนของกลุ่มคือคะแนนของหน่วยงานเหล่านั้น ซึ่งประกาศแล้วทั้งสิ้น',
};
const en: typeof th = {
  title: (year) => `Chosen groups, ${year}`,
  lead: 'The administrator chose the agencies of these groups. An agency may be in several, so groups are not ranked among each other. Scores are made of the published results of those who are members now.',
  none: 'No group is open to everybody yet',
  members: 'Present members with a result this year',
  noMember: 'No member of this group has a result this year',
  back: 'Back to chosen groups',
  group: 'Group',
  compare: 'Of a group of few, the score is that of its agencies, all of which are published.',
};
export const customStandingText = { th, en };
