import { perform } from '../src/actions/action.ts';
import { seeAgency } from '../src/actions/agency.ts';
import { seeBoard } from '../src/actions/disclosure.ts';
import { keepFile, nextFile } from '../src/actions/file-work.ts';
import type { House } from '../src/actions/house.ts';
import { answerItem } from '../src/actions/item-answer.ts';
import { attachToItem } from '../src/actions/item-file.ts';
import { assignItem, checkItem, commentItem } from '../src/actions/item-work.ts';
import { approveItems, submitDisclosure } from '../src/actions/submission.ts';
import { boardMark } from '../src/core/disclosure.ts';
import { type DisclosureItem, itemsOf } from '../src/core/instrument.ts';
import type { Actor, Role } from '../src/core/person.ts';
import { readPlain } from '../src/net/reading/page.ts';
import { addDemoFindings } from './links.ts';
import { demoPersonId } from './people.ts';
import type { DemoYear } from './results.ts';
import { people } from './world.ts';

/** Disclosure items of one agency: last year's set was handed in, this year's is half filled. */
const AGENCY = 'L01';

export async function addDemoDisclosure(
  house: House,
  administrator: Actor,
  year: DemoYear,
): Promise<void> {
  if (year.fiscalYear === 2568) {
    const then = { ...house, clock: () => daysAgo(house.clock(), 365) };
    return addWholeSet(then, administrator, year);
  }
  if (!year.isOver) await addHalf(house, administrator, year);
}

export const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

export async function addWholeSet(
  house: House,
  administrator: Actor,
  year: DemoYear,
  /** Of the agency's website. */
  folder = String(year.fiscalYear),
): Promise<void> {
  const as = await cast(house, administrator);
  const key = { cycleId: year.cycleId, agency: AGENCY };
  for (const item of itemsOf(year.instrument)) {
    const one = { ...key, item: item.code };
    await perform(house, as('coordinator'), answerItem, {
      ...one,
      ...wholeAnswer(item, folder),
    });
    await perform(house, as('coordinator'), checkItem, { ...one, ...ACCEPTED });
  }
  const approving = { ...key, decision: 'accept', mark: await markOf(house, as('head'), key) };
  await perform(house, as('head'), approveItems, approving);
  const mark = await markOf(house, as('head'), key);
  await perform(house, as('coordinator'), submitDisclosure, { ...key, mark });
  await addDemoFindings(house, as('coordinator'), key, 2568);
}

const ACCEPTED = { version: 1, decision: 'accept', reason: '' };

async function addHalf(house: House, administrator: Actor, year: DemoYear): Promise<void> {
  const as = await cast(house, administrator);
  const key = { cycleId: year.cycleId, agency: AGENCY };
  const items = itemsOf(year.instrument);
  for (const { code } of items.slice(0, 6)) {
    const unit = code === 'o6' ? 'กองคลัง' : 'สำนักปลัด';
    const people = code === 'o6' ? [demoPersonId('owner')] : [];
    const whose = { ...key, item: code, version: 0, unit, people };
    await perform(house, as('coordinator'), assignItem, whose);
  }
  for (const [i, item] of items.slice(0, 6).entries()) {
    const one = { ...key, item: item.code };
    const by = item.code === 'o6' ? as('owner') : as('coordinator');
    await perform(house, by, answerItem, {
      ...one,
      ...wholeAnswer(item, i === 5 ? '2568' : '2569'),
    });
    if (i < 4) await perform(house, as('coordinator'), checkItem, { ...one, ...ACCEPTED });
  }
  const asked = { ...key, item: 'o6', text: 'ลิงก์ยังเป็นแผนของปีก่อน ขอให้กองคลังเปลี่ยนเป็นปีนี้' };
  await perform(house, as('coordinator'), commentItem, asked);
  const back = { ...key, item: 'o6', version: 1, decision: 'return', reason: 'หลักฐานเป็นของปีก่อน' };
  await perform(house, as('coordinator'), checkItem, back);
  await addTable(house, as('coordinator'), key);
  const some = { ...key, decision: 'accept', items: ['o1', 'o2'] };
  const mark = await markOf(house, as('head'), key);
  await perform(house, as('head'), approveItems, { ...some, mark });
  await addDemoFindings(house, as('coordinator'), key, 2569);
}

/** A table as a file, with a cell of words where a number belongs, read as the program reads it. */
async function addTable(house: House, coordinator: Actor, key: Key): Promise<void> {
  const one = { ...key, item: 'o18' };
  const file = Buffer.from(`\ufeff${COMPLAINTS}`);
  const named = { fileName: 'สถิติเรื่องร้องเรียน 2569.csv', file };
  const { id } = await perform(house, coordinator, attachToItem, { ...one, ...named });
  const answer = { has: 'yes', links: [], explanation: '', components: [1], files: [id] };
  await perform(house, coordinator, answerItem, { ...one, version: 1, ...answer });
  const due = await nextFile(house);
  if (due) await keepFile(house, due, readPlain(due.bytes, 'text/csv', 'csv'));
}

const COMPLAINTS = [
  'สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2569',
  'เดือน,จำนวนเรื่องทั้งหมด,ดำเนินการแล้วเสร็จ,อยู่ระหว่างดำเนินการ',
  'ตุลาคม 2568,2,1,1',
  'พฤศจิกายน 2568,ไม่มี,ไม่มี,ไม่มี',
  'ธันวาคม 2568,1,ยังไม่ได้สรุป,-',
].join('\r\n');

function wholeAnswer({ code, components }: DisclosureItem, folder: string) {
  return {
    version: 0,
    has: 'yes',
    links: [{ url: `https://namki.example/oit/${folder}/${code}`, shows: 0, place: 'หน้า 1' }],
    explanation: '',
    components: (components ?? []).map((_, i) => i + 1),
    files: [],
  };
}

type Key = { readonly cycleId: number; readonly agency: string };

async function markOf(house: House, actor: Actor, key: Key): Promise<string> {
  return boardMark((await perform(house, actor, seeBoard, key)).items);
}

export async function cast(house: House, administrator: Actor): Promise<(key: string) => Actor> {
  const { agency } = await perform(house, administrator, seeAgency, { agency: AGENCY });
  return (key) => {
    const person = people.find((one) => one.key === key);
    const role = (person?.appointments[0]?.role ?? key) as Role;
    return {
      personId: demoPersonId(key),
      name: person?.name ?? key,
      appointments: [{ role, agencyId: agency.id, groupId: null, reach: [agency.id] }],
      complete: true,
    };
  };
}
