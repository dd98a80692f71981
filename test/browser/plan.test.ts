import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoVisitor } from '../kit/demo.ts';
import { ownServer } from '../kit/server.ts';
import { ownDemo } from '../kit/world.ts';
import { axeFindings, ownChromium, signInto, windowOf } from './chromium.ts';

/** A measure written by keyboard alone, and one that two people write at the same time. */
const chromium = ownChromium();
const database = ownDemo();
const server = ownServer(database);
const PLAN = '/agencies/L01/years/2568/plan';

async function openedBy(who: string, address: string): Promise<Page> {
  const context = await windowOf(chromium.browser(), 320);
  await signInto(context, await demoVisitor(server.house(), who), server.url());
  const page = await context.newPage();
  await page.goto(server.url() + address);
  return page;
}

/** Tab until it has the focus: what it is called, its value or its words. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let n = 0; n < 120; n += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const name = (await focused.getAttribute('name')) ?? '';
    const value = await focused.evaluate((one) => ('value' in one ? String(one.value) : ''));
    seen.push(`${name} ${value} ${(await focused.textContent()) ?? ''}`.trim());
    if (wanted.test(seen.at(-1) as string)) return;
  }
  throw new Error(`${wanted} is not reached: ${seen.join(' · ')}`);
}

test('a measure is found, written, put in order and saved without a mouse', async () => {
  const page = await openedBy('coordinator', PLAN);
  const press = async (key: string) => {
    const loaded = page.waitForEvent('load');
    await page.keyboard.press(key);
    await loaded;
  };
  const write = async (field: RegExp, words: string) => {
    await tabTo(page, field);
    await page.keyboard.type(words);
  };
  await tabTo(page, /เพิ่มมาตรการ/);
  await press('Enter');
  await write(/^title/, 'ปรับปรุงคู่มือน้ำกี่');
  await tabTo(page, /ตัวชี้วัดที่ 1 /);
  await page.keyboard.press('Enter');
  await tabTo(page, /^answers ind1/);
  await page.keyboard.press('Space');
  await write(/^period/, '6 เดือนแรก');
  await write(/^step0.text/, 'ทำทีหลัง');
  await tabTo(page, /^do add/);
  await press('Enter');
  // The new row has the focus: go on typing.
  await page.locator('[name="step1.text"]:focus').waitFor();
  await page.keyboard.type('ทำก่อน');
  await tabTo(page, /^do up.1/);
  await press('Enter');
  await page.locator('[name="step0.text"]:focus').waitFor();
  const steps = page.locator('textarea[name^=step]');
  expect(
    await steps.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(['ทำก่อน', 'ทำทีหลัง']);
  await write(/^ownerUnit/, 'สำนักปลัด');
  // Enter in a field saves the measure, and does not press the first button of a step.
  await press('Enter');
  expect(page.url()).toContain('#measure-3');
  const row = page.locator('#measure-3');
  expect(await row.innerText()).toMatch(/ปรับปรุงคู่มือน้ำกี่.+ตัวชี้วัดที่ 1.+สำนักปลัด/s);
});

test('of two who write at the same time nobody loses a word: both stand side by side and are joined', async () => {
  const [first, second] = [
    await openedBy('owner', `${PLAN}/2`),
    await openedBy('coordinator', `${PLAN}/2`),
  ];
  const save = (page: Page) => page.getByRole('button', { name: 'บันทึกมาตรการ' }).last().click();
  await first.locator('[name=followUp]').fill('ตรวจจุดบริการทุกเดือน');
  await first.locator('[name=output]').fill('ป้ายบอกทางใหม่');
  await save(first);
  await first.waitForURL(/#measure-2/);
  await second.locator('[name=followUp]').fill('สอบถามผู้รับบริการ');
  await save(second);
  await second.getByText('ที่มีผู้บันทึกไปก่อน').waitFor();
  expect(await axeFindings(second)).toEqual([]);
  const said = await second.locator('main').innerText();
  for (const words of ['ตรวจจุดบริการทุกเดือน', 'ป้ายบอกทางใหม่', 'สอบถามผู้รับบริการ']) {
    expect(said).toContain(words);
  }
  await second.getByRole('button', { name: 'รวมสองฉบับ' }).click();
  const joint = second.locator('[name=followUp]');
  await expect.poll(() => joint.inputValue()).toContain('ตรวจจุดบริการทุกเดือน');
  expect(await joint.inputValue()).toContain('สอบถามผู้รับบริการ');
  expect(await second.locator('[name=output]').inputValue()).toContain('ป้ายบอกทางใหม่');
  await save(second);
  await second.waitForURL(/#measure-2/);
});
