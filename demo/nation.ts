import type { AgencyType, SizeClass } from '../src/core/agency-type.ts';
import { makeLinkCode } from '../src/kit/link-code.ts';
import { seeded } from './answers.ts';

/**
 * A made-up nation of any size: agencies in the proportions of the real ones, by type and size,
 * each with its own tendency. The same number always gives the same agencies.
 */
export interface NationAgency {
  readonly code: string;
  readonly linkCode: string;
  readonly nameTh: string;
  readonly type: AgencyType;
  readonly size: SizeClass | null;
  readonly ministry: number | null;
  readonly province: number | null;
  readonly headCount: number;
  readonly serviceUsers: number;
  /** Where its answers lie, 0 worst to 1 best. */
  readonly tendency: number;
}

export const MINISTRIES = 20;
export const PROVINCES = 76;

interface Kind {
  readonly type: AgencyType;
  readonly size: SizeClass | null;
  /** How many of them there are among 8,317. */
  readonly share: number;
  readonly name: string;
  readonly under: 'ministry' | 'province' | null;
  readonly staff: number;
  readonly tendency: number;
  readonly spread: number;
}

const kind = (
  type: AgencyType,
  size: SizeClass | null,
  share: number,
  name: string,
  under: Kind['under'],
  staff: number,
  [tendency, spread]: readonly [number, number],
): Kind => ({ type, size, share, name, under, staff, tendency, spread });

const KINDS: readonly Kind[] = [
  kind('subdistrict-organization', 'S', 2000, 'อบต.สมมติ', 'province', 32, [0.93, 0.06]),
  kind('subdistrict-organization', 'M', 2700, 'อบต.สมมติ', 'province', 48, [0.94, 0.05]),
  kind('subdistrict-organization', 'L', 600, 'อบต.สมมติ', 'province', 90, [0.94, 0.04]),
  kind('subdistrict-municipality', 'S', 1300, 'เทศบาลตำบลสมมติ', 'province', 60, [0.94, 0.05]),
  kind('subdistrict-municipality', 'M', 947, 'เทศบาลตำบลสมมติ', 'province', 110, [0.94, 0.04]),
  kind('town-municipality', null, 195, 'เทศบาลเมืองสมมติ', 'province', 300, [0.93, 0.04]),
  kind('city-municipality', null, 30, 'เทศบาลนครสมมติ', 'province', 900, [0.92, 0.04]),
  kind('provincial-organization', null, 76, 'อบจ.สมมติ', 'province', 400, [0.93, 0.04]),
  kind('province', null, 76, 'จังหวัดสมมติ', 'province', 900, [0.93, 0.03]),
  kind('ministry-office', null, 20, 'สำนักงานปลัดกระทรวงสมมติ', 'ministry', 900, [0.91, 0.03]),
  kind('policy-department', null, 100, 'กรมสมมติ', 'ministry', 1500, [0.91, 0.03]),
  kind('service-department', null, 46, 'กรมบริการสมมติ', 'ministry', 4500, [0.9, 0.03]),
  kind('state-enterprise', null, 52, 'รัฐวิสาหกิจสมมติ', 'ministry', 3000, [0.92, 0.03]),
  kind('public-organization', null, 60, 'องค์การมหาชนสมมติ', 'ministry', 250, [0.92, 0.03]),
  kind('university', null, 84, 'มหาวิทยาลัยสมมติ', 'ministry', 2500, [0.88, 0.04]),
  kind('independent', null, 6, 'องค์กรอิสระสมมติ', null, 1200, [0.93, 0.02]),
  kind('other', null, 25, 'หน่วยงานอื่นสมมติ', null, 200, [0.91, 0.04]),
];

/** Link codes from here on; the demo world has its own below. */
const FIRST_LINK_CODE = 3_000_000;

export function nationOf(agencies: number): NationAgency[] {
  const numbers = divided(
    agencies,
    KINDS.map((one) => one.share),
  );
  const random = seeded(`nation ${agencies}`);
  return KINDS.flatMap((one, k) => Array.from({ length: numbers[k]! }, () => one)).map((one, i) => {
    const number = String(i + 1).padStart(5, '0');
    const staff = Math.max(5, Math.round(one.staff * Math.exp(bell(random) * 0.5)));
    return {
      code: `N${number}`,
      linkCode: makeLinkCode(FIRST_LINK_CODE + i),
      nameTh: `${one.name} ${number}`,
      type: one.type,
      size: one.size,
      ministry: one.under === 'ministry' ? 1 + Math.floor(random() * MINISTRIES) : null,
      province: one.under === 'province' ? 1 + Math.floor(random() * PROVINCES) : null,
      headCount: staff,
      serviceUsers: Math.round(staff * 40 * (0.5 + random())),
      tendency: Math.min(0.995, Math.max(0.4, one.tendency + bell(random) * one.spread)),
    };
  });
}

/** Roughly a standard normal number. */
function bell(random: () => number): number {
  return (random() + random() + random() + random() - 2) * 1.7;
}

/** A whole number divided in proportion; the largest remainders get what is left. */
export function divided(whole: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const parts = shares.map((share, i) => {
    const exactly = (whole * share) / sum;
    return { i, given: Math.floor(exactly), rest: exactly - Math.floor(exactly) };
  });
  const left = whole - parts.reduce((total, part) => total + part.given, 0);
  const favoured = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
      .slice(0, left)
      .map((part) => part.i),
  );
  return parts.map(({ i, given }) => given + (favoured.has(i) ? 1 : 0));
}
