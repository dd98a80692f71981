import type { GroupKind } from '../core/group.ts';

const th = {
  title: 'กลุ่มหน่วยงาน',
  lead: 'ใช้กำหนดผู้กำกับติดตาม และใช้จัดอันดับหน่วยงานในกลุ่มเดียวกัน',
  kinds: {
    ministry: 'กระทรวงหรือหน่วยงานต้นสังกัด',
    province: 'จังหวัด',
    custom: 'กลุ่มจัดอันดับที่กำหนดเอง',
  } satisfies Record<GroupKind, string>,
  none: 'ยังไม่มีกลุ่ม',
  fields: {
    kind: 'ชนิดของกลุ่ม',
    code: 'รหัสกลุ่ม',
    nameTh: 'ชื่อกลุ่ม',
    nameEn: 'ชื่อภาษาอังกฤษ',
    members: 'หน่วยงานในกลุ่ม',
  },
  codeHint: 'อักษรอังกฤษ ตัวเลข หรือขีด ไม่เกิน 20 ตัว',
  agencies: 'หน่วยงาน',
  add: 'เพิ่มกลุ่ม',
  save: 'บันทึกชื่อ',
  membersHint: 'รหัสหน่วยงาน คั่นด้วยการเว้นวรรคหรือขึ้นบรรทัดใหม่ คัดลอกจากคอลัมน์ใน Excel มาวางได้',
  saveMembers: 'บันทึกหน่วยงานในกลุ่ม',
  isPublic: 'ให้ทุกคนเห็นรายชื่อและคะแนนของกลุ่มนี้ในหน้าอันดับ',
  standing: 'ดูคะแนนของกลุ่มในผลล่าสุด',
  show: 'ดูหน่วยงานในกลุ่มนี้',
  back: 'กลับไปกลุ่มหน่วยงาน',
  renameAdvice:
    'ชื่อใหม่จะใช้ทุกปี หากกระทรวงเปลี่ยนชื่อจริงและต้องการคงชื่อเดิมในผลของปีก่อน ให้เพิ่มกลุ่มใหม่แล้วย้ายหน่วยงาน',
};
const en: typeof th = {
  title: 'Groups of agencies',
  lead: 'They say who watches over which agencies, and who is ranked with whom.',
  kinds: {
    ministry: 'Ministries and parent bodies',
    province: 'Provinces',
    custom: 'Ranking groups of your own',
  },
  none: 'No group yet',
  fields: {
    kind: 'Kind of group',
    code: 'Group code',
    nameTh: 'Name in Thai',
    nameEn: 'Name in English',
    members: 'Agencies in the group',
  },
  codeHint: 'Latin letters, digits or hyphens, at most 20',
  agencies: 'Agencies',
  add: 'Add a group',
  save: 'Save the name',
  membersHint: 'Agency codes, parted by spaces or new lines; a column copied from Excel will do',
  saveMembers: 'Save the agencies',
  isPublic: 'Everybody may see who is in this group and how it stands',
  standing: 'How it stands in the newest results',
  show: 'Show the agencies of this group',
  back: 'Back to the groups',
  renameAdvice:
    'A new name holds for all years. If a ministry is really renamed and earlier results shall keep the old name, add a new group and move the agencies.',
};
export const groupText = { th, en };
