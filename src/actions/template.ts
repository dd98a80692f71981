import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Agency } from '../core/agency.ts';
import { codeField, countField, requiredText } from '../core/field.ts';
import { GROUP_KINDS, type Group } from '../core/group.ts';
import { type Actor, coversAgency, hasRole, type Role } from '../core/person.ts';
import { badField, Problem } from '../core/problem.ts';
import { readTemplate, type Template, type TemplateOwner } from '../core/template.ts';
import { agencyById } from '../store/agency.ts';
import type { Tx } from '../store/database.ts';
import { allGroups, findGroup } from '../store/group.ts';
import { groupsByIds } from '../store/oversight.ts';
import {
  insertTemplate,
  insertTemplateVersion,
  templateBytes,
  templates,
  templateVersions,
} from '../store/template.ts';
import { change, type Deed, look } from './action.ts';
import { thisAgency } from './agency.ts';
import { YEAR_ROLES } from './agency-year.ts';
import { fileField } from './registry.ts';

/** Ministries' own templates of documents: kept version by version, looked at and taken back. */
export const TEMPLATE_KEEPERS: readonly Role[] = ['administrator', 'oversight', 'coordinator'];

export interface SeenTemplates {
  readonly templates: readonly Template[];
  /** For whom this person may keep templates. */
  readonly owners: readonly TemplateOwner[];
}

export const listTemplates = look({
  name: 'template.list',
  input: z.strictObject({}),
  may: YEAR_ROLES,
  do: async ({ tx, actor }): Promise<SeenTemplates> => ({
    templates: await templates(tx),
    owners: await ownersFor(tx, actor),
  }),
});

const templateKey = { template: countField(1, 2_000_000_000) };
const versionKey = { ...templateKey, version: countField(1, 1_000_000) };

export interface SeenTemplate {
  /** Newest first. */
  readonly versions: readonly Template[];
  readonly mayChange: boolean;
}

export const seeTemplate = look({
  name: 'template.see',
  input: z.strictObject(templateKey),
  may: YEAR_ROLES,
  find: findTemplate,
  do: async ({ actor, thing: { versions, latest } }): Promise<SeenTemplate> => ({
    versions,
    mayChange: mayKeep(actor, latest.owner),
  }),
});

export const readTemplateFile = look({
  name: 'template.file',
  input: z.strictObject(versionKey),
  may: YEAR_ROLES,
  find: findTemplate,
  async do({ tx, thing: { versions } }, input) {
    const found = versions.find(({ version }) => version === input.version);
    if (!found) throw new Problem('notFound', { what: 'template' });
    return { template: found, bytes: await templateBytes(tx, found.id, found.version) };
  },
});

const fileInput = {
  name: requiredText(200),
  fileName: requiredText(200),
  file: fileField,
};

export const addTemplate = change({
  name: 'template.add',
  input: z.strictObject({
    owner: z.union([
      z.literal('all'),
      z.templateLiteral([z.enum([...GROUP_KINDS, 'agency']), '/', z.string()]),
    ]),
    ...fileInput,
  }),
  may: TEMPLATE_KEEPERS,
  async do(deed, input): Promise<Template> {
    const owner = await readOwner(deed.tx, input.owner);
    if (!owner || !mayKeep(deed.actor, owner)) throw badField('owner', 'wrongValue');
    const fields = await readFields(input.file);
    const id = await insertTemplate(deed.tx, owner);
    return insert(deed, { ...input, fields, id, version: 1 });
  },
  record: (_input, _thing, made) => recordOf(made),
});

export const replaceTemplate = change({
  name: 'template.replace',
  input: z.strictObject({ ...versionKey, ...fileInput }),
  may: TEMPLATE_KEEPERS,
  find: findTemplate,
  async do(deed, input): Promise<Template> {
    refuseOthers(deed);
    const fields = await readFields(input.file);
    return insert(deed, { ...input, fields, id: input.template, version: input.version + 1 });
  },
  record: (_input, _thing, made) => recordOf(made),
});

/** It is no longer offered; documents made from it stay as they are, and its versions are kept. */
export const withdrawTemplate = change({
  name: 'template.withdraw',
  input: z.strictObject(versionKey),
  may: TEMPLATE_KEEPERS,
  find: findTemplate,
  async do(deed, { version }): Promise<Template> {
    refuseOthers(deed);
    const { latest } = deed.thing;
    const file = await templateBytes(deed.tx, latest.id, latest.version);
    return insert(deed, { ...latest, version: version + 1, file, isWithdrawn: true });
  },
  record: (_input, _thing, made) => recordOf(made),
});

async function findTemplate(tx: Tx, { template }: { readonly template: number }) {
  const versions = await templateVersions(tx, template);
  const [latest] = versions;
  return latest && { versions, latest };
}

/** For everybody the administrator; for a group who watches over it; for an agency who works there. */
function mayKeep(actor: Actor, { agencyId, groupId }: TemplateOwner): boolean {
  if (hasRole(actor, ['administrator'])) return true;
  if (agencyId !== null) return coversAgency(actor, ['oversight', 'coordinator'], agencyId);
  return actor.appointments.some(
    (one) => one.role === 'oversight' && groupId !== null && one.groupId === groupId,
  );
}

type FoundTemplate = NonNullable<Awaited<ReturnType<typeof findTemplate>>>;

function refuseOthers({ actor, thing }: Deed<FoundTemplate>): void {
  if (!mayKeep(actor, thing.latest.owner)) throw new Problem('notAllowed', { action: 'template' });
}

async function readFields(file: Uint8Array): Promise<readonly string[]> {
  const { fields, faults } = await readTemplate(file);
  if (faults.length > 0) throw new Problem('badInput', { faults });
  return fields;
}

async function insert(
  { tx, actor, now }: Deed<unknown>,
  made: Pick<Template, 'id' | 'version' | 'name' | 'fileName' | 'fields'> & {
    readonly file: Uint8Array;
    readonly isWithdrawn?: boolean;
  },
): Promise<Template> {
  const { file: bytes, isWithdrawn = false } = made;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const row = { ...made, bytes, isWithdrawn, hash, personId: actor.personId, at: now };
  if (!(await insertTemplateVersion(tx, row))) throw new Problem('stale', { what: 'template' });
  const [latest] = await templateVersions(tx, made.id);
  return latest!;
}

const recordOf = ({ id, version, name, fileName, isWithdrawn, owner }: Template) => ({
  target: `${id} ${version}`,
  agencyId: owner.agencyId,
  details: { name, fileName, isWithdrawn, owner: owner.code },
});

async function readOwner(tx: Tx, typed: string): Promise<TemplateOwner | undefined> {
  if (typed === 'all') return EVERYBODY;
  const [kind = '', text = ''] = typed.split('/');
  const code = codeField.safeParse(text);
  if (!code.success) return undefined;
  if (kind === 'agency') {
    const found = await thisAgency(tx, code.data);
    return found && ofAgency(found.agency);
  }
  const groupKind = GROUP_KINDS.find((one) => one === kind);
  const group = groupKind && (await findGroup(tx, groupKind, code.data));
  return group && ofGroup(group);
}

const ofGroup = ({ id, kind, code, nameTh, nameEn }: Omit<Group, 'version' | 'isPublic'>) => ({
  kind,
  agencyId: null,
  groupId: id,
  code,
  nameTh,
  nameEn,
});

const ofAgency = ({ id, code, nameTh, nameEn }: Agency): TemplateOwner => ({
  kind: 'agency',
  agencyId: id,
  groupId: null,
  code,
  nameTh,
  nameEn,
});

const EVERYBODY: TemplateOwner = {
  kind: 'all',
  agencyId: null,
  groupId: null,
  code: '',
  nameTh: '',
  nameEn: '',
};

async function ownersFor(tx: Tx, actor: Actor): Promise<TemplateOwner[]> {
  const isAdministrator = hasRole(actor, ['administrator']);
  const ids = (role: Role, of: 'agencyId' | 'groupId') =>
    actor.appointments.flatMap((one) => (one.role === role ? (one[of] ?? []) : []));
  const groups = isAdministrator
    ? await allGroups(tx)
    : await groupsByIds(tx, ids('oversight', 'groupId'));
  const agencies = await Promise.all(
    ids('coordinator', 'agencyId').map((id) => agencyById(tx, id)),
  );
  return [
    ...(isAdministrator ? [EVERYBODY] : []),
    ...groups.map(ofGroup),
    ...agencies.flatMap((agency) => (agency ? [ofAgency(agency)] : [])),
  ];
}
