import { exportRegister } from '../../actions/registry.ts';
import { WORKBOOK_TYPE } from '../../kit/media-type.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { type RegistryForm, registryFile } from '../../reports/registry.ts';
import { registryText } from '../../text/registry.ts';
import { download } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** The register for saving, in each of its forms. */
const TYPES: Record<RegistryForm, readonly [ending: string, type: string]> = {
  csv: ['csv', 'text/csv; charset=utf-8'],
  tis620: ['csv', 'text/csv; charset=windows-874'],
  xlsx: ['xlsx', WORKBOOK_TYPE],
};

const exportAs =
  (form: RegistryForm): Handler =>
  async (visit) => {
    const file = registryFile(await visit.perform(exportRegister, {}), form, visit.language);
    const [ending, type] = TYPES[form];
    const { fileName } = registryText[visit.language];
    return download(`${fileName}-${dayInThailand(visit.now)}.${ending}`, type, file);
  };

export const exportCsv = exportAs('csv');
export const exportWindows874 = exportAs('tis620');
export const exportXlsx = exportAs('xlsx');
