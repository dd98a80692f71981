import { exportRegister } from '../../actions/registry.ts';
import { badField } from '../../core/problem.ts';
import { HEADINGS, REGISTRY_COLUMNS, registryLine } from '../../core/registry-format.ts';
import { BYTE_ORDER_MARK, writeCsv } from '../../kit/csv.ts';
import { encodeWindows874 } from '../../kit/encoding.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { writeXlsx } from '../../kit/xlsx.ts';
import { registryText } from '../../text/registry.ts';
import { download } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** The register as a file that reads back as itself. */
export const exportCsv: Handler = async (visit) => {
  const text = writeCsv(await linesOf(visit));
  return download(nameOf(visit, 'csv'), 'text/csv; charset=utf-8', streamOf(withMark(text)));
};

export const exportWindows874: Handler = async (visit) => {
  const bytes = encodeWindows874([...writeCsv(await linesOf(visit))].join(''));
  if ('missing' in bytes) throw badField('file', 'notInWindows874', { value: bytes.missing });
  return download(nameOf(visit, 'csv'), 'text/csv; charset=windows-874', bytes);
};

export const exportXlsx: Handler = async (visit) => {
  const widths = Object.values(REGISTRY_COLUMNS).map(({ width }) => width);
  const name = registryText[visit.language].fileName;
  return download(nameOf(visit, 'xlsx'), XLSX, writeXlsx({ name, widths }, await linesOf(visit)));
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function linesOf(visit: Visit) {
  return [[...HEADINGS], ...(await visit.perform(exportRegister, {})).map(registryLine)];
}

function nameOf(visit: Visit, ending: string): string {
  return `${registryText[visit.language].fileName}-${dayInThailand(visit.now)}.${ending}`;
}

function* withMark(pieces: Iterable<string>): Generator<string> {
  yield BYTE_ORDER_MARK;
  yield* pieces;
}

function streamOf(pieces: Generator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
