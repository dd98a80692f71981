import type { Over } from '../core/appointment.ts';
import type { Role } from '../core/person.ts';
import type { Language } from './language.ts';

/** The roles by name, and over what they are held. */
const th: Record<Role, string> = {
  administrator: 'ผู้ดูแลระบบ',
  assessor: 'ผู้ตรวจประเมิน',
  lead: 'หัวหน้าผู้ตรวจประเมิน',
  interviewer: 'พนักงานสัมภาษณ์',
  oversight: 'หน่วยงานกำกับติดตาม',
  coordinator: 'ผู้ประสานงาน',
  owner: 'เจ้าของข้อ',
  head: 'หัวหน้าหน่วยงาน',
};
const en: typeof th = {
  administrator: 'Administrator',
  assessor: 'Assessor',
  lead: 'Lead assessor',
  interviewer: 'Interviewer',
  oversight: 'Oversight officer',
  coordinator: 'Coordinator',
  owner: 'Item owner',
  head: 'Head of agency',
};
export const roleText = { th, en };

/** `ผู้ประสานงาน · อบต.น้ำกี่` */
export function sayAppointment(
  appointment: { readonly role: Role; readonly over: Over },
  language: Language,
): string {
  const { role, over } = appointment;
  const name = roleText[language][role];
  return over.kind === 'country' ? name : `${name} · ${sayOver(over, language)}`;
}

export function sayOver(over: Over, language: Language): string {
  if (over.kind === 'country') return language === 'th' ? 'ทั่วประเทศ' : 'The whole country';
  return (language === 'en' && over.nameEn) || over.nameTh;
}
