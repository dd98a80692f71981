import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceName, evidenceTypeOf } from './evidence.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = (...parts: string[]) =>
  bytes(`PK\x03\x04....[Content_Types].xml....${parts.join('..')}`);

test('a file is what its content says', () => {
  expect(evidenceTypeOf(bytes('%PDF-1.7\n'))).toBe('pdf');
  expect(evidenceTypeOf(bytes('\xff\xd8\xff\xe0..JFIF'))).toBe('jpg');
  expect(evidenceTypeOf(bytes('\x89PNG\r\n\x1a\n...'))).toBe('png');
  expect(evidenceTypeOf(zip('word/document.xml'))).toBe('docx');
  expect(evidenceTypeOf(zip('xl/workbook.xml'))).toBe('xlsx');
  expect(evidenceTypeOf(zip('ppt/presentation.xml'))).toBe('pptx');
});

test('programs, pages, plain archives and pieces of files are none', () => {
  const none = [
    'MZ\x90',
    '<html><script>',
    '<svg xmlns=',
    '',
    '\xff',
    'PK\x03\x04 evil.exe',
    '#!/bin/sh',
  ];
  expect(none.map((one) => evidenceTypeOf(bytes(one)))).toEqual(none.map(() => undefined));
  expect(evidenceTypeOf(zip('word/document.xml', 'word/vbaProject.bin'))).toBeUndefined();
});

test('a name keeps what people read in it and loses what is dangerous', () => {
  expect(evidenceName('รายงานผล ไตรมาส ๑.PDF', 'pdf')).toBe('รายงานผล ไตรมาส ๑.pdf');
  expect(evidenceName('C:\\fakepath\\ภาพ.png', 'jpg')).toBe('ภาพ.jpg');
  expect(evidenceName('../../etc/passwd', 'pdf')).toBe('passwd.pdf');
  expect(evidenceName('bill\u202efdp.exe', 'pdf')).toBe('billfdp.pdf');
  expect(evidenceName('a"b\r\nX-Evil: 1;c.pdf', 'pdf')).toBe('a-b X-Evil- 1-c.pdf');
  expect(evidenceName('...', 'png')).toBe('evidence.png');
});

test('whatever a name was, it is short, has one line, no path and the right ending', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 })),
      (given) => {
        const name = evidenceName(given, 'pdf');
        expect(name).toMatch(/^[^\\/\p{Cc}<>:"|?*]+\.pdf$/u);
        expect(name.length).toBeLessThanOrEqual(104);
        expect(name.startsWith('.')).toBe(false);
        expect(() => encodeURIComponent(name)).not.toThrow();
      },
    ),
  );
});
