import { checkItemTable, ITEM_TABLE_LIMITS, seeItemTable } from '../../actions/item-table.ts';
import type { TableReport } from '../../core/item-table.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { WORKBOOK_TYPE } from '../../kit/media-type.ts';
import { itemTableCsv, itemTableForm } from '../../reports/item-table.ts';
import { itemTableText, tableTitle } from '../../text/item-table.ts';
import { Button, FileField, ProblemBox } from '../../ui/form.tsx';
import { TableColumns, TableFindings } from '../../ui/item-table.tsx';
import { type Answer, download, page } from '../answer.ts';
import { readUpload } from '../upload.ts';
import type { Handler, Visit } from '../visit.ts';
import { itemOf, itemPath } from './disclosure.tsx';
import { statusOf } from './problem.tsx';

/** The table of an item: its form to fill in, and a look through one before it is published. */
export const itemTable: Handler = (visit) => showTable(visit);

export const postItemTable: Handler = async (visit) => {
  await visit.perform(seeItemTable, itemOf(visit));
  try {
    const { bytes } = await readUpload(visit, 'file', ITEM_TABLE_LIMITS.bytes);
    const report = await visit.perform(checkItemTable, { ...itemOf(visit), file: bytes });
    return showTable(visit, { report });
  } catch (error) {
    if (!isProblem(error, 'badInput') && !isProblem(error, 'tooLarge')) throw error;
    return showTable(visit, { problem: error });
  }
};

async function showTable(
  visit: Visit,
  { report, problem }: { report?: TableReport; problem?: Problem } = {},
): Promise<Answer> {
  const { language } = visit;
  const t = itemTableText[language];
  const table = await visit.perform(seeItemTable, itemOf(visit));
  const path = `${itemPath(visit)}/table`;
  return page(
    `${visit.params.item} ${t.title}`,
    <>
      <p class="back no-print">
        <a href={itemPath(visit)}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">
        {visit.params.item} {tableTitle(table, language)}
      </p>
      <p>{t.lead}</p>
      <ProblemBox problem={problem} language={language} labels={{ file: t.file }} />
      {report && <TableFindings report={report} language={language} />}
      <form method="post" action={path} enctype="multipart/form-data">
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          accept=".csv,.txt,.xlsx"
          language={language}
          problem={problem}
        />
        <Button>{t.check}</Button>
      </form>
      <p>
        <a href={`${path}/form.xlsx`} download>
          {t.template}
        </a>{' '}
        <a href={`${path}/form.csv`} download>
          {t.templateCsv}
        </a>{' '}
        <span class="soft">{t.templateNote}</span>
      </p>
      <TableColumns table={table} language={language} />
      {!table.provenance && <p class="hint">{t.assumed}</p>}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

export const itemTableFile: Handler = async (visit) => {
  const table = await visit.perform(seeItemTable, itemOf(visit));
  return download(`${visit.params.item}-${table.name}.xlsx`, WORKBOOK_TYPE, itemTableForm(table));
};

export const itemTableCsvFile: Handler = async (visit) => {
  const table = await visit.perform(seeItemTable, itemOf(visit));
  const name = `${visit.params.item}-${table.name}.csv`;
  return download(name, 'text/csv; charset=utf-8', itemTableCsv(table));
};
