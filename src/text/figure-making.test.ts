import { expect, test } from 'vitest';
import { instrumentOf } from '../../test/kit/instruments.ts';
import { sayMaking } from './figure-making.ts';

test.each(['nacc/2565', 'nacc/2567', 'nacc/2568', 'nacc/2569', 'office/2569'])(
  'every figure of %s is told how it is made, in both languages',
  (name) => {
    const instrument = instrumentOf(name);
    const tools = instrument.tools.flatMap((tool) => [
      tool.code,
      ...(tool.kind === 'survey' ? tool.parts.flatMap(({ code }) => code ?? []) : []),
    ]);
    const scores = tools.map((code) => `score_${code.toLowerCase()}`);
    for (const language of ['th', 'en'] as const) {
      const say = (table: string, column: string) => sayMaking(instrument, table, column, language);
      for (const column of ['total', 'level_code', 'passed', ...scores]) {
        expect([column, say('agencies', column)?.length ?? 0]).not.toEqual([column, 0]);
      }
      for (const table of ['indicators', 'questions']) expect(say(table, 'score')).toBeDefined();
      for (const column of ['rank_nation', 'name_th', 'respondents_iit']) {
        expect(say('agencies', column)).toBeUndefined();
      }
    }
  },
);

test('what differs between years is said', () => {
  const say = (name: string, table: string, column: string) =>
    sayMaking(instrumentOf(name), table, column, 'en');
  expect(say('nacc/2568', 'agencies', 'total')).toContain('IIT × 30 % + EIT × 30 % + OIT × 40 %');
  expect(say('nacc/2568', 'agencies', 'score_eit')).toContain('The mean of EIT1, EIT2');
  expect(say('nacc/2565', 'agencies', 'score_eit')).toContain('The mean of the indicators');
  expect(say('nacc/2568', 'indicators', 'score')).toContain('weighted by their points');
  expect(say('nacc/2565', 'indicators', 'score')).not.toContain('points');
  expect(say('nacc/2568', 'questions', 'score')).toContain('rounded to 2 decimals (half up)');
  expect(say('nacc/2565', 'questions', 'score')).toContain('exact fraction');
  expect(say('nacc/2565', 'questions', 'score')).toContain('cells');
  expect(say('nacc/2568', 'agencies', 'level_code')).toContain(
    'good ≥ 85 (IIT, EIT1, EIT2, OIT ≥ 85) · passed ≥ 85',
  );
});
