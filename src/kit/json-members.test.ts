import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonMembers, NotAnObject } from './json-members.ts';

async function read(text: string, size: number) {
  const bytes = Buffer.from(text);
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();
  const whole: Record<string, unknown> = {};
  const list: unknown[] = [];
  for await (const { name, value, isElement } of jsonMembers(chunks, 'list')) {
    if (isElement) list.push(value);
    else whole[name] = value;
  }
  return list.length > 0 ? { ...whole, list } : whole;
}

test('wherever the stream is cut, the members are those of the whole', async () => {
  const object = fc.record({
    a: fc.jsonValue(),
    list: fc.array(fc.jsonValue(), { minLength: 1 }),
    'ข้อ "๑"\\': fc.string(),
  });
  await fc.assert(
    fc.asyncProperty(
      object,
      fc.integer({ min: 1, max: 40 }),
      fc.nat(2),
      async (it, size, space) => {
        expect(await read(JSON.stringify(it, null, space), size)).toEqual(
          JSON.parse(JSON.stringify(it)),
        );
      },
    ),
  );
});

test.each([
  '',
  '{',
  '[]',
  'null',
  '7',
  '{"a":1',
  '{"a":1}}',
  '{"a":1,}',
  '{"a" 1}',
  '{"a":1,"a":2}',
])('%j is no object', async (text) => {
  await expect(read(text, 3)).rejects.toThrow(NotAnObject);
});

test('an object without members and one whose list is none', async () => {
  expect(await read(' { } ', 1)).toEqual({});
  expect(await read('{"list":[],"b":"[,]"}', 1)).toEqual({ b: '[,]' });
  expect(await read('{"list":7}', 1)).toEqual({ list: 7 });
});
