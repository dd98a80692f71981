import { expect, test } from 'vitest';
import { INSTRUMENTS, instrumentText } from '../../test/kit/instruments.ts';
import { ownFiles, typed } from '../../test/kit/typed.ts';

const file = ownFiles();
const office = instrumentText('office/2569');
const year2568 = instrumentText('nacc/2568');

/** The text with one change, and the line at which the change stands. */
function changed(text: string, from: string | RegExp, to: string): [text: string, line: number] {
  const at = from instanceof RegExp ? text.search(from) : text.indexOf(from);
  if (at < 0) throw new RangeError(`not there: ${from}`);
  return [text.replace(from, () => to), text.slice(0, at).split('\n').length];
}

test.each(INSTRUMENTS)('%s is fine, and shows', async (name) => {
  const { code, out } = await typed('instrument', 'check', `instruments/${name}/instrument.yaml`);
  expect([code, out.split('\n').length]).toEqual([0, 2]);
  for (const lang of ['th', 'en']) {
    const shown = await typed('instrument', 'show', name, '--lang', lang);
    expect(shown.code).toBe(0);
    expect(shown.out).toMatch(/[0-9a-f]{64}$/);
  }
});

/** What is broken, the change, the fault, and lines from the change to where the fault stands. */
test.each<[string, string | RegExp, string, string, number?]>([
  ['no YAML', 'family: office', 'family: [office', 'notYaml', 1],
  ['a reference', 'missing: { rule: required }', 'missing: *rule', 'reference'],
  ['a key twice', 'year: 2569', 'year: 2569\nyear: 2570', 'keyTwice', 1],
  ['a member missing', /^family: office\n/m, '', 'fieldMissing', -3],
  ['a member misspelt', 'polarity: negative', 'polarty: negative', 'fieldUnknown'],
  ['a number as text', 'year: 2569', 'year: "2569"', 'fieldKind'],
  ['a choice that is none', 'mode: half-up', 'mode: up', 'fieldChoice'],
  ['a weight beyond 100', 'weight: 40', 'weight: 400', 'fieldTooBig'],
  ['an empty text', '{ th: เห็นด้วย, en: Agree }', '{ th: "", en: Agree }', 'fieldTooSmall'],
  ['a code with a space', 'code: i1', 'code: i 1', 'fieldForm'],
  ['a code twice', 'code: i2', 'code: i1', 'codeTwice'],
  ['a code in another case', 'code: e2', 'code: I2', 'codeTwice'],
  ['a reserved code', 'code: o2', 'code: total', 'codeTwice'],
  ['weights that sum to 90', 'weight: 40', 'weight: 30', 'weightSum', -4],
  ['a label missing', '      - { th: เห็นด้วย, en: Agree }\n', '', 'labelCount', -4],
  ['scores that do not rise', '[0, 25, 50, 75, 100]', '[0, 50, 25, 75, 100]', 'scoreOrder'],
  ['scores without 100', '[0, 25, 50, 75, 100]', '[0, 25, 50, 75, 90]', 'scoreOrder'],
  ['an option set of no name', 'options: yesNo', 'options: yes', 'unknownOptions'],
  ['a channel twice', 'channel: eit', 'channel: iit', 'channelTwice'],
  ['a part with a code', 'channel: eit', 'channel: eit\n        code: EIT9', 'partWithCode'],
  ['a sample group twice', 'size: M, minimum: 20', 'size: L, minimum: 20', 'groupTwice'],
  ['an item that is not there', 'suggests: [o1]', 'suggests: [o9]', 'unknownItem'],
  ['a dependency in a circle', 'dependsOn: o4', 'dependsOn: o5', 'circle'],
  ['points where none count', 'code: o3', 'code: o3\n                points: 5', 'pointsUnused'],
  ['a side that is no score', 'sides: [IIT, EIT, OIT]', 'sides: [IIT, EIT1]', 'unknownSide'],
  ['levels out of order', 'en: Ready }, from: 90', 'en: Ready }, from: 70', 'levelOrder', 1],
  [
    'a score without a level',
    'en: To improve }, from: 0',
    'en: To improve }, from: 1',
    'lastLevel',
  ],
  ['a version without a reason', 'version: 1', 'version: 2', 'reasonMissing'],
  ['leaving out without a word', 'rule: required', 'rule: excluded', 'labelMissing'],
  ['a phase twice', 'phase: review', 'phase: disclosure', 'phaseTwice'],
  [
    'a phase that ends first',
    "from: '04-01', to: '05-31'",
    "from: '06-01', to: '05-31'",
    'endsBeforeItBegins',
  ],
  ['a day that is none', "to: '06-15'", "to: '06-31'", 'noSuchDay'],
  [
    'an agency type that is none',
    'type: subdistrict-organization, size: S',
    'type: village, size: S',
    'fieldChoice',
  ],
])('broken: %s', async (_, from, to, fault, away = 0) => {
  const [text, line] = changed(office, from, to);
  const { code, out } = await typed('instrument', 'check', file('broken.yaml', text), '--json');
  expect(code).toBe(1);
  const { faults } = JSON.parse(out);
  expect(faults).toContainEqual(expect.objectContaining({ fault, line: line + away }));
  for (const { reason } of faults) {
    expect(reason).toMatch(/^บรรทัด \d+: ./);
    expect(reason).not.toContain('undefined');
  }
});

test.each<[string, string | RegExp, string, string, number?]>([
  ['a part without a code', '        code: EIT1\n', '', 'partWithoutCode', -1],
  ['points that sum to 99', 'points: 13', 'points: 12', 'pointsSum'],
  ['points missing', '                points: 13\n', '', 'pointsMissing'],
  [
    'a cell out of order',
    'code: i4\n',
    'code: i4\n            cells:\n              - { code: i4.1, text: { th: ก, en: a } }\n              - { code: i4.3, text: { th: ข, en: b } }\n',
    'cellCode',
    3,
  ],
  [
    'a set nobody uses',
    '  yesNo:',
    '  maybe:\n    scores: [0, 100]\n    labels: [{ th: ก, en: a }, { th: ข, en: b }]\n  yesNo:',
    'unusedOptions',
  ],
  ['more than enough', 'above: 4000', 'above: 100', 'sampleAboveAll'],
  ['side conditions of no side', 'sides: [IIT, EIT1, EIT2, OIT]', 'sides: []', 'noSides', 5],
])('broken in a year of two parts: %s', async (_, from, to, fault, away) => {
  const [text, line] = changed(year2568, from, to);
  const { code, out } = await typed('instrument', 'check', file('broken.yaml', text), '--json');
  expect(code).toBe(1);
  const found = JSON.parse(out).faults.filter((one: { fault: string }) => one.fault === fault);
  expect(found.length).toBeGreaterThan(0);
  if (away !== undefined) expect(found[0].line).toBe(line + away);
});

test('enormous and hostile files end in words', async () => {
  const bomb = `a: &a [${'x,'.repeat(50)}x]\nb: &b [${'*a,'.repeat(50)}*a]\nc: [${'*b,'.repeat(50)}*b]\n`;
  for (const text of [bomb, `x: ${'['.repeat(2000)}`, 'x'.repeat(1_100_000), '\u0000', '']) {
    expect([1, 2]).toContain((await typed('instrument', 'check', file('bad.yaml', text))).code);
  }
  expect((await typed('instrument', 'show', '../2568')).code).toBe(2);
  expect((await typed('instrument', 'show', 'nacc/2599')).err).toContain('nacc/2568');
});

test('two years differ by code; a file does not differ from itself, whatever its order', async () => {
  const { code, out } = await typed('instrument', 'diff', 'nacc/2567', 'nacc/2568', '--lang', 'en');
  expect(code).toBe(1);
  expect(out).toContain('changed IIT › ind1 › i2 › polarity: positive → negative');
  expect(out).toContain('removed OIT › ind9 › 9.1 › o13: E-Service');
  const same = file('same.yaml', `# a note\n${office}`);
  expect((await typed('instrument', 'diff', 'office/2569', same)).code).toBe(0);
  const [swapped] = changed(office, 'suggests: [o4, o5]', 'suggests: [o5, o4]');
  expect((await typed('instrument', 'diff', 'office/2569', file('b.yaml', swapped))).code).toBe(1);
});

test('a wording file replaces words, touches no rule and makes another fingerprint', async () => {
  let files = 0;
  const wording = (texts: string, of = 'office/2569') =>
    file(
      `wording-${files++}.yaml`,
      `format: 1\ninstrument: ${of}\nsource: สำนักงานทดสอบ\ntexts:\n${texts}`,
    );
  const good = wording('  i1: { th: ถ้อยคำใหม่ }\n  agreement.1: { th: ไม่เลย, en: Not at all }\n');
  const { code, out } = await typed(
    'instrument',
    'show',
    'office/2569',
    '--wording',
    good,
    '--json',
  );
  expect(code).toBe(0);
  const shown = JSON.parse(out);
  const plain = JSON.parse((await typed('instrument', 'show', 'office/2569', '--json')).out);
  expect(shown.hash).not.toBe(plain.hash);
  const words = (instrument: typeof shown.instrument) => ({
    first: instrument.tools[0].indicators[0].questions[0].text,
    label: instrument.optionSets.agreement.labels[0],
  });
  expect(words(shown.instrument)).toEqual({
    first: { th: 'ถ้อยคำใหม่', en: words(plain.instrument).first.en },
    label: { th: 'ไม่เลย', en: 'Not at all' },
  });
  const check = 'instruments/office/2569/instrument.yaml';
  for (const [bad, line] of [
    [wording('  i99: { th: ไม่มีข้อนี้ }\n'), 5],
    [wording('  i1: { th: ก }\n', 'nacc/2568'), 2],
    [wording('  i1: { th: ก, polarity: negative }\n'), 5],
  ] as const) {
    const seen = await typed('instrument', 'check', check, '--wording', bad);
    expect(seen.code).toBe(1);
    expect(seen.out).toContain(`บรรทัด ${line}:`);
  }
});
