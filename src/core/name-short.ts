import { NAME_ABBREVIATIONS } from './agency-type.ts';

/** Words of agencies' names with the short forms officials write instead, the usual one first. */

/** Ministries and the letters that stand for them in official correspondence. */
const MINISTRIES: readonly (readonly [name: string, letters: string])[] = [
  ['กลาโหม', 'กห.'],
  ['การคลัง', 'กค.'],
  ['การต่างประเทศ', 'กต.'],
  ['การท่องเที่ยวและกีฬา', 'กก.'],
  ['การพัฒนาสังคมและความมั่นคงของมนุษย์', 'พม.'],
  ['การอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม', 'อว.'],
  ['เกษตรและสหกรณ์', 'กษ.'],
  ['คมนาคม', 'คค.'],
  ['ดิจิทัลเพื่อเศรษฐกิจและสังคม', 'ดศ.'],
  ['ทรัพยากรธรรมชาติและสิ่งแวดล้อม', 'ทส.'],
  ['พลังงาน', 'พน.'],
  ['พาณิชย์', 'พณ.'],
  ['มหาดไทย', 'มท.'],
  ['ยุติธรรม', 'ยธ.'],
  ['แรงงาน', 'รง.'],
  ['วัฒนธรรม', 'วธ.'],
  ['ศึกษาธิการ', 'ศธ.'],
  ['สาธารณสุข', 'สธ.'],
  ['อุตสาหกรรม', 'อก.'],
];

const ofMinistry = ([name, letters]: (typeof MINISTRIES)[number]) => {
  const bare = name.replaceAll(' ', '');
  return [
    [
      `สำนักงานปลัดกระทรวง${bare}`,
      [`สป.${letters}`, `สป.${bare}`, `สป.กระทรวง${bare}`, `สนง.ปลัดกระทรวง${bare}`],
    ],
    [`กระทรวง${bare}`, [letters, `ก.${bare}`]],
  ] as const;
};

export const NAME_SHORTS: readonly (readonly [long: string, shorts: readonly string[]])[] = [
  ...MINISTRIES.flatMap(ofMinistry),
  ...NAME_ABBREVIATIONS.map(([short, long]) => [long, [short]] as const),
  ['มหาวิทยาลัยเทคโนโลยีราชมงคล', ['มทร.', 'ม.เทคโนโลยีราชมงคล']],
  ['มหาวิทยาลัยราชภัฏ', ['มรภ.', 'ม.ราชภัฏ']],
  ['มหาวิทยาลัย', ['ม.']],
  ['กรุงเทพมหานคร', ['กทม.']],
  ['โรงพยาบาล', ['รพ.']],
  ['โรงเรียน', ['รร.']],
  ['สำนักงานคณะกรรมการ', ['สนง.คกก.', 'สนง.คณะกรรมการ', 'สำนักงานคกก.']],
  ['คณะกรรมการ', ['คกก.']],
  ['สำนักงาน', ['สนง.']],
  ['กระทรวง', ['ก.']],
  ['จังหวัด', ['จ.']],
  ['อำเภอ', ['อ.']],
  ['ตำบล', ['ต.']],
];
