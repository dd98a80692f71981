import { toArabicDigits } from '../kit/thai.ts';
import { keyNamed, type SheetWords } from './sheet-words.ts';

/**
 * Figures that reports say in words beside a name: `(คะแนนเฉลี่ย 94.52 คะแนน)`, `IIT (94.06 คะแนน)` behind the
 * rank of an indicator, the two parts of a tool in one cell. Each is told as a line of its own.
 */
export interface Phrased {
  /** The line without what is told apart. */
  readonly rest: string;
  /** `NAME\tFIGURE` each. */
  readonly apart: readonly string[];
}

const FIGURE = String.raw`(\d{1,3}(?:\.\d{1,2})?)`;
/** Full marks and weights are said as whole numbers. */
const WITH_DECIMALS = String.raw`(\d{1,3}\.\d\d)`;
const GAP = String.raw`[^\d\n]{0,60}`;

/** `(คะแนนเฉลี่ย e1 = 90.96)` */
const OWN_MEAN = new RegExp(
  String.raw`\((?:ค่า)?คะแนนเฉลี่ย\s*([a-z]\d{1,2})\s*=\s*${FIGURE}\)`,
  'gi',
);
/** `(คะแนนเฉลี่ย 94.52 คะแนน)`, `(100.00 คะแนน)`, `ได้คะแนน (89.90 คะแนน)` */
const IN_BRACKETS = new RegExp(
  String.raw`(?:ได้คะแนน\s*)?\((?:(?:ค่า)?คะแนน(?:เฉลี่ย)?\s*${FIGURE}(?:\s*คะแนน)?|${WITH_DECIMALS}\s*คะแนน)\)`,
);
/** `ได้คะแนน 87.47 คะแนน` */
const IN_WORDS = new RegExp(
  String.raw`(?:โดยรวม)?ได้คะแนน(?:รวม)?(?:เท่ากับ)?\s*${FIGURE}(?:\s*คะแนน)?\s*$`,
);
/** `94.52 4 IIT 94.06`, `94.52 4 IIT (92.52 คะแนน)` */
const TOOL_BEHIND = new RegExp(
  String.raw`(?<=(?:\.\d\d|\b\d{2,3})[\t ]+(?:\d{1,2}[\t ]+)?)(IIT|EIT|OIT)[\t ]*\(?${WITH_DECIMALS}(?:\s*คะแนน)?\)?`,
  'i',
);
const BOTH_PARTS = new RegExp(
  String.raw`(?:EIT[\t ]*\(?)?ส่วนที่\s*1(?!\d)${GAP}?${FIGURE}${GAP}?ส่วนที่\s*2(?!\d)${GAP}?${FIGURE}(?:\s*คะแนน)?\)?`,
  'i',
);
/** `(EIT Public 91.86/EIT Survey 84.38)` */
const NAMED_PAIR = new RegExp(String.raw`\(([^()\d]+)${FIGURE}\s*/\s*([^()\d]+)${FIGURE}\)`);

export function phrased(words: SheetWords, shown: string): Phrased {
  const apart: string[] = [];
  const tell = (name: string, figure: string) => {
    apart.push(`${name.trim()}\t${figure}`);
    return ' ';
  };
  const rest = toArabicDigits(shown)
    .replace(OWN_MEAN, (_all, code: string, mean: string) => tell(code, mean))
    .replace(NAMED_PAIR, (all, one: string, a: string, other: string, b: string) =>
      [one, other].every((name) => 'key' in keyNamed(words, name.trim().toLowerCase()))
        ? tell(one, a) + tell(other, b)
        : all,
    )
    .replace(BOTH_PARTS, (all, a: string, b: string) =>
      words.names.has('ส่วนที่ 1') ? tell('ส่วนที่ 1', a) + tell('ส่วนที่ 2', b) : all,
    )
    .replace(TOOL_BEHIND, (_all, tool: string, score: string) => tell(tool, score));
  const said = IN_BRACKETS.exec(rest) ?? IN_WORDS.exec(rest);
  const others = said ? rest.replace(said[0], ' ') : '';
  if (!said || /\d\.\d\d|\t *\d/.test(others)) return { rest, apart };
  tell(rest.slice(0, said.index).replaceAll('\t', ' '), said[1] ?? said[2] ?? '');
  return { rest: '', apart };
}
