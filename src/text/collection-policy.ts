const th = {
  title: 'สิ่งที่ถามเพิ่มในแบบสำรวจ',
  lead: 'กำหนดก่อนเปิดรอบ เมื่อเปิดแล้วเปลี่ยนไม่ได้ เพื่อให้ผู้ตอบทุกคนถูกถามเหมือนกัน',
  asksDemographics: 'ถามข้อมูลทั่วไปของผู้ตอบเป็นช่วงกว้าง ๆ',
  demographicsHint:
    'เช่น เพศ ช่วงอายุ อายุงาน ตามเครื่องมือประเมิน ผู้ตอบเลือก “ไม่ประสงค์ตอบ” ได้ทุกข้อ และไม่ถามในหน่วยงานที่มีผู้มีสิทธิตอบไม่ถึง 50 คน',
  asksSuggestions: 'รับข้อเสนอแนะเป็นข้อความ',
  suggestionsHint:
    'ระบบปิดบังเบอร์โทรศัพท์ เลขประจำตัว อีเมล ชื่อ และไอดีไลน์ก่อนเก็บ หน่วยงานเห็นเฉพาะข้อความที่ผู้ตรวจอนุญาต และเมื่อมีครบ 5 ข้อความ',
  staffCodes: 'เจ้าหน้าที่ตอบด้วยรหัสใช้ครั้งเดียว',
  staffCodesHint:
    'หน่วยงานพิมพ์รหัสแจกเจ้าหน้าที่คนละหนึ่งใบ หนึ่งรหัสตอบได้หนึ่งครั้ง และรหัสกับคำตอบเชื่อมกลับหากันไม่ได้ คำตอบจะรวมเข้าผลเมื่อปิดรับแล้ว',
  userCodes: 'ผู้รับบริการตอบด้วยรหัสใช้ครั้งเดียว',
  userCodesHint: 'ใช้เมื่อหน่วยงานแจกรหัสแก่ผู้มาติดต่อได้ทั่วถึง เช่น ที่จุดบริการ ผู้ที่ไม่มีรหัสจะตอบแบบสำรวจนี้ไม่ได้',
  nothing: 'ไม่ถามสิ่งใดเพิ่ม',
  save: 'บันทึกสิ่งที่ถามเพิ่ม',
};
const en: typeof th = {
  title: 'What surveys ask beside the questions',
  lead: 'Settled before the cycle opens and not changed afterwards, so that everybody is asked the same.',
  asksDemographics: 'Ask who answers, in coarse bands',
  demographicsHint:
    'Sex, age or length of service, as the instrument says. Everybody may prefer not to say, and agencies with fewer than 50 who may answer are not asked.',
  asksSuggestions: 'Take suggestions in words',
  suggestionsHint:
    'Telephone numbers, ID numbers, e-mail, names and LINE IDs are masked before anything is kept. Agencies see what a reviewer has released, once there are five.',
  staffCodes: 'Staff answer with a one-time code',
  staffCodesHint:
    'The agency prints codes and gives one to each of its staff. One code is one answer, and nothing leads from a code to an answer. Answers enter the results when the survey has closed.',
  userCodes: 'Service users answer with a one-time code',
  userCodesHint:
    'Where an agency can hand codes to everybody who comes, as at a counter. Whoever has no code cannot answer this survey.',
  nothing: 'Nothing else is asked',
  save: 'Save what is asked',
};
export const collectionPolicyText = { th, en };
