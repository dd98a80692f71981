import { perform } from '../src/actions/action.ts';
import { addAgency } from '../src/actions/agency.ts';
import { addGroup, setMembers } from '../src/actions/group.ts';
import type { House } from '../src/actions/house.ts';
import type { Actor } from '../src/core/person.ts';
import { addDemoAdvice } from './advice.ts';
import { addDemoAnalysis } from './analysis.ts';
import { addDemoCollection } from './collection.ts';
import { addDemoCycle, demoCycles } from './cycles.ts';
import { addDemoDisclosure } from './disclosure.ts';
import { addDemoDocuments } from './documents.ts';
import { addDemoInterviews } from './interviews.ts';
import { askNobody } from './links.ts';
import { addDemoPaperBatch } from './paper-batch.ts';
import { addDemoPeople, demoPersonId } from './people.ts';
import { addDemoPlan } from './plan.ts';
import { addDemoProgress } from './progress.ts';
import { addDemoYear } from './results.ts';
import { addDemoPractice } from './review.ts';
import { addDemoSheets } from './sheets.ts';
import { agencies, demoLinkCode, groups, LEARNERS } from './world.ts';

/** Who fills the demo. */
export const administrator: Actor = {
  personId: demoPersonId('admin'),
  name: 'วรรณา ดูแลระบบ',
  appointments: [{ role: 'administrator', agencyId: null, groupId: null, reach: 'all' }],
  complete: true,
};

/** Fills an empty house with the demo world, through the same actions an administrator uses. */
export async function loadDemo(house: House): Promise<void> {
  await loadCast(house);
  const years = [];
  for (const cycle of demoCycles) {
    const year = await addDemoCycle(house, administrator, cycle);
    years.push(year);
    await addDemoDisclosure(house, administrator, year);
    await addDemoYear(house, administrator, year);
    if (!cycle.isOver) await addDemoInterviews(house, administrator, year.cycleId);
  }
  await addDemoCollection(house);
  await addDemoPractice(house, administrator);
  await addDemoPaperBatch(house);
  await addDemoSheets(house, administrator);
  await addDemoAnalysis(house, administrator);
  await addDemoPlan(house, administrator);
  await addDemoProgress(house, administrator);
  await addDemoDocuments(house, administrator);
  const last = years.findLast(({ isOver }) => isOver);
  if (last) await addDemoAdvice(house, administrator, last);
  await askNobody(house);
}

/** Agencies and people without a cycle. */
export async function loadCast(house: House): Promise<void> {
  for (const group of groups) await perform(house, administrator, addGroup, group);
  for (const agency of agencies) {
    await perform(house, administrator, addAgency, {
      code: agency.code,
      nameTh: agency.nameTh,
      nameEn: agency.nameEn,
      abbreviation: agency.abbreviation,
      type: agency.type,
      size: agency.sizeClass,
      ministry: agency.ministry,
      province: agency.province,
      headCount: agency.headCount,
      domains: [agency.domain],
      linkCode: demoLinkCode(agency.code),
    });
  }
  const { group, members } = LEARNERS;
  const learners = { code: group, version: 1, members, isPublic: true };
  await perform(house, administrator, setMembers, learners);
  await house.db.transaction({ kind: 'all' }, addDemoPeople);
}
