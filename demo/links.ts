import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sql from 'sql-template-tag';
import { perform } from '../src/actions/action.ts';
import type { House } from '../src/actions/house.ts';
import { keepPicture, nextPictures } from '../src/actions/link-picture.ts';
import { keepFindings, toBeKept } from '../src/actions/link-work.ts';
import { seeLinks } from '../src/actions/web-link.ts';
import { type Found, linkOf, type SeenFacts } from '../src/core/link-finding.ts';
import type { Actor } from '../src/core/person.ts';

/**
 * What was found of the demo agency's links, as if the program had looked: the demo itself asks
 * nobody outside.
 */
interface Key {
  readonly cycleId: number;
  readonly agency: string;
}

export async function addDemoFindings(
  house: House,
  actor: Actor,
  key: Key,
  year: number,
): Promise<void> {
  const { links } = await perform(house, actor, seeLinks, key);
  for (const { item, url } of links.filter(({ finding }) => finding === null)) {
    const due = { ...linkOf(url), failures: 0, isKept: true };
    const looks = LOOKS[item] ?? [fine(url, `${item} ปี ${year}`, plainText(item, year))];
    for (const [i, look] of looks.entries()) {
      const days = looks.length - i - 1;
      const began = new Date(house.clock().getTime() + 1000 - days * 86_400_000);
      const found = typeof look === 'function' ? look(url, year) : look;
      await keepFindings(house, [await toBeKept(house, due, began, found)]);
    }
  }
  await addPictures(house, links);
}

/** Of pages that were handed in; the invented website in a real browser. */
async function addPictures(
  house: House,
  links: readonly { readonly item: string; readonly link: string; readonly url: string }[],
): Promise<void> {
  const due = await nextPictures(house, 1000);
  for (const { item, link, url } of links.filter((one) => PICTURED.includes(one.item))) {
    const one = due.find((waiting) => waiting.link === link);
    if (!one) continue;
    const file = new URL(`../demo/pictures/${item}.jpg`, import.meta.url);
    const bytes = new Uint8Array(await readFile(file));
    const at = new Date(house.clock().getTime() + 60_000);
    const facts = { ms: 2050, finalUrl: url, requests: 2, refused: 0 };
    await keepPicture(house, one, at, { fault: null, bytes, facts });
  }
}

const PICTURED = ['o1', 'o5'];

/** After it was judged the agency put a better page there: who decides sees both apart. */
export async function addMendedPage(house: House, url: string): Promise<void> {
  const due = { ...linkOf(url), failures: 0, isKept: true };
  const text = 'แจ้งเรื่องร้องเรียนการทุจริต\nแบบฟอร์มแจ้งเรื่อง\nแจ้งโดยไม่ระบุชื่อ';
  const found = fine(url, 'แจ้งเรื่องร้องเรียนการทุจริต', text);
  await keepFindings(house, [await toBeKept(house, due, house.clock(), found)]);
}

/** The demo's own links lead nowhere, so none waits to be looked at. */
export async function askNobody(house: House): Promise<void> {
  await house.db.transaction({ kind: 'all' }, (tx) => tx.run(sql`delete from link_due`));
}

type Look = Found | ((url: string, year: number) => Found);

const LOOKS: Readonly<Record<string, readonly Look[]>> = {
  o2: [answered(404)],
  o3: [
    (url, year) => fine(url, 'ติดต่อเรา', plainText('o3', year), { distrust: 'CERT_HAS_EXPIRED' }),
  ],
  o4: [(url) => fine(url, '', '', { kind: 'pdf', readFault: 'scanned', page: null })],
  o5: [
    (url, year) => fine(url, 'แผนพัฒนาท้องถิ่น', plan(year, 'ฉบับเดิม')),
    (url, year) => fine(url, 'แผนพัฒนาท้องถิ่น', plan(year, 'ฉบับแก้ไขครั้งที่ 1')),
    (url, year) => fine(url, 'แผนพัฒนาท้องถิ่น', plan(year, 'ฉบับเดิม')),
  ],
  o26: [
    (url) => fine(url, 'รายงานผลการดำเนินการป้องกันการทุจริต', REPORT, { kind: 'xlsx', page: null }),
  ],
};

const plainText = (item: string, year: number) =>
  `องค์การบริหารส่วนตำบลน้ำกี่\nข้อมูลตามรายการ ${item} ประจำปีงบประมาณ พ.ศ. ${year}\nโครงสร้าง อำนาจหน้าที่ และผู้รับผิดชอบ`;

const plan = (year: number, which: string) =>
  `แผนพัฒนาท้องถิ่น พ.ศ. 2566–2570\n${which}\nเป้าหมายและตัวชี้วัดของปี ${year}\nเป้าหมาย: ประชาชนพึงพอใจไม่น้อยกว่าร้อยละ 85\nตัวชี้วัด: ร้อยละของคำร้องที่เสร็จตามกำหนด`;

const REPORT = [
  'รายงานผลการดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567',
  'ที่\tโครงการหรือกิจกรรม\tผลการดำเนินการ\tผลการใช้จ่ายงบประมาณ (บาท)',
  '1\tอบรมการป้องกันผลประโยชน์ทับซ้อน\tอบรมแล้ว 120 คน\t35,000',
  '2\tประกาศนโยบายไม่รับของขวัญ\tประกาศแล้ว\tใช้งบประมาณบุคลากร',
  '3\tประชุมคณะทำงาน\tประชุม 4 ครั้ง\tไม่มี',
].join('\n');

function fine(
  url: string,
  title: string,
  text: string,
  more: Partial<SeenFacts> & { readonly distrust?: string } = {},
): Found {
  const { distrust = null, ...facts } = more;
  const bytes = Buffer.from(text || '%PDF-1.7');
  const seen: SeenFacts = {
    finalUrl: url,
    hops: [{ url, status: 200 }],
    tls: { distrust, protocol: 'TLSv1.3' },
    headers: { 'content-type': 'text/html; charset=utf-8' },
    kind: 'html',
    size: bytes.length,
    title,
    language: 'th',
    letters: text.replace(/\s/g, '').length,
    isCut: false,
    readFault: null,
    page: { asksPassword: false, asksSearch: false },
    ...facts,
  };
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return { fault: null, status: 200, facts: { ms: 420, seen }, bytes, contentHash, text };
}

function answered(status: number): Found {
  return { fault: null, status, facts: { ms: 180 }, bytes: null, contentHash: null, text: null };
}
