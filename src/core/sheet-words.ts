import { searchForm } from '../kit/thai.ts';
import { type Channel, type Instrument, partsOf, surveyTools } from './instrument.ts';
import { titlesOf } from './instrument-titles.ts';
import { planOf } from './score-plan.ts';

/** What the lines of a printed sheet may call the figures of an instrument. */
export interface SheetWords {
  /** `i1`, `9.2`, `eit1.e2`, in lower case → key. */
  readonly codes: ReadonlyMap<string, string>;
  /** Whole names → key: titles, `คะแนนรวม`, `public`. */
  readonly names: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, Channel>;
  /** Keys of the indicators in their order. */
  readonly indicators: readonly string[];
  /** Of the tools: headings often say it behind the name. */
  readonly weights: ReadonlyMap<string, number>;
  /** Tool → its indicators. */
  readonly toolIndicators: ReadonlyMap<string, readonly string[]>;
  /** Questions of several parts: code → the key of each part, in their order. */
  readonly parted: ReadonlyMap<string, readonly string[]>;
}

const TOTAL = [
  'total',
  'overall',
  'คะแนนรวม',
  'คะแนนภาพรวม',
  'คะแนนภาพรวมหน่วยงาน',
  'ภาพรวม',
  'ผลรวม',
  'คะแนน ita',
  'ผลคะแนน',
];

const PART_NAMES = [
  ['public', 'ส่วนที่ 1', 'part 1', 'part1'],
  ['survey', 'ส่วนที่ 2', 'part 2', 'part2'],
];

/** Reports of different years and offices write the same names a little differently. */
const SPELLINGS = [
  ['ปรับปรุงระบบการทำงาน', 'ปรับปรุงการทำงาน'],
  ['ของทางราชการ', 'ของราชการ'],
  ['แก้ปัญหา', 'แก้ไขปัญหา'],
  ['ปัญหาทุจริต', 'ปัญหาการทุจริต'],
] as const;

export const usualName = (name: string) =>
  SPELLINGS.reduce((text, [other, one]) => text.replaceAll(other, one), name);

const known = new WeakMap<Instrument, SheetWords>();

export function sheetWords(instrument: Instrument): SheetWords {
  const words = known.get(instrument) ?? makeWords(instrument);
  known.set(instrument, words);
  return words;
}

function makeWords(instrument: Instrument): SheetWords {
  const rules = planOf(instrument);
  const titles = titlesOf(instrument);
  const names = new Map(TOTAL.map((name) => [name, 'total']));
  const channels = new Map<string, Channel>();
  const parted = new Map<string, readonly string[]>();
  for (const { key, code } of rules) {
    const title = titles.get(code);
    if (key !== code || !title) continue;
    for (const text of [title.th, title.en]) names.set(usualName(searchForm(text)), key);
  }
  for (const { channel } of partsOf(instrument)) channels.set(channel, channel);
  for (const tool of surveyTools(instrument)) {
    if (tool.parts.length === 1) continue;
    tool.parts.forEach(({ channel, code = '' }, i) => {
      const own = searchForm(tool.code);
      for (const word of [...(PART_NAMES[i] ?? []), searchForm(code)]) {
        for (const name of [word, `${own} ${word}`, `${own}-${word}`, `${own} (${word})`]) {
          names.set(name, code);
          channels.set(name, channel);
        }
      }
    });
    for (const { code, questions } of tool.indicators) {
      for (const of of [code, ...questions.map((question) => question.code)]) {
        parted.set(
          of,
          tool.parts.map(({ channel }) => `${channel}.${of}`),
        );
      }
    }
  }
  return {
    codes: new Map(rules.map(({ key }) => [key.toLowerCase(), key])),
    names,
    channels,
    indicators: instrument.tools.flatMap((tool) => tool.indicators.map(({ code }) => code)),
    weights: new Map(instrument.tools.map((tool) => [tool.code, tool.weight])),
    toolIndicators: new Map(
      instrument.tools.map((tool) => [tool.code, tool.indicators.map(({ code }) => code)]),
    ),
    parted,
  };
}

/** A code as a scanner may have misread it: 1 for i or l, 0 for o. */
export function likelyCode(words: SheetWords, token: string): string | undefined {
  const tries = [
    token.replace(/^[1l|!]/, 'i'),
    token.replace(/^0/, 'o'),
    token.replace(/^[1l|!]/, 'i').replace(/o/g, '0'),
    `${token[0] ?? ''}${token.slice(1).replace(/[il|]/g, '1').replace(/o/g, '0')}`,
  ];
  for (const one of tries) {
    const key = one === token ? undefined : words.codes.get(one);
    if (key !== undefined) return key;
  }
  return undefined;
}

export interface NotNamed {
  readonly fault: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Which figure a line's words mean; anything that may be two things is refused. */
export function keyNamed(words: SheetWords, given: string): { readonly key: string } | NotNamed {
  const label = usualName(given).replace(/^ตัวชี้วัดย่อย(?:ที่)? ?(?=\d)|^ประเด็น(?:ที่)?(?=\p{L})/u, '');
  const whole = words.codes.get(label) ?? words.names.get(label) ?? words.names.get(`การ${label}`);
  if (whole !== undefined) return { key: whole };
  const numbered = /^(?:ตัวชี้วัดที่|ตัวชี้วัด|indicator)\s*(\d+)[.:]?\s*(.*)$/.exec(label);
  if (numbered) {
    const [, number = '', rest = ''] = numbered;
    const key = words.indicators[Number(number) - 1];
    if (key === undefined) return { fault: 'sheetNoIndicator', details: { number } };
    return agreed(words, key, rest);
  }
  const bracketed = /^(.+?) ?\(([a-z]+\d?)\)$/.exec(label);
  const [, before = '', inner = ''] = bracketed ?? [];
  const own = words.codes.get(inner);
  if (own !== undefined) return agreed(words, own, before);
  const within = withinTool(words, label);
  if (within) return within;
  const [first = '', ...rest] = label.split(' ');
  const code = first.replace(/[.:)]$/, '');
  const key = words.codes.get(code);
  if (key !== undefined) return agreed(words, key, rest.join(' '));
  const item =
    /^0\d/.test(code) && rest.length > 0 ? withZero(words, code, rest.join(' ')) : undefined;
  if (item) return item;
  const likely = likelyCode(words, code);
  if (likely !== undefined) return { fault: 'sheetMisread', details: { given: first, likely } };
  return { fault: 'sheetUnknown', details: { given: given.slice(0, 60) } };
}

/** `๐๑ โครงสร้างและอำนาจหน้าที่`: o1 with a zero for its letter; or the first line of a list that counts so. */
function withZero(words: SheetWords, code: string, rest: string) {
  const key = words.codes.get(code.replace(/^0/, 'o'));
  const other = words.names.get(rest);
  if (other !== undefined && !/^o\d/i.test(other)) return { key: other };
  return key === undefined ? undefined : agreed(words, key, rest);
}

/** The words after a code are anything but the name of another figure. */
function agreed(words: SheetWords, key: string, rest: string) {
  const other = words.names.get(rest.trim());
  if (other === undefined || other === key || rest.trim() === '') return { key };
  return { fault: 'sheetNameDiffers', details: { key, name: rest.slice(0, 60), other } };
}

/** No name has more; a line may have very many. */
const MOST_WORDS = 20;

/** `IIT 1 การปฏิบัติหน้าที่`, `EIT ส่วนที่ 1 ผู้รับบริการ`: not the tool, but something of it. */
function withinTool(
  words: SheetWords,
  label: string,
): { readonly key: string } | NotNamed | undefined {
  const [first = '', second = '', ...rest] = label.split(' ');
  const tool = words.codes.get(first);
  const own = words.toolIndicators.get(tool ?? '');
  if (!own) return undefined;
  const tokens = label.split(' ');
  for (let length = Math.min(tokens.length - 1, MOST_WORDS); length > 1; length -= 1) {
    const part = words.names.get(tokens.slice(0, length).join(' '));
    if (part !== undefined && part !== tool) return { key: part };
  }
  if (!/^\d+[.)]?$/.test(second)) return undefined;
  const key = words.indicators[Number.parseInt(second, 10) - 1];
  if (key === undefined || !own.includes(key)) {
    return { fault: 'sheetNoIndicator', details: { number: second } };
  }
  return agreed(words, key, rest.join(' '));
}
