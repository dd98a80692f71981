import { compare, parseDecimal } from '../kit/decimal.ts';
import { tidy, toArabicDigits } from '../kit/thai.ts';

/** Scores that a text gives for codes of the year, read back, so that a copied figure is found. */
export interface QuotedFigure {
  readonly place: string;
  /** As it stands in the text. */
  readonly said: string;
  readonly value: string;
}

/**
 * Those that are not what the results say. Only plain statements are read, `i10 … ได้ 82.40` or
 * `ตัวชี้วัดที่ 4 ได้คะแนน 90.48`: what speaks of a change or of another year is left alone.
 */
export function wrongFigures(
  text: string,
  values: Readonly<Record<string, string>>,
): QuotedFigure[] {
  const places = new Map(Object.keys(values).map((key) => [key.toLowerCase(), key]));
  const plain = toArabicDigits(tidy(text));
  return [...plain.matchAll(STATED)].flatMap(([whole, code = '', number, said = '']) => {
    if (ELSEWHERE.test(whole)) return [];
    const place = places.get(number ? `ind${number}` : code.toLowerCase());
    if (place === undefined || !/\d$/.test(place)) return [];
    const stated = parseDecimal(said);
    const known = knownAs(place, values);
    const isKnown = known.some((value) => stated && compare(stated, parseDecimal(value)!) === 0);
    return isKnown ? [] : [{ place, said, value: values[place]! }];
  });
}

const STATED =
  /(?:(?<![a-z0-9])([a-z]{1,3}\d{1,2})|ตัวชี้วัดที่ ?(\d{1,2}))(?!\d)(?:(?!(?<![a-z0-9])[a-z]{1,3}\d)[^\d]){0,80}?(?:ได้|คะแนน|scored?|=|:) ?(?:คะแนน|ร้อยละ)? ?(\d{1,3}\.\d{2})(?!\d)/gi;

const ELSEWHERE = /เพิ่ม|ลด|ต่าง|ปี|กว่า|เป้า|rose|fell|change|target|least/i;

/** In the parts of a tool a question may have other scores. */
function knownAs(place: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    key === place || key.endsWith(`.${place}`) ? [value] : [],
  );
}
