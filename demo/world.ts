import type { AgencyType } from '../src/core/agency-type.ts';
import type { Role } from '../src/core/person.ts';
import { makeLinkCode } from '../src/kit/link-code.ts';

/**
 * One invented, deterministic world: the demo, the tests and the screenshots live in it. No
 * ministry, province, office or person here exists. Names carry stacked Thai marks on purpose.
 */
export interface DemoGroup {
  readonly kind: 'ministry' | 'province' | 'custom';
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
}

/** Who is in the group of one's own choice; everybody may see how it stands. */
export const LEARNERS = { group: 'LEARN', members: ['L01', 'L02', 'U01'] };

export interface DemoAgency {
  readonly code: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly abbreviation: string;
  readonly type: AgencyType;
  readonly sizeClass: 'S' | 'M' | 'L' | null;
  readonly ministry: string | null;
  readonly province: string | null;
  readonly headCount: number;
  readonly serviceUsers: number;
  readonly domain: string;
  /** Where its answers lie, 0 worst to 100 best; and which disclosure items it misses. */
  readonly tendency: number;
  readonly missedItems: readonly number[];
}

export interface DemoPerson {
  /** Before the @ of their address; also how tests call them. */
  readonly key: string;
  readonly name: string;
  readonly appointments: readonly {
    readonly role: Role;
    readonly agency?: string;
    readonly group?: string;
  }[];
}

export const DEMO_PASSWORD = 'โปร่งใส-สาธิต-2569';
export const DEMO_DOMAIN = 'prongsai.example';

export const groups: readonly DemoGroup[] = [
  {
    kind: 'ministry',
    code: 'M01',
    nameTh: 'กระทรวงวิถีชุมชน',
    nameEn: 'Ministry of Community Ways',
  },
  {
    kind: 'ministry',
    code: 'M02',
    nameTh: 'หน่วยงานในกำกับดูแลส่วนท้องถิ่น',
    nameEn: 'Local government under supervision',
  },
  { kind: 'province', code: 'P01', nameTh: 'จังหวัดธารบุรี', nameEn: 'Thanburi Province' },
  { kind: 'province', code: 'P02', nameTh: 'จังหวัดเมืองกลาง', nameEn: 'Mueang Klang Province' },
  {
    kind: 'custom',
    code: 'LEARN',
    nameTh: 'เครือข่ายเรียนรู้ตำบลโปร่งใส',
    nameEn: 'Learning network of open sub-districts',
  },
];

export const agencies: readonly DemoAgency[] = [
  {
    code: 'A01',
    nameTh: 'สำนักงานปลัดกระทรวงวิถีชุมชน',
    nameEn: 'Office of the Permanent Secretary, Ministry of Community Ways',
    abbreviation: 'สป.วช.',
    type: 'ministry-office',
    sizeClass: null,
    ministry: 'M01',
    province: 'P02',
    headCount: 420,
    serviceUsers: 3200,
    domain: 'ops.community.example',
    tendency: 91,
    missedItems: [12],
  },
  {
    code: 'A02',
    nameTh: 'กรมตลาดชุมชน',
    nameEn: 'Department of Community Markets',
    abbreviation: 'กตช.',
    type: 'service-department',
    sizeClass: null,
    ministry: 'M01',
    province: 'P02',
    headCount: 880,
    serviceUsers: 52000,
    domain: 'markets.example',
    tendency: 88,
    missedItems: [26],
  },
  {
    code: 'A03',
    nameTh: 'กรมส่งเสริมภูมิปัญญาญี่ปุ่น–ไทย',
    nameEn: 'Department of Japanese–Thai Crafts',
    abbreviation: 'กสญ.',
    type: 'policy-department',
    sizeClass: null,
    ministry: 'M01',
    province: 'P02',
    headCount: 260,
    serviceUsers: 7400,
    domain: 'crafts.example',
    tendency: 95,
    missedItems: [],
  },
  {
    code: 'L01',
    nameTh: 'องค์การบริหารส่วนตำบลน้ำกี่',
    nameEn: 'Nam Ki Subdistrict Administrative Organization',
    abbreviation: 'อบต.น้ำกี่',
    type: 'subdistrict-organization',
    sizeClass: 'S',
    ministry: 'M02',
    province: 'P01',
    headCount: 24,
    serviceUsers: 2100,
    domain: 'namki.example',
    tendency: 93,
    missedItems: [12, 13],
  },
  {
    code: 'L02',
    nameTh: 'องค์การบริหารส่วนตำบลทุ่งปู่ฐู',
    nameEn: 'Thung Pu Thu Subdistrict Administrative Organization',
    abbreviation: 'อบต.ทุ่งปู่ฐู',
    type: 'subdistrict-organization',
    sizeClass: 'M',
    ministry: 'M02',
    province: 'P01',
    headCount: 46,
    serviceUsers: 5300,
    domain: 'thungputhu.example',
    tendency: 78,
    missedItems: [6, 12, 13, 23, 24],
  },
  {
    code: 'L03',
    nameTh: 'เทศบาลตำบลท่าเรือใหญ่',
    nameEn: 'Tha Ruea Yai Subdistrict Municipality',
    abbreviation: 'ทต.ท่าเรือใหญ่',
    type: 'subdistrict-municipality',
    sizeClass: 'L',
    ministry: 'M02',
    province: 'P01',
    headCount: 132,
    serviceUsers: 18500,
    domain: 'tharueayai.example',
    tendency: 86,
    missedItems: [19],
  },
  {
    code: 'O01',
    nameTh: 'สถาบันข้อมูลเปิดเพื่อประชาชน (องค์การมหาชน)',
    nameEn: 'Open Data Institute for Citizens (Public Organization)',
    abbreviation: 'สขป.',
    type: 'public-organization',
    sizeClass: null,
    ministry: null,
    province: 'P02',
    headCount: 95,
    serviceUsers: 9800,
    domain: 'opendata.example',
    tendency: 96,
    missedItems: [],
  },
  {
    code: 'U01',
    nameTh: 'มหาวิทยาลัยธารบุรี',
    nameEn: 'Thanburi University',
    abbreviation: 'มธบ.',
    type: 'university',
    sizeClass: null,
    ministry: null,
    province: 'P01',
    headCount: 1240,
    serviceUsers: 21000,
    domain: 'thanburi.example',
    tendency: 84,
    missedItems: [15, 26],
  },
];

/** Posters of the demo keep their code. */
export function demoLinkCode(code: string): string {
  return makeLinkCode(1_234_567 + 98_765 * agencies.findIndex((agency) => agency.code === code));
}

/** An assessor who came when the work was handed out already, and begins with the calibration sets. */
export const NEWCOMER: DemoPerson = {
  key: 'newcomer',
  name: 'ญาณี ผู้ตรวจใหม่',
  appointments: [{ role: 'assessor' }],
};

export const people: readonly DemoPerson[] = [
  { key: 'admin', name: 'วรรณา ดูแลระบบ', appointments: [{ role: 'administrator' }] },
  { key: 'lead', name: 'ธีระ นำประเมิน', appointments: [{ role: 'lead' }] },
  { key: 'assessor', name: 'กานดา ตรวจทาน', appointments: [{ role: 'assessor' }] },
  { key: 'colleague', name: 'กี่ปู่ ตรวจคู่', appointments: [{ role: 'assessor' }] },
  {
    key: 'interviewer',
    name: 'สายฝน เดินถาม',
    appointments: [{ role: 'interviewer', agency: 'L01' }],
  },
  {
    key: 'ministry',
    name: 'อำนาจ กำกับกระทรวง',
    appointments: [{ role: 'oversight', group: 'M01' }],
  },
  {
    key: 'province',
    name: 'จินตนา กำกับจังหวัด',
    appointments: [{ role: 'oversight', group: 'P01' }],
  },
  {
    key: 'coordinator',
    name: 'ปู่น้อย ประสานงาน',
    appointments: [{ role: 'coordinator', agency: 'L01' }],
  },
  {
    key: 'neighbour',
    name: 'ศรีกี่ ประสานงาน',
    appointments: [{ role: 'coordinator', agency: 'L02' }],
  },
  {
    key: 'markets',
    name: 'ญาณี ประสานกรม',
    appointments: [{ role: 'coordinator', agency: 'A02' }],
  },
  { key: 'owner', name: 'มานะ เจ้าของข้อ', appointments: [{ role: 'owner', agency: 'L01' }] },
  { key: 'head', name: 'สมฐู นายกตำบล', appointments: [{ role: 'head', agency: 'L01' }] },
  { key: 'nobody', name: 'ว่างเปล่า ไร้บทบาท', appointments: [] },
];
