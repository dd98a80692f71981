import type { Action } from '../../src/actions/action.ts';
import { actions } from '../../src/actions/index.ts';
import { OPEN_FILES } from '../../src/core/open-file.ts';
import { routes } from '../../src/web/routes.ts';
import type { Visitor } from './browser.ts';
import { responseText } from './response-text.ts';

/**
 * Everything that somebody without an account can download of a published cycle: every address of
 * the routes and every action of the JSON door. Nothing is listed by hand: a new address whose
 * parts are not known here is an error.
 */
export interface PublicOutput {
  readonly at: string;
  /** As text, whatever it came as. */
  readonly text: string;
}

interface World {
  readonly cycleId: number;
  readonly agencies: readonly string[];
  readonly keys: readonly string[];
  /** Of the edition. */
  readonly hash: string;
}

export async function publicOutputs(guest: Visitor, world: World): Promise<PublicOutput[]> {
  const outputs: PublicOutput[] = [];
  for (const address of addressesOf(world)) {
    const response = await guest.raw(address);
    if (response.status === 200) outputs.push({ at: address, text: await responseText(response) });
    else if (response.status >= 500) throw new Error(`${address}: ${response.status}`);
  }
  for (const { name } of actions.filter((one) => isPublicLook(one))) {
    for (const input of inputsOf(world)) {
      const response = await guest.raw(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify(input),
      });
      if (response.status !== 200) continue;
      outputs.push({ at: `/api/${name} ${JSON.stringify(input)}`, text: await response.text() });
    }
  }
  return outputs;
}

const isPublicLook = ({ may, changes }: Action<unknown, unknown>) => may === 'anyone' && !changes;

function inputsOf({ cycleId, agencies, hash }: World): object[] {
  const id = { cycleId: String(cycleId) };
  return [
    {},
    id,
    ...agencies.map((agencyCode) => ({ ...id, agencyCode })),
    ...agencies.map((agency) => ({ ...id, agency })),
    ...agencies.map((agencyCode) => ({ hash, agencyCode, figures: '92.65' })),
    ...KINDS.map(([kind]) => ({ ...id, kind })),
    ...KINDS.map(([kind, key]) => ({ ...id, kind, key })),
    ...OPEN_FILES.map((file) => ({ ...id, file })),
    { ...id, key: 'LEARN' },
    { ...id, agencies },
    { ...id, code: 'o26', by: 'type' },
  ];
}

const KINDS = [
  ['ministry', 'M01'],
  ['province', 'P01'],
  ['type', 'ministry-office'],
  ['size', 'S'],
] as const;

/** Addresses that have nothing to do with results, by how they begin. */
const ELSEWHERE =
  /^\/(go|sign-in|forgot|reset|setup|invitation|account|people|demo|cycles|registry|groups|batches|audit|oversight|api|privacy|access-keys|interview)\b/;

export function addressesOf(world: World): string[] {
  const found = routes
    .filter(({ method, path }) => method === 'GET' && !ELSEWHERE.test(path))
    .flatMap(({ path }) => filled(path, world));
  return [...new Set([...found, ...found.flatMap((path) => asked(path, world))])];
}

/** What some addresses say only when they are asked for something. */
function asked(path: string, { agencies }: World): string[] {
  const compare = new URLSearchParams(agencies.map((code) => ['agency', code]));
  if (/\/compare(\.|$)/.test(path)) return [`${path}?${compare}`];
  if (/\/items(\.|$)/.test(path)) {
    return ['o26', 'o12', 'i5', 'EIT2'].flatMap((code) => [
      `${path}?code=${code}&by=type`,
      `${path}?of=province/P01&code=${code}`,
    ]);
  }
  return [];
}

function filled(path: string, world: World): string[] {
  const match = /:(\w+)(\{(?:[^{}]|\{[^{}]*\})*\})?/.exec(path);
  if (!match) return [path];
  const [part, name = '', pattern] = match;
  return valuesOf(name, pattern, world).flatMap((value) =>
    filled(path.replace(part, value), world),
  );
}

function valuesOf(name: string, pattern: string | undefined, world: World): readonly string[] {
  const { cycleId, agencies, keys, hash } = world;
  const all: Readonly<Record<string, readonly string[]>> = {
    cycleId: [String(cycleId)],
    agencyCode: agencies,
    code: agencies,
    hash: [hash],
    key: [...keys, ...KINDS.map(([, key]) => key), 'LEARN'],
    kind: KINDS.map(([kind]) => kind),
    file: OPEN_FILES,
    year: ['2568'],
    turn: ['merge'],
    place: ['ind1'],
    number: ['1'],
    step: ['1'],
    version: ['1'],
    measure: ['1'],
    until: ['6'],
    id: ['1'],
    template: ['1'],
    batchId: ['1'],
    round: ['1'],
    format: ['pdf', 'docx', 'xlsx', 'html'],
  };
  if (name !== 'data') {
    const values = all[name];
    if (!values) throw new Error(`the attack does not know what to put for :${name}`);
    return values;
  }
  const accepts = new RegExp(`^${pattern!.slice(1, -1)}$`);
  const views = ['nation', 'movers', 'items', 'compare', 'custom', 'LEARN'];
  const stems = [String(cycleId), ...agencies, ...KINDS.map(([kind]) => kind), ...views];
  const values = stems.flatMap((stem) => [`${stem}.json`, `${stem}.csv`]);
  return values.filter((value) => accepts.test(value));
}
