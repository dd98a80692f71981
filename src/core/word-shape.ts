/**
 * What is looked for by its shape and not by words: that “telephone” is written tells of no number. Kept in the
 * rules of items between angle brackets.
 */
export const SHAPES = {
  phone:
    /(?<!\d)(?:\+66[\s-]?|0[\s-]?)\d{1,2}[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)|สายด่วน[^\d]{0,20}\d{4}(?!\d)/,
  email: /[\w.+-]+\s?(?:@|\[at\]|\(at\))\s?[\w-]+(?:\.[\w-]+)+/,
  money: /(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.,])\d+(?:\.\d+)?\s?(?:ล้าน|พัน|แสน)?บาท/,
} as const;
export type Shape = keyof typeof SHAPES;

export function shapeOf(way: string): Shape | undefined {
  const [, name] = /^<([a-z]+)>$/.exec(way) ?? [];
  return name !== undefined && Object.hasOwn(SHAPES, name) ? (name as Shape) : undefined;
}

/** A telephone number may hold what looks like a year. */
export const withoutPhones = (plain: string): string =>
  plain.replace(new RegExp(SHAPES.phone.source, 'g'), ' ');
