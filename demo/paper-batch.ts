import sql from 'sql-template-tag';
import { perform } from '../src/actions/action.ts';
import type { House } from '../src/actions/house.ts';
import { addPaperBatch } from '../src/actions/paper-batch.ts';
import { typePaperSheet } from '../src/actions/paper-sheet.ts';
import type { Actor, Role } from '../src/core/person.ts';
import { demoPersonId } from './people.ts';

/** Interviews on paper of one agency: typed twice as far as two people came, one sheet differing. */
const FIRST = ['662666666', '552555656', '652666566', '442454545'];
const SECOND = ['662666666', '552555656', '642666566'];
const CELLS = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9'];

export async function addDemoPaperBatch(house: House): Promise<void> {
  const place = await house.db.transaction({ kind: 'all' }, (tx) =>
    tx.one<{ cycleId: number; agencyId: number }>(sql`
      select p.cycle_id as "cycleId", a.id as "agencyId"
      from participation p join cycle c on c.id = p.cycle_id join agency a on a.id = p.agency_id
      where c.state = 'running' and a.code = 'L01'`),
  );
  const [interviewer, lead] = [typist('interviewer', [place.agencyId]), typist('lead', 'all')];
  const { id: batchId } = await perform(house, interviewer, addPaperBatch, {
    ...place,
    channel: 'eit2',
    sheets: '6',
  });
  const type = (actor: Actor, round: string, sheet: string, at: number) =>
    perform(house, actor, typePaperSheet, {
      batchId,
      round,
      number: String(at + 1),
      answers: Object.fromEntries(CELLS.map((code, place) => [code, sheet[place]])),
    });
  for (const [at, sheet] of FIRST.entries()) await type(interviewer, '1', sheet, at);
  for (const [at, sheet] of SECOND.entries()) await type(lead, '2', sheet, at);
}

function typist(role: Role, reach: 'all' | readonly number[]): Actor {
  const agencyId = reach === 'all' ? null : reach[0]!;
  const appointments = [{ role, agencyId, groupId: null, reach }];
  return { personId: demoPersonId(role), name: role, appointments, complete: true };
}
