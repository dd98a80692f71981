import { searchForm } from '../kit/thai.ts';
import type { Agency } from './agency.ts';
import { AGENCY_TYPES, type AgencyType, agencyType, type SizeClass } from './agency-type.ts';

/**
 * The register as a table: which columns a file may have, under which headings, and how a line is
 * written. What is written reads back as the same register.
 */
interface Column {
  readonly th: string;
  readonly en: string;
  readonly also: readonly string[];
  /** For the eye, in a workbook. */
  readonly width: number;
}

const column = (th: string, en: string, width: number, ...also: string[]): Column => ({
  th,
  en,
  also,
  width,
});

export const REGISTRY_COLUMNS = {
  code: column('รหัสหน่วยงาน', 'Agency code', 14, 'รหัส', 'code'),
  nameTh: column('ชื่อหน่วยงาน', 'Name in Thai', 50, 'ชื่อ', 'ชื่อภาษาไทย', 'name'),
  nameEn: column('ชื่อภาษาอังกฤษ', 'Name in English', 40, 'English name'),
  abbreviation: column('ชื่อย่อ', 'Abbreviation', 16, 'ตัวย่อ'),
  type: column('ประเภท', 'Type', 30, 'ประเภทหน่วยงาน', 'Agency type'),
  size: column('ขนาด', 'Size', 8, 'ขนาดหน่วยงาน', 'Size class'),
  ministry: column('กระทรวงหรือต้นสังกัด', 'Ministry', 30, 'กระทรวง', 'ต้นสังกัด', 'Parent body'),
  province: column('จังหวัด', 'Province', 20),
  headCount: column('จำนวนบุคลากร', 'Staff', 14, 'บุคลากร', 'Head count'),
  domains: column('โดเมนเว็บไซต์', 'Website domains', 30, 'เว็บไซต์', 'โดเมน', 'Domains', 'Website'),
  linkCode: column('รหัสลิงก์แบบสำรวจ', 'Survey link code', 18, 'รหัสลิงก์', 'Link code'),
  endedYear: column('สิ้นสุดตั้งแต่ปีงบประมาณ', 'Ended as of fiscal year', 14, 'ปีที่สิ้นสุด'),
} satisfies Record<string, Column>;

export type RegistryColumn = keyof typeof REGISTRY_COLUMNS;
export const COLUMN_IDS = Object.keys(REGISTRY_COLUMNS) as RegistryColumn[];

/** Written or found: letters and digits only, so that spacing and punctuation do not matter. */
const plain = (text: string) => searchForm(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

export function columnOf(heading: string): RegistryColumn | undefined {
  return COLUMN_BY_HEADING.get(plain(heading));
}

const COLUMN_BY_HEADING = new Map(
  COLUMN_IDS.flatMap((id) => {
    const { th, en, also } = REGISTRY_COLUMNS[id];
    return [id, th, en, ...also].map((name): [string, RegistryColumn] => [plain(name), id]);
  }),
);

export function readType(text: string): AgencyType | undefined {
  return TYPE_BY_NAME.get(plain(text));
}

const TYPE_BY_NAME = new Map(
  AGENCY_TYPES.flatMap((id) => {
    const { th, en, also } = agencyType(id);
    return [id, th, en, ...also].map((name): [string, AgencyType] => [plain(name), id]);
  }),
);

export function readSize(text: string): SizeClass | undefined {
  return SIZE_BY_NAME.get(plain(text).replace(/^ขนาด/, ''));
}

const SIZE_BY_NAME = new Map<string, SizeClass>([
  ...['s', 'small', 'เล็ก'].map((name): [string, SizeClass] => [name, 'S']),
  ...['m', 'medium', 'กลาง'].map((name): [string, SizeClass] => [name, 'M']),
  ...['l', 'large', 'ใหญ่'].map((name): [string, SizeClass] => [name, 'L']),
]);

/** A group's name without the word for what it is: `จังหวัดธารบุรี` and `ธารบุรี` are one. */
export const plainPlace = (name: string): string =>
  plain(name).replace(/^(จังหวัด|กระทรวง|ministryof)/, '');

export const HEADINGS: readonly string[] = COLUMN_IDS.map((id) => REGISTRY_COLUMNS[id].th);

export function registryLine(agency: Agency): (string | number | null)[] {
  const cells: Record<RegistryColumn, string | number | null> = {
    code: agency.code,
    nameTh: agency.nameTh,
    nameEn: agency.nameEn,
    abbreviation: agency.abbreviation,
    type: agencyType(agency.type).th,
    size: agency.size,
    ministry: agency.ministry?.nameTh ?? null,
    province: agency.province?.nameTh ?? null,
    headCount: agency.headCount,
    domains: agency.domains.join(' '),
    linkCode: agency.linkCode,
    endedYear: agency.endedYear,
  };
  return COLUMN_IDS.map((id) => cells[id]);
}
