import { perform } from '../src/actions/action.ts';
import { seeAgency } from '../src/actions/agency.ts';
import { confirmDrafts, seeAnalysis, writePiece } from '../src/actions/analysis.ts';
import type { House } from '../src/actions/house.ts';
import { hasDraft, indicatorOf } from '../src/core/analysis.ts';
import type { PieceKind } from '../src/core/draft.ts';
import type { Actor, Role } from '../src/core/person.ts';
import { namesIn, sayDraft } from '../src/text/draft.ts';
import { demoPersonId } from './people.ts';
import { people } from './world.ts';

/** The analysis of one agency's last year, half done by two of its people. */
const AGENCY = 'L01';
const YEAR = 2568;
const CONFIRMED = ['ind1', 'ind2', 'ind3', 'ind4', 'ind5', 'ind6'];

const WRITTEN: readonly (readonly [key: string, place: string, kind: PieceKind, text: string])[] = [
  [
    'coordinator',
    'ind9',
    'weaknesses',
    'ข้อมูลการจัดซื้อจัดจ้างยังเผยแพร่เป็นภาพสแกน ผู้ตรวจจึงอ่านเป็นตารางไม่ได้',
  ],
  [
    'owner',
    'ind9',
    'weaknesses',
    'ข้อมูลการจัดซื้อจัดจ้างยังเผยแพร่เป็นภาพสแกน ผู้ตรวจจึงอ่านเป็นตารางไม่ได้\nกองคลังจะส่งไฟล์ Excel ให้ผู้ดูแลเว็บไซต์ทุกเดือน เริ่มตุลาคม',
  ],
  ['coordinator', 'ind9', 'negative', 'เปลี่ยนผู้ดูแลเว็บไซต์กลางปี และไม่มีผู้ตรวจทานลิงก์ก่อนส่ง'],
];

export async function addDemoAnalysis(house: House, administrator: Actor): Promise<void> {
  const { agency } = await perform(house, administrator, seeAgency, { agency: AGENCY });
  const actor = (key: string): Actor => {
    const { name, appointments } = people.find((person) => person.key === key)!;
    const role = appointments[0]?.role as Role;
    const own = { role, agencyId: agency.id, groupId: null, reach: [agency.id] };
    return { personId: demoPersonId(key), name, complete: true, appointments: [own] };
  };
  const year = { agency: AGENCY, year: YEAR };
  const { pieces, year: known } = await perform(house, actor('coordinator'), seeAnalysis, year);
  const names = namesIn(known.instrument, 'th');
  for (const place of CONFIRMED) {
    const drafts = pieces
      .filter((piece) => hasDraft(piece) && indicatorOf(known.instrument, piece.place) === place)
      .map(({ place: at, kind, basis, points }) => {
        const text = sayDraft(points, names, `${AGENCY} ${YEAR} ${at}`);
        return { place: at, kind, basis, text, version: 0 };
      });
    await perform(house, actor('coordinator'), confirmDrafts, { ...year, place, drafts });
  }
  const versions = new Map<string, number>();
  for (const [key, place, kind, text] of WRITTEN) {
    const version = versions.get(`${place} ${kind}`) ?? 0;
    const { basis } = pieces.find((piece) => piece.place === place && piece.kind === kind)!;
    await perform(house, actor(key), writePiece, { ...year, place, kind, text, basis, version });
    versions.set(`${place} ${kind}`, version + 1);
  }
}
