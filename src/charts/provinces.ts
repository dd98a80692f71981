/**
 * Thailand's 77 provinces as equal tiles, each about where it lies: north up, the south running
 * down the left. No map data is needed, and a small province is as legible as a large one.
 */
export interface ProvinceTile {
  readonly name: string;
  /** The usual abbreviation. */
  readonly short: string;
  readonly row: number;
  readonly column: number;
}

/** A row of tiles a line; a dot is an empty place. */
const LAYOUT = `
. . ชร . . . . . . .
มส ชม พย นน . . . . . .
. ลพ ลป พร . . นค บก . .
. ตก สท อต ลย นภ อด สน นพ .
. กพ พล พช ขก กส รอ มห . .
. อน นว พจ ชย มค ยส อจ . .
กจ ชน สห ลบ นม บร สร ศก อบ .
สพ อท อย สบ นย ปจ สก . . .
รบ นฐ นบ ปท ฉช . . . . .
พบ สค กทม สป ชบ รย จบ ตร . .
ปข สส . . . . . . . .
รน ชพ . . . . . . . .
พง สฎ . . . . . . . .
ภก กบ นศ . . . . . . .
. ตง พท สข ปน . . . . .
. . สต ยล นธ . . . . .
`;

// biome-ignore format: a list to be read
const NAMES: Readonly<Record<string, string>> = {
  กบ: 'กระบี่', กทม: 'กรุงเทพมหานคร', กจ: 'กาญจนบุรี', กส: 'กาฬสินธุ์', กพ: 'กำแพงเพชร',
  ขก: 'ขอนแก่น', จบ: 'จันทบุรี', ฉช: 'ฉะเชิงเทรา', ชบ: 'ชลบุรี', ชน: 'ชัยนาท', ชย: 'ชัยภูมิ',
  ชพ: 'ชุมพร', ชร: 'เชียงราย', ชม: 'เชียงใหม่', ตง: 'ตรัง', ตร: 'ตราด', ตก: 'ตาก', นย: 'นครนายก',
  นฐ: 'นครปฐม', นพ: 'นครพนม', นม: 'นครราชสีมา', นศ: 'นครศรีธรรมราช', นว: 'นครสวรรค์',
  นบ: 'นนทบุรี', นธ: 'นราธิวาส', นน: 'น่าน', บก: 'บึงกาฬ', บร: 'บุรีรัมย์', ปท: 'ปทุมธานี',
  ปข: 'ประจวบคีรีขันธ์', ปจ: 'ปราจีนบุรี', ปน: 'ปัตตานี', อย: 'พระนครศรีอยุธยา', พย: 'พะเยา',
  พง: 'พังงา', พท: 'พัทลุง', พจ: 'พิจิตร', พล: 'พิษณุโลก', พบ: 'เพชรบุรี', พช: 'เพชรบูรณ์',
  พร: 'แพร่', ภก: 'ภูเก็ต', มค: 'มหาสารคาม', มห: 'มุกดาหาร', มส: 'แม่ฮ่องสอน', ยส: 'ยโสธร',
  ยล: 'ยะลา', รอ: 'ร้อยเอ็ด', รน: 'ระนอง', รย: 'ระยอง', รบ: 'ราชบุรี', ลบ: 'ลพบุรี', ลป: 'ลำปาง',
  ลพ: 'ลำพูน', ลย: 'เลย', ศก: 'ศรีสะเกษ', สน: 'สกลนคร', สข: 'สงขลา', สต: 'สตูล',
  สป: 'สมุทรปราการ', สส: 'สมุทรสงคราม', สค: 'สมุทรสาคร', สก: 'สระแก้ว', สบ: 'สระบุรี',
  สห: 'สิงห์บุรี', สท: 'สุโขทัย', สพ: 'สุพรรณบุรี', สฎ: 'สุราษฎร์ธานี', สร: 'สุรินทร์',
  นค: 'หนองคาย', นภ: 'หนองบัวลำภู', อท: 'อ่างทอง', อจ: 'อำนาจเจริญ', อด: 'อุดรธานี',
  อต: 'อุตรดิตถ์', อน: 'อุทัยธานี', อบ: 'อุบลราชธานี',
};

export const PROVINCE_TILES: readonly ProvinceTile[] = LAYOUT.trim()
  .split('\n')
  .flatMap((line, row) =>
    line.split(' ').flatMap((short, column) => {
      const name = NAMES[short];
      return name === undefined ? [] : [{ name, short, row, column }];
    }),
  );

/** A province as it is written in registers, without the word before it. */
export function bareProvince(name: string): string {
  return name.trim().replace(/^(จังหวัด|จ\.)\s*/, '');
}
