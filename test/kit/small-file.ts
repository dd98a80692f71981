import { zipOf } from './zip.ts';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const related = (id: string, kind: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/></Relationships>`;

/** A workbook of one sheet, whatever that is made of. */
export function smallWorkbook(sheet: string | Uint8Array): Buffer {
  return zipOf([
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', related('r', 'officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${RELATION}"><sheets><sheet name="a" sheetId="1" r:id="s"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', related('s', 'worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', sheet],
  ]);
}

/** A document of Word, whatever its words are made of. */
export const smallDocument = (xml: string | Uint8Array) =>
  zipOf([
    ['[Content_Types].xml', TYPES],
    ['word/document.xml', xml],
  ]);

/** One page with these words in Latin letters, as small as a PDF can be. */
export function smallPdf(words: string): string {
  const stream = `BT /F1 12 Tf 50 700 Td (${words}) Tj ET`;
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;
}
