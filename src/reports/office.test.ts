import { expect, test } from 'vitest';
import { everyBlock, figuresBody } from '../../test/kit/body.ts';
import { builtOffice } from '../../test/kit/office.ts';
import { Problem } from '../core/problem.ts';
import { Refused } from '../kit/aside.ts';

test('the worker makes what the program would, and goes on after a body that cannot be made', async () => {
  const office = builtOffice();
  const body = figuresBody();
  const [docx, xlsx] = await Promise.all([office.docx(body), office.xlsx(body)]);
  expect([docx[0], docx[1], xlsx[0], xlsx[1]]).toEqual([0x50, 0x4b, 0x50, 0x4b]);
  // No QR code holds so long an address.
  const check = { hash: '', url: `https://a.go.th/${'a'.repeat(5000)}`, text: '' };
  await expect(office.docx({ ...body, check })).rejects.toThrow(Refused);
  expect(Buffer.compare(docx, await office.docx(body))).toBe(0);
  await office.close();
});

test('what takes too long is given up, and the next is made', async () => {
  const office = builtOffice({ timeoutMs: 1 });
  await expect(office.docx(everyBlock())).rejects.toThrow('took over 1 ms');
  await office.close();
  const patient = builtOffice();
  expect((await patient.xlsx(figuresBody())).length).toBeGreaterThan(1000);
  await patient.close();
});

test('more at a time than can be made are refused at once', async () => {
  const office = builtOffice({ mostWaiting: 2 });
  const body = figuresBody();
  const asked = [office.xlsx(body), office.xlsx(body)];
  await expect(office.xlsx(body)).rejects.toThrow(Problem);
  await Promise.all(asked);
  expect((await office.xlsx(body)).length).toBeGreaterThan(1000);
  await office.close();
});
