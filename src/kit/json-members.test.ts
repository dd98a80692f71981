import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadJson, jsonMembers } from './json-members.ts';

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
        fc.pre(!JSON.stringify(it).includes('__proto__'));
        expect(await read(JSON.stringify(it, null, space), size)).toEqual(
          JSON.parse(JSON.stringify(it)),
        );
      },
    ),
  );
});

test.each([
  ['', 'noObject', 0],
  ['[]', 'noObject', 0],
  [' null', 'noObject', 1],
  ['\ufeff{}', 'marked', 0],
  ['\u001f{}', 'compressed', 0],
  ['{', 'breaksOff', 1],
  ['{"a":1', 'breaksOff', 6],
  ['{"list":[1,"x', 'breaksOff', 13],
  ['{"a":1}}', 'damaged', 7],
  ['{"a":1}\u000b', 'damaged', 7],
  ['{"a":1,}', 'damaged', 7],
  ['{"a" 1}', 'damaged', 1],
  ['{"a":NaN}', 'damaged', 5],
  [`{"a":${'['.repeat(70)}${']'.repeat(70)}}`, 'damaged', 65],
  [`{"a":"${'x'.repeat(5_000_000)}"}`, 'damaged', 5],
  ['{"a":1,"a":2}', 'twoWays', 10],
  ['{"list":[{"b":1},{"b":1,"b":2}]}', 'twoWays', 17],
])('%.40j cannot be read: %s at %i', async (text, why, at) => {
  await expect(read(text, text.length > 99 ? 65_536 : 3)).rejects.toMatchObject({ why, at });
});

test('letters that are none are not read as others', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"a":"'),
    Buffer.from([0xe0, 0xb8]),
    Buffer.from('"}'),
  ]);
  const chunks = (async function* () {
    yield bytes;
  })();
  await expect(jsonMembers(chunks, 'list').next()).rejects.toThrow(BadJson);
});

test('an object without members and one whose list is none', async () => {
  expect(await read(' { } ', 1)).toEqual({});
  expect(await read('{"list":[],"b":"[,]"}', 1)).toEqual({ b: '[,]' });
  expect(await read('{"list":7}', 1)).toEqual({ list: 7 });
});
