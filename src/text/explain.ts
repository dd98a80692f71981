import type { ExplainedInput, Explanation } from '../core/explain.ts';
import { compare, decimalText, exact, rounded } from '../kit/decimal.ts';
import type { Language } from './language.ts';

/** Where a number comes from, said line by line with the inputs below it. */
const th = {
  total: 'คะแนนรวม',
  none: 'คำนวณไม่ได้',
  counts: (sum: string, answers: number) =>
    `ผลรวมคะแนนของคำตอบหารด้วยจำนวนคำตอบ = ${sum} (${answers} คำตอบ)`,
  tally: (score: number, count: number) => `${score} คะแนน × ${count} คำตอบ`,
  verdict: 'ผลการตรวจรายการนี้ (0 หรือ 100)',
  mean: (count: number, value: string) => `ค่าเฉลี่ยของ ${count} รายการด้านล่าง = ${value}`,
  weighted: (value: string) => `ค่าเฉลี่ยถ่วงน้ำหนักของรายการด้านล่าง = ${value}`,
  lacks: 'ยังขาดรายการด้านล่างที่ไม่มีคะแนน',
  given: 'ใช้ตัวเลขที่พิมพ์ไว้ เพราะไม่มีข้อมูลสำหรับคำนวณ',
  rounded: (decimals: number, mode: string) => `ปัดเป็นทศนิยม ${decimals} ตำแหน่ง (${mode})`,
  modes: {
    'half-up': 'ครึ่งหนึ่งปัดขึ้น',
    'half-even': 'ครึ่งหนึ่งปัดเข้าหาเลขคู่',
    down: 'ตัดทิ้ง',
  },
  agrees: (text: string) => `ตัวเลขที่พิมพ์ไว้ ${text} ตรงกัน`,
  differs: (text: string) => `ตัวเลขที่พิมพ์ไว้ ${text} ไม่ตรงกัน`,
  taken: (text: string) => `ใช้ตัวเลขที่พิมพ์ไว้ ${text}`,
  weight: (weight: number) => `น้ำหนัก ${weight}`,
  assumed: 'น้ำหนักเป็นข้อสมมติ ยังไม่ยืนยัน',
};
const en: typeof th = {
  total: 'Total',
  none: 'not computable',
  counts: (sum, answers) =>
    `Sum of the answers' scores over their number = ${sum} (${answers} answers)`,
  tally: (score, count) => `score ${score} × ${count} answers`,
  verdict: 'Verdict on this item (0 or 100)',
  mean: (count, value) => `Mean of the ${count} below = ${value}`,
  weighted: (value) => `Weighted mean of those below = ${value}`,
  lacks: 'Some of those below have no figure yet',
  given: 'The printed figure, as nothing computes it',
  rounded: (decimals, mode) => `Rounded to ${decimals} decimals (${mode})`,
  modes: {
    'half-up': 'halves go up',
    'half-even': 'halves go to the even digit',
    down: 'the rest is cut off',
  },
  agrees: (text) => `The printed ${text} agrees`,
  differs: (text) => `The printed ${text} does not agree`,
  taken: (text) => `the printed ${text} is used`,
  weight: (weight) => `weight ${weight}`,
  assumed: 'The weights are assumed, not established',
};
export const explainText = { th, en };

/** The reasons for one node, without those of its inputs. */
export function explainReasons(node: Explanation, language: Language): string[] {
  const say = explainText[language];
  const answers = (node.counts ?? []).reduce((sum, { count }) => sum + count, 0);
  const reasons: string[] = [];
  if (node.from === 'counts') reasons.push(say.counts(node.exact ?? '', answers));
  if (node.from === 'verdict') reasons.push(say.verdict);
  if (node.from === 'printed') reasons.push(say.given);
  if (node.from === 'nothing' && node.inputs.length > 0) reasons.push(say.lacks);
  if (node.from === 'nodes') {
    const even = node.inputs.every(({ weight }) => weight === node.inputs[0]!.weight);
    reasons.push(
      even ? say.mean(node.inputs.length, withDecimals(node)) : say.weighted(withDecimals(node)),
    );
    if (!even && node.provenance) reasons.push(say.assumed);
  }
  for (const { score, count } of node.counts ?? []) reasons.push(say.tally(score, count));
  if (node.rounding)
    reasons.push(say.rounded(node.rounding.decimals, say.modes[node.rounding.mode]));
  if (node.printed && node.from !== 'printed') {
    reasons.push(
      node.printed.agrees ? say.agrees(node.printed.text) : say.differs(node.printed.text),
    );
  }
  return reasons;
}

/** `132667/1500 = 88.4446…`: a fraction, and its decimals so that one sees how it is rounded. */
function withDecimals({ exact: fraction = '' }: Explanation): string {
  const [over, under] = fraction.split('/').map(BigInt);
  if (over === undefined || under === undefined) return fraction;
  const value = exact(over, under);
  const cut = rounded(value, SHOWN_DECIMALS, 'down');
  return `${fraction} = ${decimalText(cut, SHOWN_DECIMALS)}${compare(cut, value) === 0 ? '' : '…'}`;
}

const SHOWN_DECIMALS = 4;

export function explainLines(root: Explanation, language: Language): string[] {
  const say = explainText[language];
  const lines = (
    node: Explanation,
    depth: number,
    input?: ExplainedInput,
    even = true,
  ): string[] => {
    const indent = '  '.repeat(depth);
    const title = node.key === 'total' ? say.total : (node.title?.[language] ?? '');
    const notes = [
      input && !even ? say.weight(input.weight) : '',
      input?.taken !== undefined && input.taken !== node.value ? say.taken(input.taken) : '',
    ].filter(Boolean);
    const head = `${indent}${node.key} ${title} = ${node.value ?? say.none}`;
    const siblingsEven = node.inputs.every(({ weight }) => weight === node.inputs[0]!.weight);
    return [
      notes.length > 0 ? `${head} [${notes.join(' · ')}]` : head,
      ...explainReasons(node, language).map((reason) => `${indent}  · ${reason}`),
      ...node.inputs.flatMap((one) => lines(one.explanation, depth + 1, one, siblingsEven)),
    ];
  };
  return lines(root, 0);
}
