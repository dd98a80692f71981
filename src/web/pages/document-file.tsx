import { type SeenDocument, seeDocument } from '../../actions/document.ts';
import { WORD_TYPE, WORKBOOK_TYPE } from '../../kit/media-type.ts';
import type { Body } from '../../reports/body.ts';
import { BodyMarkup, bodyPage } from '../../reports/body-page.tsx';
import { bodyPaper } from '../../reports/body-paper.ts';
import { documentBody } from '../../reports/document.ts';
import { documentText } from '../../text/document.ts';
import { type Answer, download, page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { documentKey, documentsOf } from './document-address.ts';

/** A document to look at and to take along: the same body in every form. */
export const previewDocument: Handler = async (visit) => {
  const t = documentText[visit.language];
  const { seen, body } = await made(visit);
  return page(
    body.title,
    <>
      <p class="back no-print">
        <a href={`${documentsOf(visit)}/${seen.document.number}`}>{t.backTo}</a>
      </p>
      <div class="document" lang={body.language}>
        <BodyMarkup body={body} level={2} />
      </div>
    </>,
  );
};

export const documentHtml: Handler = (visit) =>
  file(visit, 'html', 'text/html; charset=utf-8', bodyPage);

export const documentPdf: Handler = (visit) =>
  file(visit, 'pdf', 'application/pdf', (body) => visit.print(() => bodyPaper(body)));

/** For archives. */
export const documentArchive: Handler = (visit) =>
  file(visit, 'pdf', 'application/pdf', (body) => visit.print(() => bodyPaper(body, 'a-2a')));

export const documentDocx: Handler = (visit) =>
  file(visit, 'docx', WORD_TYPE, (body) => visit.office.docx(body));

export const documentXlsx: Handler = (visit) =>
  file(visit, 'xlsx', WORKBOOK_TYPE, (body) => visit.office.xlsx(body));

async function file(
  visit: Visit,
  ending: string,
  type: string,
  make: (body: Body) => string | Promise<Uint8Array<ArrayBuffer>>,
): Promise<Answer> {
  const { seen, body } = await made(visit);
  const { number } = seen.document;
  const { fiscalYear, agency } = seen.source.year;
  return download(`ITA-${fiscalYear}-${agency.code}-${number}.${ending}`, type, await make(body));
}

async function made(visit: Visit): Promise<{ seen: SeenDocument; body: Body }> {
  const seen = await visit.perform(seeDocument, documentKey(visit));
  return { seen, body: documentBody(seen.source, seen.document.setting) };
}
