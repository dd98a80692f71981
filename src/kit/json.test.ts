import { expect, test } from 'vitest';
import { strictJson } from './json.ts';

test('valid JSON is its value, names may repeat in different objects', () => {
  const text = '{"a":{"x":1,"y":"{\\"x\\":"},"b":[{"x":2},{"x":3}],"x":","}';
  expect(strictJson(text)).toEqual({ value: JSON.parse(text) });
});

test('broken JSON and a member written twice are named by line', () => {
  expect(strictJson('{\n"a": 1,\n}')).toEqual({ fault: 'notJson', line: 3 });
  expect(strictJson('')).toMatchObject({ fault: 'notJson' });
  expect(strictJson('{"a":1,\n"b":{"c":1},\n"\\u0061":2}')).toEqual({
    fault: 'memberTwice',
    line: 3,
    member: 'a',
  });
  expect(strictJson('[[{"k":1,"j":[1,2],"k":2}]]')).toMatchObject({ fault: 'memberTwice' });
});
