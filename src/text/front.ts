/** The public's ways into what was published. */
const th = {
  find: 'ค้นหาผลของหน่วยงาน',
  findLead: 'พิมพ์ส่วนใดของชื่อก็ได้ เช่น ชื่อตำบล เทศบาล กรม หรือมหาวิทยาลัย',
  newest: (year: number) => `ผลล่าสุด ปีงบประมาณ พ.ศ.\u00a0${year}`,
  mean: 'คะแนนเฉลี่ยทั้งประเทศ',
  passRate: 'ผ่านเกณฑ์ร้อยละ',
  agencies: 'หน่วยงาน',
  all: 'รายชื่อหน่วยงานทั้งหมด',
  ranking: 'อันดับ',
  map: 'แผนที่จังหวัด',
  groups: 'กระทรวง',
  nation: 'ภาพรวมประเทศ',
  openData: 'ข้อมูลเปิด',
  years: 'ทุกปีที่ประกาศแล้ว',
  corrected: (number: number) => `ฉบับแก้ไข (ฉบับที่ ${number})`,
};
const en: typeof th = {
  find: 'Find the result of an agency',
  findLead: 'Any part of its name: a sub-district, municipality, department or university',
  newest: (year) => `Newest results: fiscal year ${year} (B.E.)`,
  mean: 'Mean of the nation',
  passRate: 'Passed (per cent)',
  agencies: 'Agencies',
  all: 'All agencies',
  ranking: 'Ranking',
  map: 'Map of the provinces',
  groups: 'Ministries',
  nation: 'The nation',
  openData: 'Open data',
  years: 'Every published year',
  corrected: (number) => `Corrected (edition ${number})`,
};
export const frontText = { th, en };
