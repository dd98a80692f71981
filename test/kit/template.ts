import { zipOf } from './zip.ts';

/** Templates as Word would save them, paragraph by paragraph, with whatever else somebody put in. */
export interface TemplateParts {
  readonly body?: readonly string[];
  readonly header?: readonly string[];
  /** Other files, or others of the same names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const paragraphXml = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`;

export const relationships = (...all: readonly string[]): string =>
  `${XML}<Relationships xmlns="${RELATIONSHIPS}">${all.join('')}</Relationships>`;

export const relationship = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${more}/>`;

export const documentXml = (inner: string): string =>
  `${XML}<w:document ${W} xmlns:r="${OFFICE}"><w:body>${inner}</w:body></w:document>`;

export function templateFile({
  body = ['{หน่วยงาน}'],
  header = ['{ร่าง}'],
  files = {},
}: TemplateParts = {}): Buffer {
  const plain: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="${MAIN}.header+xml"/></Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': documentXml(
      `${body.map((line) => (line.startsWith('<w:') ? line : paragraphXml(line))).join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>`,
    ),
    'word/_rels/document.xml.rels': relationships(relationship('rId1', 'header', 'header1.xml')),
    'word/header1.xml': `${XML}<w:hdr ${W}>${header.map(paragraphXml).join('')}</w:hdr>`,
  };
  return zipOf(Object.entries({ ...plain, ...files }));
}
