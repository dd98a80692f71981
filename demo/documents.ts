import { perform } from '../src/actions/action.ts';
import { seeAgency } from '../src/actions/agency.ts';
import { newDocument, saveDocument, seeDocument } from '../src/actions/document.ts';
import type { House } from '../src/actions/house.ts';
import { addTemplate } from '../src/actions/template.ts';
import { SHAPES } from '../src/core/document-section.ts';
import type { Actor } from '../src/core/person.ts';
import { demoPersonId } from './people.ts';
import { people } from './world.ts';

/** One document of each shape for one agency's last year; who signs stands in them. */
const KEY = { agency: 'L01', year: 2568 };

export async function addDemoDocuments(house: House, administrator: Actor): Promise<void> {
  const { agency } = await perform(house, administrator, seeAgency, { agency: KEY.agency });
  const { name } = people.find((person) => person.key === 'coordinator')!;
  const coordinator: Actor = {
    personId: demoPersonId('coordinator'),
    name,
    complete: true,
    appointments: [{ role: 'coordinator', agencyId: agency.id, groupId: null, reach: [agency.id] }],
  };
  for (const shape of SHAPES) {
    const number = await perform(house, coordinator, newDocument, { ...KEY, shape });
    const { document } = await perform(house, coordinator, seeDocument, { ...KEY, number });
    await perform(house, coordinator, saveDocument, {
      ...KEY,
      number,
      version: document.version,
      ...document.setting,
      unit: 'สำนักปลัด',
      signatories: [
        { role: 'ผู้จัดทำ', name, position: 'ปลัดองค์การบริหารส่วนตำบล' },
        { role: 'ผู้เห็นชอบ', name: '', position: `นายก${agency.nameTh}` },
      ],
    });
  }
  // Its library is dear to load, and a house that is no demo never does so here.
  const { exampleTemplate } = await import('../src/reports/template-example.ts');
  await perform(house, administrator, addTemplate, {
    owner: 'province/P01',
    name: 'แบบรายงานมาตรการของจังหวัดธารบุรี',
    fileName: 'แบบจังหวัด.docx',
    file: await exampleTemplate('th'),
  });
}
