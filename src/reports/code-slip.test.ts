import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { type CodeSlips, slipList, slipPaper } from './code-slip.ts';

const slips: CodeSlips = {
  agency: { nameTh: 'อบต. "น้ำกี่"', nameEn: '', linkCode: 'abc234' },
  door: 'iit',
  fiscalYear: 2569,
  closesOn: '2026-04-30',
  day: '2026-03-02',
  fingerprint: '0123 4567',
  codes: ['2345678cdf', 'hjkmnprtvw'],
  publicUrl: 'https://ita.example.go.th',
  language: 'th',
};

test('each square holds the link of the survey, with its own code where no machine sees it', () => {
  const { files } = slipPaper(slips);
  slips.codes.forEach((code, i) => {
    const link = `https://ita.example.go.th/go/iit/abc234#${code}`;
    expect(files[`qr-${i}.svg`]).toBe(encodeQR(link, 'svg', { ecc: 'medium', border: 2 }));
  });
  expect(JSON.parse(files['data.json'] ?? '').codes).toEqual(['23456-78cdf', 'hjkmn-prtvw']);
});

test('a list has a line a code', () => {
  expect(slipList(slips).trim().split('\r\n')[2]).toBe(
    '2,hjkmn-prtvw,https://ita.example.go.th/go/iit/abc234#hjkmnprtvw',
  );
});
