import { expect, test } from 'vitest';
import { DIPROM_2568, KHAM_NIAM_2568 } from '../../test/kit/sheets.ts';
import { ownFiles, typed } from '../../test/kit/typed.ts';

const file = ownFiles();
const sheet = (content: unknown) => file('sheet.json', JSON.stringify(content));
const said = async (content: unknown, ...words: string[]) => {
  const seen = await typed('score', sheet(content), '--json', ...words);
  return { code: seen.code, json: JSON.parse(seen.out) };
};

test('a sheet with printed figures: values, level, disagreements by place, nothing else', async () => {
  const { code, json } = await said({
    instrument: 'nacc/2568',
    printed: { ...DIPROM_2568, ind3: '98.46', ind8: '86.86', e2: '89.03', IIT: '92.52' },
  });
  expect(code).toBe(0);
  expect(Object.keys(json)).toEqual([
    'values',
    'level',
    'levelCandidates',
    'disagreements',
    'notComputable',
  ]);
  expect(json).toMatchObject({
    values: { i1: '90.19', 'eit1.ind6': '95.28', IIT: '94.06', ind8: '85.41', EIT: '88.12' },
    level: 'ผ่าน',
    levelCandidates: ['ผ่าน'],
    notComputable: [],
  });
  expect(json.disagreements).toEqual([
    { code: 'ind3', given: '98.46', computed: '98.49', difference: '-0.03' },
    { code: 'IIT', given: '92.52', computed: '94.06', difference: '-1.54' },
    { code: 'e2', given: '89.03', computed: '89.04', difference: '-0.01' },
    { code: 'ind8', given: '86.86', computed: '85.41', difference: '+1.45' },
  ]);
});

test('a fault is reported where it stands and not passed up', async () => {
  const printed = { ...KHAM_NIAM_2568, IIT: '99.96', EIT: '89.70', OIT: '83.50', total: '90.30' };
  const { json } = await said({ instrument: 'nacc/2568', printed });
  expect(json.disagreements).toEqual([
    { code: 'EIT', given: '89.70', computed: '98.70', difference: '-9.00' },
  ]);
  expect((await typed('score', sheet({ instrument: 'nacc/2568', printed }), '--strict')).code).toBe(
    1,
  );
});

test('where the year rounds nothing below, only a figure outside the interval disagrees', async () => {
  const thirds = { ind6: '89.89', ind7: '90.09', ind8: '88.64' };
  for (const [EIT, count] of [
    ['89.53', 1],
    ['89.54', 0],
    ['89.55', 1],
  ] as const) {
    const { json } = await said({ instrument: 'nacc/2565', printed: { ...thirds, EIT } });
    expect(json.disagreements, EIT).toHaveLength(count);
  }
  // 89.895 lies in the middle: both neighbours may have been printed.
  const halves = { ind9: '89.89', ind10: '89.90' };
  for (const [OIT, count] of [
    ['89.88', 1],
    ['89.89', 0],
    ['89.90', 0],
    ['89.91', 1],
  ] as const) {
    const { json } = await said({ instrument: 'nacc/2565', printed: { ...halves, OIT } });
    expect(json.disagreements, OIT).toHaveLength(count);
  }
});

test('the level is open between candidates, or decided by what is known', async () => {
  const known = { IIT: '94.06', EIT: '88.12', total: '92.65' };
  const open = await said({ instrument: 'nacc/2568', printed: { ...known, OIT: '95' } });
  expect(open.json).toMatchObject({ level: null, levelCandidates: ['ผ่านดี', 'ผ่าน'] });
  // Both parts must be near 99 for their mean to be.
  const bound = { IIT: '96', EIT: '99.00', OIT: '96' };
  const decided = await said({ instrument: 'nacc/2568', printed: bound });
  expect(decided.json.level).toBe('ผ่านดีเยี่ยม');
  const parts = { ...bound, EIT1: '99.00', EIT2: '84.99' };
  expect((await said({ instrument: 'nacc/2568', printed: parts })).json.level).toBe('ผ่าน');
});

test('counts, verdicts and part figures together; an empty channel is not computable', async () => {
  const { json } = await said({
    instrument: 'nacc/2568',
    channels: {
      iit: { counts: { i3: { 100: 207, 0: 1 }, i1: { 100: 150, 80: 58 } } },
      eit1: { counts: { e1: { 100: 0 } } },
    },
    oit: { o1: 100, o2: 100, o3: 0, o4: 100 },
  });
  expect(json.values).toMatchObject({ i1: '94.42', i3: '99.52', o3: '0.00', '9.1': '75.00' });
  expect(json.values).not.toHaveProperty('ind1');
  expect(json.level).toBeNull();
  expect(json.notComputable).toContainEqual({ code: 'ind1', missing: ['i2'] });
  expect(json.notComputable).toContainEqual({ code: 'eit1.e1', missing: ['eit1'] });
  expect(json.notComputable).toContainEqual({ code: 'total', missing: ['IIT', 'EIT', 'OIT'] });
});

test('codes in either case and Thai digits are read; one number explains itself', async () => {
  const { json } = await said({ instrument: 'nacc/2565', printed: { iit: '๙๐.๘๒', o10: 100 } });
  expect(json.values).toEqual({ IIT: '90.82', O10: '100.00' });
  const counts = { i3: { 100: 207, 0: 1 } };
  const words = ['--explain', 'i3'] as const;
  const tree = await said({ instrument: 'nacc/2568', channels: { iit: { counts } } }, ...words);
  expect(tree.json).toMatchObject({
    key: 'i3',
    from: 'counts',
    value: '99.52',
    exact: '5175/52',
    rounding: { decimals: 2, mode: 'half-up' },
    counts: [
      { score: 100, count: 207 },
      { score: 0, count: 1 },
    ],
  });
});

const iit = (counts: unknown) => ({ instrument: 'nacc/2568', channels: { iit: { counts } } });

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'JSON'],
  ['broken JSON', '{"instrument":\n"nacc/2568",}', '2'],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0xff), 'UTF-8'],
  ['an array', '[1,2]', '{'],
  ['no instrument', '{"printed":{}}', 'nacc/2568'],
  ['a path for an instrument', '{"instrument":"../../etc/passwd"}', 'nacc/2568'],
  ['an unknown year', '{"instrument":"nacc/2999"}', 'nacc/2565'],
  ['an unknown member', '{"instrument":"nacc/2568","answers":{}}', 'channels'],
  ['a member twice', '{"instrument":"nacc/2568",\n"oit":{"o1":0,\n"o1":100}}', '3'],
  ['a prototype for a code', '{"instrument":"nacc/2568","printed":{"__proto__":"9"}}', '__proto__'],
  ['a channel of another year', '{"instrument":"nacc/2568","channels":{"eit":{}}}', 'eit1'],
  ['an unknown question', JSON.stringify(iit({ i16: { 100: 1 } })), 'i16'],
  ['a question of the other channel', JSON.stringify(iit({ e1: { 100: 1 } })), 'e1'],
  ['a score that is no option', JSON.stringify(iit({ i1: { 67: 1 } })), '0, 20'],
  ['a score written another way', JSON.stringify(iit({ i1: { '100.0': 1 } })), '0, 20'],
  ['a negative count', JSON.stringify(iit({ i1: { 100: -1 } })), '-1'],
  ['a fraction of a count', JSON.stringify(iit({ i1: { 100: 1.5 } })), '1.5'],
  ['a count that is text', JSON.stringify(iit({ i1: { 100: '7' } })), '7'],
  ['an enormous count', JSON.stringify(iit({ i1: { 100: 1e300 } })), '1e+300'],
  ['a count list', JSON.stringify(iit([1, 2])), '{'],
  ['unequal n', JSON.stringify(iit({ i1: { 100: 5 }, i2: { 100: 4 } })), '4'],
  ['both cases of a code', JSON.stringify(iit({ i1: { 100: 5 }, I1: { 100: 5 } })), 'I1'],
  ['a verdict between', '{"instrument":"nacc/2568","oit":{"o1":50}}', '50'],
  ['an item too many', '{"instrument":"nacc/2568","oit":{"o29":100}}', 'o29'],
  ['a figure above 100', '{"instrument":"nacc/2568","printed":{"i1":"100.01"}}', '100.01'],
  ['a figure with three decimals', '{"instrument":"nacc/2568","printed":{"i1":"9.001"}}', '9.001'],
  ['a figure with a dash', '{"instrument":"nacc/2568","printed":{"ind10":"- ๙๐"}}', '- ๙๐'],
  ['a figure of no key', '{"instrument":"nacc/2568","printed":{"i1.1":"90"}}', 'i1.1'],
])('%s is refused in both languages with code 2', async (_, content, named) => {
  const { code, out, err } = await typed('score', file('bad.json', content));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(named);
  expect(err).toMatch(/[ก-๛]/);
  expect(err).not.toMatch(/ค่านี้ใช้ไม่ได้|This value cannot be used/);
});

test('a missing file, deep nesting, a great many faults and a huge file end quickly', async () => {
  expect((await typed('score', 'no-such.json')).code).toBe(2);
  const deep = `{"instrument":"nacc/2568","oit":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  expect((await typed('score', file('deep.json', deep))).code).toBe(2);
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`x${i}`, '1']));
  const faulty = await typed('score', sheet({ instrument: 'nacc/2568', printed: many }));
  expect(faulty.code).toBe(2);
  expect(faulty.err.split('\n')).toHaveLength(100);
  const huge = file('huge.json', `"${'x'.repeat(6_000_000)}"`);
  expect((await typed('score', huge)).code).toBe(2);
});

test('sub-cells: counts must be given by cell, a question needs all of them', async () => {
  const whole = { instrument: 'nacc/2565', channels: { eit: { counts: { E1: { 100: 64 } } } } };
  expect((await typed('score', sheet(whole))).err).toContain('E1.1, E1.2');
  const half = { instrument: 'nacc/2565', channels: { eit: { counts: { 'E1.1': { 100: 3 } } } } };
  expect((await said(half)).json).toMatchObject({ values: { 'E1.1': '100.00' } });
  expect((await said(half)).json.notComputable).toContainEqual({ code: 'E1', missing: ['E1.2'] });
});

test('two years beside each other: what moved, and what must not be compared', async () => {
  const earlier = file(
    'earlier.json',
    JSON.stringify({
      instrument: 'nacc/2567',
      printed: { IIT: '92.52', EIT1: '91.21', EIT2: '89.91', OIT: '95', i2: '91.00' },
    }),
  );
  const sheet2568 = { instrument: 'nacc/2568', printed: DIPROM_2568 };
  const { json } = await said(sheet2568, '--before', earlier);
  const byKey = Object.fromEntries(json.changes.map((one: { key: string }) => [one.key, one]));
  expect(byKey.total).toMatchObject({ before: '92.92', now: '92.65', difference: '-0.27' });
  expect(byKey.i2).toMatchObject({ kind: 'breaks', year: 2568 });
  expect((await typed('score', sheet(sheet2568), '--before', earlier)).out).toContain('(-0.27)');
  const other = file('other.json', '{"instrument":"office/2569"}');
  expect((await typed('score', sheet(sheet2568), '--before', other)).code).toBe(2);
});
