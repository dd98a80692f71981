/**
 * The kinds of public agency that take part, with the names they bear in files and on pages.
 * Minimum samples and ranking groups refer to these ids.
 */
interface AgencyTypeFacts {
  readonly th: string;
  readonly en: string;
  /** Other ways officers write it, the usual abbreviation first. */
  readonly also: readonly string[];
  /** Whether agencies of this kind are classed S, M or L. */
  readonly sized: boolean;
}

const kind = (th: string, en: string, also: readonly string[] = [], sized = false) =>
  ({ th, en, also, sized }) satisfies AgencyTypeFacts;

const TYPES = {
  'ministry-office': kind('สำนักงานปลัดกระทรวง', 'Ministry office', ['สป.']),
  'policy-department': kind('กรมด้านนโยบายหรือวิชาการ', 'Policy or academic department', ['กรม']),
  'service-department': kind('กรมด้านการอนุญาตหรือบริการ', 'Licensing or service department'),
  'special-government': kind('ส่วนราชการรูปแบบพิเศษ', 'Special government body'),
  province: kind('จังหวัด', 'Province'),
  'provincial-organization': kind('องค์การบริหารส่วนจังหวัด', 'Provincial administrative organization', [
    'อบจ.',
  ]),
  'city-municipality': kind('เทศบาลนคร', 'City municipality', ['ทน.']),
  'town-municipality': kind('เทศบาลเมือง', 'Town municipality', ['ทม.']),
  'subdistrict-municipality': kind('เทศบาลตำบล', 'Sub-district municipality', ['ทต.'], true),
  'subdistrict-organization': kind(
    'องค์การบริหารส่วนตำบล',
    'Sub-district administrative organization',
    ['อบต.'],
    true,
  ),
  'special-local': kind('องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ', 'Special local government'),
  'state-enterprise': kind('รัฐวิสาหกิจ', 'State enterprise'),
  'public-organization': kind('องค์การมหาชน', 'Public organization', ['อมช.']),
  university: kind('สถาบันอุดมศึกษา', 'Higher-education institution', ['มหาวิทยาลัย']),
  independent: kind('องค์กรอิสระ', 'Independent organization', ['องค์กรตามรัฐธรรมนูญ']),
  court: kind('หน่วยงานของศาล', 'Office of the courts', ['ศาล']),
  parliament: kind('หน่วยงานในสังกัดรัฐสภา', 'Parliamentary office', ['หน่วยงานสังกัดรัฐสภา']),
  fund: kind('กองทุน', 'Fund', ['กองทุนที่เป็นนิติบุคคล']),
  other: kind('หน่วยงานอื่นของรัฐ', 'Other state agency'),
} as const;

export type AgencyType = keyof typeof TYPES;

export const AGENCY_TYPES = Object.keys(TYPES) as [AgencyType, ...AgencyType[]];

export const SIZE_CLASSES = ['S', 'M', 'L'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export const agencyType = (id: AgencyType): AgencyTypeFacts => TYPES[id];

/** Abbreviations that begin an agency's name, with what they stand for. */
export const NAME_ABBREVIATIONS: readonly (readonly [short: string, long: string])[] =
  AGENCY_TYPES.flatMap((id) => {
    const short = TYPES[id].also[0];
    return short?.endsWith('.') ? [[short, TYPES[id].th] as const] : [];
  });
