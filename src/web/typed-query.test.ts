import { expect, test } from 'vitest';
import { typedQuery } from './typed-query.ts';

const said = (search: string) => new URLSearchParams(typedQuery(search)).get('q');

test.each([
  ['?q=%B9%E9%D3%A1%D5%E8', 'น้ำกี่'],
  ['?page=2&q=%CD%BA%B5.+%B9%E9%D3%A1%D5%E8&sort=name', 'อบต. น้ำกี่'],
  ['?q=%E0%B8%99%E0%B9%89%E0%B8%B3', 'น้ำ'],
  ['?q=100%25', '100%'],
  ['?q=%', '%'],
  ['?q=%00%B9', '\u0000\ufffd'],
  ['?q=caf%E9', 'caf\ufffd'],
  ['', null],
])('%s asks for %s', (search, words) => {
  expect(said(search)).toBe(words);
});
