import { type Instrument, surveyTools, type Tool } from '../core/instrument.ts';
import type { ROUNDED_STEPS } from '../core/instrument-schema.ts';
import type { RoundingMode } from '../kit/decimal.ts';
import type { Language } from './language.ts';

/**
 * How each figure of open data follows from others, by the rules of its year: whoever has the tables
 * and this recomputes them with a pencil. Undefined where a column is no figure.
 */
export function sayMaking(
  instrument: Instrument,
  table: string,
  column: string,
  language: Language,
): string | undefined {
  const making = makings[language];
  const rounded = (step: Step) => roundingOf(instrument, step, language);
  const survey = surveyTools(instrument);
  switch (`${table}.${column}`) {
    case 'questions.score':
      return making.question(rounded('question'), hasCells(instrument));
    case 'indicators.score':
      return [
        making.ofQuestions(rounded('indicator')),
        ...(survey.some((tool) => tool.parts.length > 1) ? [making.ofAllParts()] : []),
        ...instrument.tools.flatMap((tool) =>
          tool.kind === 'disclosure'
            ? [making.ofItems(tool.code, tool.aggregation, rounded('section'))]
            : [],
        ),
      ].join(' ');
    case 'agencies.total':
      return making.total(
        instrument.tools.map(({ code, weight }) => `${code} × ${weight} %`).join(' + '),
        rounded('total'),
      );
    case 'agencies.level_code':
      return making.level(instrument.rating.levels.map((level) => levelOf(instrument, level)));
    case 'agencies.passed':
      return making.passed(instrument.rating.pass);
    default:
      return table === 'agencies' && column.startsWith('score_')
        ? ofTool(instrument, column.slice('score_'.length), language)
        : undefined;
  }
}

type Step = (typeof ROUNDED_STEPS)[number];

const isCalled = (code: string | undefined, column: string) => code?.toLowerCase() === column;

function ofTool(instrument: Instrument, column: string, language: Language): string | undefined {
  const making = makings[language];
  const rounded = (step: Step) => roundingOf(instrument, step, language);
  const whole = instrument.tools.find(({ code }) => isCalled(code, column));
  if (!whole) return making.part(rounded('part'));
  const parts = partCodes(whole);
  return parts.length > 1
    ? making.ofParts(parts.join(', '), rounded('tool'))
    : making.ofIndicators(whole.kind === 'survey', rounded('tool'));
}

const partCodes = (tool: Tool) =>
  tool.kind === 'survey' ? tool.parts.flatMap(({ code }) => code ?? []) : [];

const hasCells = (instrument: Instrument) =>
  surveyTools(instrument).some(({ indicators }) =>
    indicators.some(({ questions }) => questions.some(({ cells }) => cells !== undefined)),
  );

function levelOf(
  { rating: { sides } }: Instrument,
  { code, from, eachFrom }: Instrument['rating']['levels'][number],
): string {
  const least = eachFrom === undefined ? '' : ` (${sides.join(', ')} ≥ ${eachFrom})`;
  return `${code} ≥ ${from}${least}`;
}

function roundingOf({ rounding }: Instrument, step: Step, language: Language): string {
  const { decimals, mode, steps } = rounding;
  const making = makings[language];
  return steps.includes(step) ? making.rounded(decimals, making.modes[mode]) : making.notRounded;
}

const th = {
  modes: {
    'half-up': 'ครึ่งปัดขึ้น',
    'half-even': 'ครึ่งปัดเข้าหาเลขคู่',
    down: 'ปัดทิ้ง',
  } satisfies Record<RoundingMode, string>,
  rounded: (decimals: number, mode: string) =>
    `ปัดเศษให้เหลือ ${decimals} ตำแหน่ง (${mode}) แล้วใช้ค่านั้นคิดต่อ`,
  notRounded: 'คิดต่อด้วยเศษส่วนที่ยังไม่ปัด ตัวเลขที่เห็นปัดเพื่อแสดงเท่านั้น',
  question: (rounded: string, hasCells: boolean) =>
    `เท่ากับ score_sum ÷ answers${hasCells ? ' ข้อที่มีข้อย่อยคือค่าเฉลี่ยของข้อย่อย' : ''} ${rounded}`,
  ofQuestions: (rounded: string) => `แบบสำรวจ: ค่าเฉลี่ยของคะแนนข้อคำถามทุกข้อในตัวชี้วัดของส่วนนั้น ${rounded}`,
  ofAllParts: () => 'แถวที่ part ว่างคือค่าเฉลี่ยของทุกส่วน',
  ofItems: (code: string, by: 'sections' | 'points', rounded: string) =>
    by === 'points'
      ? `${code}: แต่ละหมวดคือค่าเฉลี่ยของรายการถ่วงด้วย points ใน instrument.yaml ตัวชี้วัดคือค่าเฉลี่ยของหมวดถ่วงด้วย points รวมของหมวด หมวด${rounded}`
      : `${code}: แต่ละหมวดคือค่าเฉลี่ยของรายการ ตัวชี้วัดคือค่าเฉลี่ยของหมวด หมวด${rounded}`,
  part: (rounded: string) =>
    `ค่าเฉลี่ยของตัวชี้วัดในส่วนนี้ ${rounded} หากส่วนนี้ withheld จะคิดซ้ำจากไฟล์ไม่ได้ ให้ใช้ค่านี้คิดต่อ`,
  ofParts: (parts: string, rounded: string) => `ค่าเฉลี่ยของ ${parts} ${rounded}`,
  ofIndicators: (isSurvey: boolean, rounded: string) =>
    `ค่าเฉลี่ยของตัวชี้วัดของเครื่องมือนี้ ${rounded}${isSurvey ? ' หาก withheld จะคิดซ้ำจากไฟล์ไม่ได้ ให้ใช้ค่านี้คิดต่อ' : ''}`,
  total: (sum: string, rounded: string) => `เท่ากับ ${sum} ${rounded}`,
  level: (levels: readonly string[]) =>
    `ระดับแรกที่คะแนนภาพรวมและคะแนนในวงเล็บถึงเกณฑ์ เรียงจาก ${levels.join(' · ')}`,
  passed: (pass: number) => `เกณฑ์ผ่านของปีนี้คือ ${pass}`,
};

const en: typeof th = {
  modes: { 'half-up': 'half up', 'half-even': 'half to even', down: 'down' },
  rounded: (decimals, mode) =>
    `rounded to ${decimals} decimals (${mode}) before it is used further`,
  notRounded: 'used further as an exact fraction; it is rounded only to be shown',
  question: (rounded, hasCells) =>
    `score_sum ÷ answers${hasCells ? '; where there are cells, their mean' : ''}; ${rounded}`,
  ofQuestions: (rounded) =>
    `Surveys: the mean of all questions of the indicator in that part; ${rounded}.`,
  ofAllParts: () => 'Where part is empty, the mean of all parts.',
  ofItems: (code, by, rounded) =>
    by === 'points'
      ? `${code}: a section is the mean of its items weighted by their points in instrument.yaml, the indicator the mean of its sections weighted by their points; a section is ${rounded}.`
      : `${code}: a section is the mean of its items, the indicator the mean of its sections; a section is ${rounded}.`,
  part: (rounded) =>
    `The mean of the indicators in this part; ${rounded}. Where it is withheld it cannot be recomputed from these files: go on from this figure`,
  ofParts: (parts, rounded) => `The mean of ${parts}; ${rounded}`,
  ofIndicators: (isSurvey, rounded) =>
    `The mean of the indicators of this tool; ${rounded}${isSurvey ? '. Where it is withheld it cannot be recomputed from these files: go on from this figure' : ''}`,
  total: (sum, rounded) => `${sum}; ${rounded}`,
  level: (levels) =>
    `The first of these that the overall score reaches, and each score in brackets: ${levels.join(' · ')}`,
  passed: (pass) => `The pass mark of this year is ${pass}`,
};

const makings = { th, en };
