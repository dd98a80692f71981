import { AlignmentType, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';
import type { Body } from '../body.ts';

/**
 * The official look of a paper in Word: the government's font by name for every script, sizes in
 * half points for Thai and for Latin letters alike, and the margins of an official letter.
 */
export const FONT = 'TH SarabunPSK';
const FONTS = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT };

/** Twentieths of a point. */
export const MARGIN = {
  top: 1418,
  left: 1701,
  right: 1134,
  bottom: 1134,
  header: 709,
  footer: 567,
};
const A4 = { short: 11906, long: 16838 };

export function pageSize(isLandscape: boolean) {
  return {
    width: A4.short,
    height: A4.long,
    orientation: isLandscape ? 'landscape' : 'portrait',
  } as const;
}

export function textWidth(isLandscape: boolean): number {
  return (isLandscape ? A4.long : A4.short) - MARGIN.left - MARGIN.right;
}

export const letters = (halfPoints: number, bold = false) => ({
  font: FONTS,
  size: halfPoints,
  sizeComplexScript: halfPoints,
  ...(bold ? { bold: true, boldComplexScript: true } : {}),
});

/** A line is as high as its marks need; Thai marks stack. */
const space = (before: number, after: number) => ({
  before,
  after,
  line: 240,
  lineRule: LineRuleType.AUTO,
});

const BODY_SIZE = 32;

export function styles({
  language,
}: Pick<Body, 'language'>): NonNullable<IPropertiesOptions['styles']> {
  const justified = language === 'th' ? AlignmentType.THAI_DISTRIBUTE : AlignmentType.LEFT;
  const heading = (size: number, before: number, outline: number) => ({
    run: { ...letters(size, true), color: '000000' },
    paragraph: {
      spacing: space(before, 80),
      keepNext: true,
      keepLines: true,
      outlineLevel: outline,
    },
  });
  const own = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { ...letters(BODY_SIZE), language: { value: 'en-US', bidirectional: 'th-TH' } },
        paragraph: { spacing: space(0, 0) },
      },
      hyperlink: { run: { color: '0B5A74', underline: { type: 'single' } } },
      title: {
        run: letters(44, true),
        paragraph: { alignment: AlignmentType.CENTER, spacing: space(240, 240) },
      },
      heading1: heading(36, 240, 0),
      heading2: heading(32, 200, 1),
      heading3: heading(32, 120, 2),
      caption: {
        run: { ...letters(30, true), color: '000000', italics: false },
        paragraph: { spacing: space(200, 80), keepNext: true },
      },
    },
    paragraphStyles: [
      own(
        'Text',
        'Text',
        {},
        { alignment: justified, indent: { firstLine: 720 }, spacing: space(0, 80) },
      ),
      own('Listed', 'Listed', {}, { alignment: justified, spacing: space(0, 40) }),
      own('Label', 'Label', letters(BODY_SIZE, true), { spacing: space(120, 40), keepNext: true }),
      own('Note', 'Note', letters(28), { spacing: space(40, 80) }),
      own('Quoted', 'Quoted', {}, { indent: { left: 720, right: 720 }, spacing: space(80, 80) }),
      own('Missing', 'Missing', {}, { spacing: space(80, 80) }),
      own('TableText', 'Table Text', letters(28), {}),
      own('TableSmall', 'Table Small', letters(24), {}),
      own('TableHead', 'Table Head', letters(28, true), {
        alignment: AlignmentType.CENTER,
      }),
      own('TableSmallHead', 'Table Small Head', letters(24, true), {
        alignment: AlignmentType.CENTER,
      }),
      own('Cover', 'Cover', letters(36, true), {
        alignment: AlignmentType.CENTER,
        spacing: space(120, 120),
      }),
      own('Contents', 'Contents', letters(36, true), {
        alignment: AlignmentType.CENTER,
        spacing: space(0, 200),
      }),
      own(
        'Signed',
        'Signed',
        {},
        { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true },
      ),
      own(
        'Draft',
        'Draft',
        { ...letters(28, true), color: 'B00020' },
        { alignment: AlignmentType.CENTER, spacing: space(0, 120) },
      ),
      ...[1, 2, 3].map((level) =>
        own(`TOC${level}`, `toc ${level}`, {}, { indent: { left: (level - 1) * 360 } }),
      ),
    ],
  };
}

export const LISTS = { bullets: 'bullets', numbers: 'numbers' };

export function numbering({
  digits,
}: Pick<Body, 'digits'>): NonNullable<IPropertiesOptions['numbering']> {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 720, hanging: 360 } }, run: letters(BODY_SIZE) },
    },
  ];
  const count = digits === 'thai' ? LevelFormat.THAI_NUMBERS : LevelFormat.DECIMAL;
  return {
    config: [
      { reference: LISTS.bullets, levels: level(LevelFormat.BULLET, '–') },
      { reference: LISTS.numbers, levels: level(count, '%1.') },
    ],
  };
}
