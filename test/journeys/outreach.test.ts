import { Resvg } from '@resvg/resvg-js';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAfter } from '../../src/kit/day.ts';
import { type Visitor, visitor } from '../kit/browser.ts';
import { type Cast, castOf } from '../kit/cast.ts';
import { pdfText } from '../kit/pdf-text.ts';
import { houseOn, ownDemo, TEST_NOW } from '../kit/world.ts';

/** Posters, cards and slips: their squares read by a machine, their links opened. */
const database = ownDemo();
const PUBLIC = 'https://ita.example.go.th';
let now = TEST_NOW;
let house: ReturnType<typeof houseOn>;
let cast: Cast;
let code: string;
let here: string;
beforeAll(async () => {
  house = houseOn(database.url(), { clock: () => now, publicUrl: PUBLIC });
  cast = castOf(house);
  code = await cast.linkCode('L01');
  here = `/cycles/3/agencies/${await cast.agencyId('L01')}/invite`;
});
afterAll(() => house.close());

async function file(key: string, name: string): Promise<Response> {
  const officer = await cast.signedIn(key);
  const headers = { cookie: `session=${officer.cookies.get('session')}` };
  return officer.raw(`${here}/${name}`, { headers });
}

function squareOf(svg: string): string {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: 900 },
    background: '#fff',
  }).render();
  return decodeQR({ height: image.height, width: image.width, data: image.pixels });
}

test('the page offers every sheet of both surveys, and the survey opens behind each square', async () => {
  const coordinator = await cast.signedIn('coordinator');
  const shown = await coordinator.get(here);
  const names = [...shown.html.matchAll(/invite\/([a-z]+-[a-z]+\.[a-z]+)"/g)].map(
    ([, name]) => name!,
  );
  expect(names).toHaveLength(14);
  for (const door of ['iit', 'eit']) {
    const link = `${PUBLIC}/go/${door}/${code}`;
    const poster = await (await file('coordinator', `poster-${door}.svg`)).text();
    const bare = await (await file('coordinator', `qr-${door}.svg`)).text();
    expect([squareOf(poster), squareOf(bare)]).toEqual([link, link]);
    const phone = await visitor(house);
    expect((await phone.get(new URL(link).pathname)).status).toBe(200);
  }
});

test('what is printed says who asks, that nobody is known, how long and until when, with the code', async () => {
  for (const print of ['poster', 'cards', 'slips']) {
    const pdf = await file('coordinator', `${print}-iit.pdf`);
    expect(pdf.headers.get('content-disposition')).toContain(`${print}-iit.pdf`);
    const text = (await pdfText(new Uint8Array(await pdf.arrayBuffer()))).replace(/\s+/g, '');
    for (const said of ['องค์การบริหารส่วนตำบลน้ำกี่', 'ไม่ถามชื่อ', 'นาที', '1พฤษภาคม2569', code])
      expect([print, text.includes(said)]).toEqual([print, true]);
    expect(text).not.toMatch(/localhost|127\.0/);
  }
});

test('nothing is printed that leads to the machine itself; the page says what to set', async () => {
  for (const publicUrl of ['http://localhost:8420', 'http://127.0.0.1', 'http://[::1]:8420']) {
    const alone = castOf({ ...house, publicUrl });
    const coordinator: Visitor = await alone.signedIn('coordinator');
    const shown = await coordinator.get(here);
    expect(shown.text).toContain('PUBLIC_URL');
    expect(shown.html).not.toContain('.pdf"');
    const refused = await coordinator.get(`${here}/poster-iit.pdf`);
    expect([refused.status, refused.text.includes('PUBLIC_URL')]).toEqual([503, true]);
  }
});

test('only for an own agency that takes part, only what there is, and not when it is over', async () => {
  for (const key of ['neighbour', 'ministry']) {
    expect((await file(key, 'poster-iit.pdf')).status).toBe(404);
  }
  expect((await file('assessor', 'poster-iit.pdf')).status).toBe(403);
  for (const name of [
    'poster-oit.pdf',
    'ticket-iit.pdf',
    'qr-iit.pdf',
    '..%2f..%2fetc',
    'poster-iit.exe',
  ]) {
    expect([name, (await file('coordinator', name)).status >= 400]).toEqual([name, true]);
  }
  const neighbour = await cast.signedIn('neighbour');
  const unregistered = `/cycles/3/agencies/${await cast.agencyId('L02')}/invite`;
  expect((await neighbour.get(unregistered)).status).toBe(404);
  now = new Date(`${dayAfter('2026-05-01', 1)}T03:00:00Z`);
  const late = await cast.signedIn('coordinator');
  expect((await late.get(here)).text).toContain('พ้นวันปิดรับ');
  expect((await late.get(`${here}/slips-iit.pdf`)).status).toBe(409);
});
