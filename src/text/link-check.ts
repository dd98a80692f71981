/** For whoever runs a website and finds us in its log: who asks, why, and how to be left alone. */
const th = {
  title: 'โปรแกรมตรวจลิงก์หลักฐาน',
  lead: (house: string) =>
    `ระบบ “${house}” เปิดดูหน้าเว็บที่หน่วยงานของรัฐแจ้งเป็นหลักฐานการเปิดเผยข้อมูล (OIT) เพื่อช่วยหน่วยงานตรวจก่อนส่ง และเก็บสำเนาไว้เป็นหลักฐานเมื่อส่ง เมื่อตรวจให้คะแนน และเดือนละครั้งหลังจากนั้น`,
  parts: [
    'เปิดเฉพาะที่อยู่ที่เจ้าหน้าที่แจ้งไว้ และไฟล์ robots.txt ไม่ไล่ตามลิงก์ในหน้า ไม่กรอกแบบฟอร์ม ไม่เข้าสู่ระบบ',
    'เปิดทีละหน้าต่อเว็บไซต์ และเว้นระยะอย่างน้อยหนึ่งวินาที',
    'หากไม่ประสงค์ให้เปิด ให้ระบุในไฟล์ robots.txt ดังนี้ หน้าเหล่านั้นจะแสดงว่าโปรแกรมตรวจไม่ได้ และผู้ตรวจประเมินจะเปิดดูเอง',
    'หากพบปัญหาจากการเปิดของโปรแกรมนี้ โปรดแจ้งผู้ดูแลระบบของหน่วยงานเจ้าของระบบนี้ พร้อมวันเวลาและที่อยู่ที่ถูกเปิด',
  ],
};
const en: typeof th = {
  title: 'The program that looks at links',
  lead: (house) =>
    `“${house}” opens pages that public agencies name as evidence of what they publish (OIT): to help them check before they hand in, and to keep a copy when it is handed in, when it is scored, and once a month after that.`,
  parts: [
    'Only addresses that officers wrote down are opened, and robots.txt. No links are followed, no forms filled in, nobody signs in.',
    'One page of a website at a time, with at least a second in between.',
    'Who does not wish it says so in robots.txt as below. Such pages are shown as not checked, and an assessor opens them by hand.',
    'Should anything be wrong with how this program asks, please tell the operator of this house, with the time and the address that was opened.',
  ],
};
export const linkCheckText = { th, en };
