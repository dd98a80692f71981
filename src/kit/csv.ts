import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type TableLimits, type TableRow, Unreadable } from './unreadable.ts';

/**
 * Tables as text. Written for Excel: a byte order mark, CRLF, and text that a spreadsheet would run
 * as a formula made harmless by an apostrophe, which reading takes off again.
 */
export const BYTE_ORDER_MARK = '\ufeff';

export function readCsv(text: string, limits: TableLimits): TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: 1_000_000,
      on_record(record: string[], { lines }) {
        const cells = record.map(harmed);
        if (cells.length > limits.columns) {
          throw new Unreadable('fileTooManyColumns', { found: cells.length, ...limits, line });
        }
        if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
        if (rows.length > limits.rows) throw new Unreadable('fileTooManyRows', { ...limits });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? complaint(error, line) : error;
  }
  return rows;
}

function complaint(error: CsvError, line: number): Unreadable {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return new Unreadable('fileQuoteOpen', { line });
    default:
      return new Unreadable('fileQuoteStray', { line });
  }
}

const DELIMITERS = [',', ';', '\t'];
/** Titles of a report stand above its headings, and have none. */
const MOST_TITLES = 30;

/** Comma, semicolon or tab: whichever the first line that has any of them has most of outside quotes. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 100_000).split(/[\r\n]+/, MOST_TITLES);
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''));
  const first = bare.find((line) => DELIMITERS.some((one) => line.includes(one))) ?? '';
  const count = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Lines of CSV for rows, a piece at a time. */
export function* writeCsv(
  rows: Iterable<readonly (string | number | null)[]>,
  together = 500,
): Generator<string> {
  let waiting: (string | number)[][] = [];
  for (const row of rows) {
    waiting.push(row.map((cell) => (typeof cell === 'string' ? harmless(cell) : (cell ?? ''))));
    if (waiting.length === together) {
      yield lines(waiting);
      waiting = [];
    }
  }
  if (waiting.length > 0) yield lines(waiting);
}

function lines(rows: (string | number)[][]): string {
  return stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n;\t]/ });
}

const FORMULA_LIKE = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A difference such as −0.77 is a number to a spreadsheet and runs nothing. */
const NUMBER = /^-\d+\.\d+$/;

function harmless(text: string): string {
  return FORMULA_LIKE.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

function harmed(cell: string): string {
  return cell.startsWith("'") && FORMULA_LIKE.test(cell) ? cell.slice(1) : cell;
}
