/** The feed of editions: what was published, and what was corrected. */
const th = {
  title: (name: string) => `${name}: การประกาศและการแก้ไขผล`,
  about: 'แจ้งเมื่อประกาศผลของรอบใหม่ และเมื่อแก้ไขผลที่ประกาศแล้ว พร้อมเหตุผล',
  first: 'ประกาศผล',
  edition: (number: number) => `แก้ไข ฉบับที่ ${number}`,
  published: (year: number) => `ประกาศผลการประเมิน ปีงบประมาณ พ.ศ. ${year}`,
  corrected: (number: number) => `แก้ไขฉบับที่ ${number} ฉบับเดิมยังเปิดดูได้ตามเดิม`,
  because: (reason: string) => `เหตุผล: ${reason}`,
  hash: (hash: string) => `รหัสตรวจสอบ: ${hash}`,
  before: (hash: string) => `รหัสตรวจสอบของฉบับก่อน: ${hash}`,
  data: (href: string) => `ข้อมูลเปิด: ${href}`,
};
const en: typeof th = {
  title: (name) => `${name}: editions and corrections`,
  about: 'Tells when a cycle is published, and when something published is corrected and why',
  first: 'Published',
  edition: (number) => `Corrected: edition ${number}`,
  published: (year) => `Results of fiscal year ${year} (B.E.) are published`,
  corrected: (number) => `Corrects edition ${number}, which stays where it is`,
  because: (reason) => `Reason: ${reason}`,
  hash: (hash) => `Hash: ${hash}`,
  before: (hash) => `Hash of the edition before: ${hash}`,
  data: (href) => `Open data: ${href}`,
};
export const feedText = { th, en };
