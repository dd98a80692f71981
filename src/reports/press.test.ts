import { expect, test } from 'vitest';
import { openPress } from './press.ts';
import type { Paper } from './typst.ts';

function countingPress(options: Parameters<typeof openPress>[1], fail = false) {
  const asked: string[] = [];
  const press = openPress(
    {
      async typeset({ template }) {
        asked.push(template);
        await new Promise((done) => setImmediate(done));
        if (fail) throw new Error('broken');
        return new TextEncoder().encode(template);
      },
      close: async () => {},
    },
    options,
  );
  const print = (template: string, tag?: string) =>
    press.print((): Paper => ({ template, files: {} }), tag);
  return { asked, print };
}

test('the same tag is made once, for those who ask together and later', async () => {
  const { asked, print } = countingPress({ kept: 2 });
  const [one, two] = await Promise.all([print('a', 'x'), print('a', 'x')]);
  expect(one).toBe(two);
  await print('a', 'x');
  await print('draft');
  await print('draft');
  expect(asked).toEqual(['a', 'draft', 'draft']);
});

test('whoever asks for the same paper while it is made waits for it; later it is made again', async () => {
  const { asked, print } = countingPress({ mostWaiting: 2 });
  const [one, two, other] = await Promise.all([print('draft'), print('draft'), print('other')]);
  expect(one).toBe(two);
  expect(one).not.toBe(other);
  await print('draft');
  expect(asked).toEqual(['draft', 'other', 'draft']);
  const failing = countingPress({}, true);
  for (let n = 0; n < 2; n += 1) await expect(failing.print('draft')).rejects.toThrow('broken');
});

test('the one not asked for longest is forgotten first', async () => {
  const { asked, print } = countingPress({ kept: 2 });
  for (const tag of ['x', 'y', 'x', 'z', 'x', 'y']) await print(tag, tag);
  expect(asked).toEqual(['x', 'y', 'z', 'y']);
});

test('too many at a time are refused, and there is room again afterwards', async () => {
  const { print } = countingPress({ mostWaiting: 2 });
  const all = await Promise.allSettled(['x', 'y', 'z'].map((tag) => print(tag, tag)));
  expect(all.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(all[2]).toMatchObject({ reason: { kind: 'tooMany' } });
  await expect(print('z', 'z')).resolves.toBeDefined();
});

test('a failure is not kept', async () => {
  const { asked, print } = countingPress({}, true);
  await expect(print('x', 'x')).rejects.toThrow('broken');
  await expect(print('x', 'x')).rejects.toThrow('broken');
  expect(asked).toEqual(['x', 'x']);
});
