import type { DataColumn } from '../core/data-table.ts';
import type { Language } from './language.ts';

/** What each column of open data is, in the dictionary that goes with it. */
interface Entry {
  readonly title: string;
  readonly about: string;
}

const th = {
  fiscal_year: { title: 'ปีงบประมาณ', about: 'ปีงบประมาณ พ.ศ. ของรอบการประเมิน' },
  edition: { title: 'ฉบับที่', about: 'ฉบับที่ประกาศ ฉบับแก้ไขมีเลขถัดไป' },
  agency_code: { title: 'รหัสหน่วยงาน', about: 'รหัสในทะเบียนหน่วยงาน ใช้เชื่อมระหว่างไฟล์' },
  name_th: { title: 'ชื่อหน่วยงาน', about: 'ชื่อภาษาไทย ณ วันที่ประกาศ' },
  name_en: { title: 'ชื่อภาษาอังกฤษ', about: 'ว่างเมื่อไม่มี' },
  abbreviation: { title: 'ชื่อย่อ', about: 'ว่างเมื่อไม่มี' },
  type: { title: 'ประเภทหน่วยงาน', about: 'รหัสประเภท ดูความหมายในตารางประเภทหน่วยงาน' },
  size: { title: 'ขนาด', about: 'S M L หรือว่างเมื่อไม่ได้แบ่งขนาด' },
  ministry_code: { title: 'รหัสกระทรวง', about: 'กระทรวงหรือต้นสังกัด ณ วันที่ประกาศ' },
  ministry_th: { title: 'กระทรวง', about: 'ชื่อกระทรวงหรือต้นสังกัด ณ วันที่ประกาศ' },
  province_code: { title: 'รหัสจังหวัด', about: 'จังหวัด ณ วันที่ประกาศ' },
  province_th: { title: 'จังหวัด', about: 'ชื่อจังหวัด ณ วันที่ประกาศ' },
  total: { title: 'คะแนนภาพรวม', about: 'คะแนนเต็ม 100 ทศนิยมสองตำแหน่งตามที่ประกาศ' },
  level_code: { title: 'รหัสระดับ', about: 'ระดับผลการประเมินตามเกณฑ์ของปีนั้น ว่างเมื่อยังจัดระดับไม่ได้' },
  level_th: { title: 'ระดับ', about: 'ชื่อระดับผลการประเมิน' },
  passed: { title: 'ผ่านเกณฑ์', about: 'true เมื่อคะแนนภาพรวมถึงเกณฑ์ผ่านของปีนั้น' },
  rank_nation: { title: 'อันดับประเทศ', about: 'คะแนนเท่ากันได้อันดับเดียวกัน แล้วข้ามอันดับถัดไป' },
  rank_type: { title: 'อันดับในประเภท', about: 'อันดับในหน่วยงานประเภทเดียวกัน' },
  rank_size: { title: 'อันดับในขนาด', about: 'อันดับในหน่วยงานขนาดเดียวกัน' },
  rank_ministry: { title: 'อันดับในกระทรวง', about: 'อันดับในกระทรวงหรือต้นสังกัดเดียวกัน' },
  rank_province: { title: 'อันดับในจังหวัด', about: 'อันดับในจังหวัดเดียวกัน' },
  score: { title: 'คะแนน', about: 'คะแนนเต็ม 100 ว่างเมื่อไม่มีหรือไม่แสดง' },
  score_: { title: 'คะแนน', about: 'คะแนนของเครื่องมือหรือส่วนนี้ เต็ม 100' },
  respondents_: {
    title: 'ผู้ตอบ',
    about: 'จำนวนผู้ตอบของแบบสำรวจนี้ ว่างเมื่อไม่มีผู้ตอบหรือน้อยเกินกว่าจะแสดง',
  },
  tool: { title: 'เครื่องมือ', about: 'รหัสเครื่องมือ เช่น IIT EIT OIT' },
  indicator_code: { title: 'รหัสตัวชี้วัด', about: 'รหัสในแบบประเมินของปีนั้น' },
  indicator_th: { title: 'ตัวชี้วัด', about: 'ชื่อตัวชี้วัด' },
  indicator_en: { title: 'ตัวชี้วัด (อังกฤษ)', about: 'ชื่อตัวชี้วัดภาษาอังกฤษ' },
  part: { title: 'ส่วนของแบบสำรวจ', about: 'iit eit eit1 eit2 ว่างเมื่อรวมทุกส่วน' },
  withheld: { title: 'ไม่แสดง', about: 'true เมื่อผู้ตอบน้อยเกินกว่าจะแสดงคะแนนรายข้อและรายตัวชี้วัด' },
  question_code: { title: 'รหัสข้อคำถาม', about: 'รหัสในแบบประเมินของปีนั้น ข้อย่อยมีจุด' },
  question_th: { title: 'ข้อคำถาม', about: 'ข้อความของข้อคำถาม' },
  question_en: { title: 'ข้อคำถาม (อังกฤษ)', about: 'ข้อความภาษาอังกฤษ' },
  answers: { title: 'จำนวนคำตอบ', about: 'จำนวนผู้ที่ตอบข้อนี้' },
  score_sum: {
    title: 'ผลรวมคะแนน',
    about: 'ผลรวมที่แน่นอนของคะแนนทุกคำตอบ หารด้วยจำนวนคำตอบได้คะแนนของข้อ',
  },
  section_code: { title: 'รหัสหมวด', about: 'หมวดย่อยของแบบตรวจการเปิดเผยข้อมูล' },
  item_code: { title: 'รหัสรายการ', about: 'รายการเปิดเผยข้อมูลในแบบประเมินของปีนั้น' },
  item_th: { title: 'รายการ', about: 'ชื่อรายการเปิดเผยข้อมูล' },
  item_en: { title: 'รายการ (อังกฤษ)', about: 'ชื่อรายการภาษาอังกฤษ' },
  tied: { title: 'อันดับร่วม', about: 'true เมื่อมีหน่วยงานอื่นได้คะแนนเท่ากัน' },
  total_before: {
    title: 'คะแนนปีก่อน',
    about: 'คะแนนภาพรวมของปีก่อนหน้า ว่างเมื่อไม่มีหรือเทียบกันไม่ได้',
  },
  rank: { title: 'อันดับ', about: 'อันดับในกลุ่มชนิดเดียวกันตามคะแนนเฉลี่ย' },
  group_kind: { title: 'ชนิดของกลุ่ม', about: 'ministry province type หรือ size' },
  group_code: { title: 'รหัสกลุ่ม', about: 'รหัสกระทรวง จังหวัด ประเภท หรือขนาด' },
  scored: { title: 'มีคะแนน', about: 'จำนวนหน่วยงานที่มีคะแนนภาพรวม' },
  passed_count: { title: 'จำนวนที่ผ่าน', about: 'จำนวนหน่วยงานที่ผ่านเกณฑ์' },
  mean_before: { title: 'คะแนนเฉลี่ยปีก่อน', about: 'ว่างเมื่อไม่มีหรือเทียบกันไม่ได้' },
  figure: { title: 'ชั้นของคะแนน', about: 'total tool part indicator question section หรือ item' },
  code: { title: 'รหัส', about: 'รหัสในแบบประเมินของปีนั้น' },
  cycle_id: { title: 'รหัสรอบ', about: 'ใช้ในที่อยู่ของหน้าและไฟล์' },
  cycle_name: { title: 'ชื่อรอบ', about: 'ชื่อรอบการประเมิน' },
  agencies: { title: 'จำนวนหน่วยงาน', about: 'หน่วยงานที่มีผลในฉบับนี้' },
  published_at: { title: 'เวลาประกาศ', about: 'เวลาสากล รูปแบบ ISO 8601' },
  hash: { title: 'รหัสตรวจสอบ', about: 'SHA-256 ของฉบับนี้ทั้งฉบับ' },
  mean: { title: 'คะแนนเฉลี่ย', about: 'ค่าเฉลี่ยของคะแนนภาพรวมของหน่วยงานในกลุ่ม' },
  pass_rate: { title: 'ร้อยละที่ผ่าน', about: 'ร้อยละของหน่วยงานที่มีคะแนนและผ่านเกณฑ์' },
  file: { title: 'ไฟล์', about: 'ชื่อไฟล์ที่มีคอลัมน์นี้' },
  column: { title: 'คอลัมน์', about: 'ชื่อคอลัมน์ในไฟล์' },
  kind: { title: 'ชนิด', about: 'text code integer decimal หรือ boolean' },
  title_th: { title: 'ชื่อไทย', about: 'ชื่อคอลัมน์ภาษาไทย' },
  title_en: { title: 'ชื่ออังกฤษ', about: 'ชื่อคอลัมน์ภาษาอังกฤษ' },
  about_th: { title: 'คำอธิบายไทย', about: 'ความหมายภาษาไทย' },
  about_en: { title: 'คำอธิบายอังกฤษ', about: 'ความหมายภาษาอังกฤษ' },
} satisfies Record<string, Entry>;

type Name = keyof typeof th;

const en: Record<Name, Entry> = {
  fiscal_year: { title: 'Fiscal year', about: 'Thai fiscal year of the cycle, Buddhist era' },
  edition: { title: 'Edition', about: 'Number of the published edition; a correction is the next' },
  agency_code: { title: 'Agency code', about: 'Code in the register; joins the files' },
  name_th: { title: 'Name in Thai', about: 'As it was on the day of publishing' },
  name_en: { title: 'Name in English', about: 'Empty where there is none' },
  abbreviation: { title: 'Abbreviation', about: 'Empty where there is none' },
  type: { title: 'Agency type', about: 'Code of the type, explained in the table of types' },
  size: { title: 'Size', about: 'S, M, L, or empty where sizes are not told apart' },
  ministry_code: { title: 'Ministry code', about: 'Ministry or parent body on that day' },
  ministry_th: { title: 'Ministry', about: 'Name of the ministry or parent body on that day' },
  province_code: { title: 'Province code', about: 'Province on that day' },
  province_th: { title: 'Province', about: 'Name of the province on that day' },
  total: { title: 'Overall score', about: 'Out of 100, two decimals, as published' },
  level_code: { title: 'Level code', about: 'Level by the rules of that year; empty where none' },
  level_th: { title: 'Level', about: 'Name of the level in Thai' },
  passed: { title: 'Passed', about: 'true where the overall score reaches the pass mark' },
  rank_nation: { title: 'Rank, nation', about: 'Same score, same rank; the next one is skipped' },
  rank_type: { title: 'Rank, type', about: 'Among agencies of the same type' },
  rank_size: { title: 'Rank, size', about: 'Among agencies of the same size' },
  rank_ministry: { title: 'Rank, ministry', about: 'Within the same ministry or parent body' },
  rank_province: { title: 'Rank, province', about: 'Within the same province' },
  score: { title: 'Score', about: 'Out of 100; empty where there is none or it is withheld' },
  score_: { title: 'Score', about: 'Score of this tool or part, out of 100' },
  respondents_: {
    title: 'Respondents',
    about: 'How many answered this survey; empty where nobody did or too few to be shown',
  },
  tool: { title: 'Tool', about: 'Code of the tool, such as IIT, EIT, OIT' },
  indicator_code: { title: 'Indicator code', about: 'Code in the instrument of that year' },
  indicator_th: { title: 'Indicator', about: 'Name of the indicator in Thai' },
  indicator_en: { title: 'Indicator (English)', about: 'Name of the indicator in English' },
  part: { title: 'Part', about: 'iit, eit, eit1, eit2; empty for all parts together' },
  withheld: { title: 'Withheld', about: 'true where too few answered for finer figures' },
  question_code: { title: 'Question code', about: 'Code in the instrument; cells have a point' },
  question_th: { title: 'Question', about: 'Wording in Thai' },
  question_en: { title: 'Question (English)', about: 'Wording in English' },
  answers: { title: 'Answers', about: 'How many answered this question' },
  score_sum: { title: 'Sum of scores', about: 'Exact; divided by the answers it is the score' },
  section_code: { title: 'Section code', about: 'Section of the disclosure checklist' },
  item_code: { title: 'Item code', about: 'Disclosure item of that year' },
  item_th: { title: 'Item', about: 'Name of the item in Thai' },
  item_en: { title: 'Item (English)', about: 'Name of the item in English' },
  tied: { title: 'Tied', about: 'true where another agency has the same score' },
  total_before: {
    title: 'Total before',
    about: 'Overall score of the year before; empty where there is none to compare with',
  },
  rank: { title: 'Rank', about: 'Among the groups of its kind, by the mean' },
  group_kind: { title: 'Kind of group', about: 'ministry, province, type or size' },
  group_code: { title: 'Code of the group', about: 'Of the ministry, province, type or size' },
  scored: { title: 'Scored', about: 'Agencies that have an overall score' },
  passed_count: { title: 'Passed', about: 'Agencies that pass' },
  mean_before: { title: 'Mean before', about: 'Of the year before; empty where not comparable' },
  figure: { title: 'Figure', about: 'total, tool, part, indicator, question, section or item' },
  code: { title: 'Code', about: 'Code in the instrument of that year' },
  cycle_id: { title: 'Cycle', about: 'Number of the cycle in addresses' },
  cycle_name: { title: 'Name of the cycle', about: 'As published' },
  agencies: { title: 'Agencies', about: 'Agencies with a result in this edition' },
  published_at: { title: 'Published at', about: 'Universal time, ISO 8601' },
  hash: { title: 'Hash', about: 'SHA-256 over the whole edition' },
  mean: { title: 'Mean', about: 'Mean of the overall scores of the agencies of the group' },
  pass_rate: { title: 'Pass rate', about: 'Of a hundred agencies with a score, how many pass' },
  file: { title: 'File', about: 'The file that has this column' },
  column: { title: 'Column', about: 'Name of the column in the file' },
  kind: { title: 'Kind', about: 'text, code, integer, decimal or boolean' },
  title_th: { title: 'Title in Thai', about: 'Thai title of the column' },
  title_en: { title: 'Title in English', about: 'English title of the column' },
  about_th: { title: 'Meaning in Thai', about: 'What it says, in Thai' },
  about_en: { title: 'Meaning in English', about: 'What it says, in English' },
};

const texts: Record<Language, Record<Name, Entry>> = { th, en };

/** A column's title and meaning; columns of one instrument are called as it calls them. */
export function sayColumn(column: DataColumn<never>, language: Language): Entry {
  const { key, title } = column;
  const name = isName(key) ? key : key.replace(/_.*$/, '_');
  if (!isName(name)) throw new Error(`the dictionary has no column ${key}`);
  const entry = texts[language][name];
  const more = title?.[language] ?? (name === key ? undefined : key.replace(/^.*_/, ''));
  return more === undefined ? entry : { ...entry, title: `${entry.title} ${more}` };
}

function isName(key: string): key is Name {
  return Object.hasOwn(th, key);
}
