import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mayEver } from '../../src/actions/action.ts';
import { type AnyAction, actions } from '../../src/actions/index.ts';
import { type Actor, NOBODY, ROLES, type Role } from '../../src/core/person.ts';
import { actionTitles } from '../../src/text/action.ts';

/**
 * The whole permission table: a row an action, a column a role, and what its transaction sees: the
 * actor's own scope, or more where it says so. It is a golden file, so a forgotten or widened guard
 * shows as one changed line in a diff.
 */
const somebody: Actor = { personId: 'someone', name: '', appointments: [], complete: true };
const holding = (role: Role): Actor => ({
  ...somebody,
  appointments: [{ role, agencyId: null, groupId: null, reach: [] }],
});
const COLUMNS: readonly (readonly [string, Actor])[] = [
  ['public', NOBODY],
  ['no role', somebody],
  ...ROLES.map((role) => [role, holding(role)] as const),
];

test('roles × actions', async () => {
  const width = Math.max(...actions.map((action) => action.name.length), 10);
  const lines = [...actions]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((action) => {
      const marks = COLUMNS.map(([title, actor]) =>
        (mayEver(actor, action) ? 'yes' : '·').padEnd(title.length),
      );
      const sees = (action.scope?.kind ?? 'own').padEnd(6);
      return `${action.name.padEnd(width)}  ${action.changes ? 'change' : 'look  '}  ${sees}  ${marks.join('  ')}`;
    });
  const head = `${'action'.padEnd(width)}  kind    sees    ${COLUMNS.map(([title]) => title).join('  ')}`;
  await expect(`${[head, ...lines].join('\n')}\n`).toMatchFileSnapshot('../golden/permissions.txt');
});

test('every action has a name of its own', () => {
  const names = actions.map((action) => action.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
});

test('an action whose guard is empty is open to nobody', () => {
  const unguarded = { ...actions[0], name: 'x.y', may: [] } as unknown as (typeof actions)[number];
  expect(COLUMNS.filter(([, actor]) => mayEver(actor, unguarded))).toEqual([]);
});

test('every action that is declared anywhere is in the list', async () => {
  const declared: string[] = [];
  for (const file of readdirSync('src/actions')) {
    const module: Record<string, unknown> = await import(
      `../../src/actions/${path.basename(file, '.ts')}.ts`
    );
    for (const value of Object.values(module)) if (isAction(value)) declared.push(value.name);
  }
  expect(declared.sort()).toEqual(actions.map((action) => action.name).sort());
});

test('every action has words of its own in both languages', () => {
  expect(Object.keys(actionTitles).sort()).toEqual(actions.map((action) => action.name).sort());
  for (const language of ['th', 'en'] as const) {
    const titles = Object.values(actionTitles).map((title) => title[language]);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

function isAction(value: unknown): value is AnyAction {
  return typeof value === 'object' && value !== null && 'may' in value && 'do' in value;
}
