import { z } from 'zod';
import type { Agency, GroupName } from '../core/agency.ts';
import { factsLost } from '../core/agency-history.ts';
import { optionalFiscalYear, requiredText, textField } from '../core/field.ts';
import { badField, Problem } from '../core/problem.ts';
import { readEntries } from '../core/registry-entry.ts';
import {
  type PlannedChange,
  planHash,
  planImport,
  type RegistryPlan,
} from '../core/registry-plan.ts';
import { readTable } from '../kit/table.ts';
import { type TableLimits, Unreadable } from '../kit/unreadable.ts';
import { insertAgencies, linkCodes, updateAgencies } from '../store/agency.ts';
import { appendEvents, formerNamesOf } from '../store/agency-history.ts';
import { everyAgency } from '../store/agency-list.ts';
import type { Tx } from '../store/database.ts';
import { allGroups, insertGroup } from '../store/group.ts';
import {
  dropImport,
  dropPastImports,
  holdRegister,
  keepImport,
  waitingImport,
} from '../store/registry.ts';
import { change, type Deed, look } from './action.ts';
import { freshLinkCode } from './agency.ts';

/**
 * The whole register out to a file and in from one. A file is read and shown first; what was shown,
 * and nothing else, is done when the same person confirms it, all of it or none.
 */
export const REGISTRY_LIMITS: TableLimits = { bytes: 15_000_000, rows: 20_000, columns: 60 };
const WAITS_HOURS = 24;

export const exportRegister = look({
  name: 'registry.export',
  input: z.strictObject({}),
  may: ['administrator', 'assessor', 'lead', 'oversight'],
  do: ({ tx }) => everyAgency(tx),
});

/** The bytes of a file; through the JSON door in base64. */
export const fileField = z.union([
  z.instanceof(Uint8Array),
  z.base64().transform((text): Uint8Array => Buffer.from(text, 'base64')),
]);

export const previewImport = change({
  name: 'registry.preview',
  input: z.strictObject({ fileName: requiredText(200), file: fileField }),
  may: ['administrator'],
  async do(deed, { fileName, file }) {
    const { rows, encoding } = await readTable(file, REGISTRY_LIMITS).catch(refuseFile);
    const { entries, faults } = readEntries(rows);
    const plan = faults.length > 0 ? NOTHING : await planNow(deed.tx, entries);
    const all = [...faults, ...plan.faults];
    if (entries.length === 0 && all.length === 0) throw badField('file', 'fileOnlyHeadings');
    await dropPastImports(deed.tx, oldest(deed));
    if (all.length === 0) {
      await keepImport(deed.tx, deed.actor.personId, fileName, entries, deed.now);
    }
    return { fileName, encoding, plan: { ...plan, faults: all } };
  },
  record: ({ fileName }, _thing, { plan }) => ({
    target: fileName,
    details: { ...countsOf(plan), faults: plan.faults.length },
  }),
});

/** The file that waits to be confirmed, judged against the register as it is now. */
export const reviewImport = look({
  name: 'registry.review',
  input: z.strictObject({}),
  may: ['administrator'],
  async do(deed) {
    const waiting = await waitingNow(deed);
    if (!waiting) return undefined;
    const plan = await planNow(deed.tx, waiting.entries);
    return { id: waiting.id, fileName: waiting.fileName, plan, hash: planHash(plan) };
  },
});

export const confirmImport = change({
  name: 'registry.confirm',
  input: z
    .strictObject({
      import: z.uuid(),
      hash: z.string().length(64),
      since: optionalFiscalYear.default(null),
      reason: textField(1000).default(''),
    })
    .refine((typed) => typed.since === null || typed.reason !== '', {
      path: ['reason'],
      params: { fault: 'reasonNeeded' },
    }),
  may: ['administrator'],
  async do(deed, input) {
    const { tx } = deed;
    await holdRegister(tx);
    const waiting = await waitingNow(deed);
    if (waiting?.id !== input.import) throw new Problem('stale', { what: 'registry' });
    const plan = await planNow(tx, waiting.entries);
    if (planHash(plan) !== input.hash || plan.faults.length > 0) {
      throw new Problem('stale', { what: 'registry' });
    }
    await carryOut(deed, plan, input);
    await dropImport(tx, deed.actor.personId);
    return { fileName: waiting.fileName, ...countsOf(plan), changedCodes: codesOf(plan.changes) };
  },
  record: (input, _thing, { fileName, ...done }) => ({
    target: fileName,
    details: { ...input, ...done },
  }),
});

async function planNow(tx: Tx, entries: Parameters<typeof planImport>[0]): Promise<RegistryPlan> {
  return planImport(entries, { agencies: await everyAgency(tx), groups: await allGroups(tx) });
}

async function carryOut(
  { tx, now }: Deed,
  plan: RegistryPlan,
  { since, reason }: { since: number | null; reason: string },
): Promise<void> {
  const placed = await makeGroups(tx, plan);
  const links = await linkCodes(tx);
  const inPlace = <A extends Pick<Agency, 'ministry' | 'province'>>(agency: A): A => ({
    ...agency,
    ministry: placed('ministry', agency.ministry),
    province: placed('province', agency.province),
  });
  await insertAgencies(
    tx,
    plan.adds.map(({ agency }) => ({
      ...inPlace(agency),
      linkCode: agency.linkCode ?? freshLinkCode(links),
    })),
  );
  const changes = plan.changes.map(({ before, after }) => ({ before, after: inPlace(after) }));
  if (since !== null) {
    await appendEvents(
      tx,
      changes.flatMap(({ before, after }) => {
        const lost = factsLost(before, after);
        if (Object.keys(lost).length === 0) return [];
        const event = {
          agencyId: after.id,
          fiscalYear: since,
          kind: 'changed',
          other: null,
        } as const;
        return [{ ...event, before: lost, reason, at: now }];
      }),
    );
  }
  const former = await formerNamesOf(
    tx,
    changes.map(({ after }) => after.id),
  );
  const updates = changes.map(({ after }) => ({
    agency: after,
    formerNames: former.get(after.id) ?? [],
  }));
  if ((await updateAgencies(tx, updates)) !== updates.length) {
    throw new Problem('stale', { what: 'registry' });
  }
}

/** Makes the groups that are missing; what comes back puts them where the plan had none. */
async function makeGroups(tx: Tx, { newGroups }: RegistryPlan) {
  const made = new Map<string, GroupName>();
  for (const group of newGroups) {
    made.set(`${group.kind}/${group.code}`, await insertGroup(tx, group));
  }
  return (kind: 'ministry' | 'province', group: GroupName | null) =>
    group?.id === 0 ? (made.get(`${kind}/${group.code}`) ?? null) : group;
}

const NOTHING: RegistryPlan = {
  newGroups: [],
  adds: [],
  changes: [],
  unchanged: 0,
  untouched: 0,
  warnings: [],
  faults: [],
};

const countsOf = (plan: RegistryPlan) => ({
  added: plan.adds.length,
  changed: plan.changes.length,
  groups: plan.newGroups.length,
});

const codesOf = (changes: readonly PlannedChange[]) => changes.map(({ after }) => after.code);

const oldest = ({ now }: Deed) => new Date(now.getTime() - WAITS_HOURS * 3_600_000);

const waitingNow = (deed: Deed) => waitingImport(deed.tx, deed.actor.personId, oldest(deed));

export function refuseFile(error: unknown): never {
  if (error instanceof Unreadable) throw badField('file', error.why, { ...error.details });
  throw error;
}
