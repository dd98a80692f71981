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
    for (const text of [title.th, title.en]) names.set(searchForm(text), key);
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
