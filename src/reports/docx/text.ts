import { Paragraph, TextRun } from 'docx';
import { withoutTurns } from '../../kit/direction.ts';
import { toThaiDigits } from '../../kit/thai.ts';
import { addressOf } from '../address.ts';
import type { Body } from '../body.ts';
import { Link } from './link.ts';

/** What data says becomes runs of text and nothing else: never markup, never a field. */
export interface Writer {
  /** As the document writes figures. */
  say(text: string): string;
  paragraph(text: string, style: string, options?: ParagraphOptions): Paragraph;
  runs(text: string): (TextRun | Link)[];
}

type ParagraphOptions = Omit<
  Exclude<ConstructorParameters<typeof Paragraph>[0], string>,
  'style' | 'text' | 'children'
>;

export function writerFor({ digits }: Pick<Body, 'digits'>): Writer {
  const digitsOf = digits === 'thai' ? toThaiDigits : (text: string) => text;
  const say = (text: string) => digitsOf(writable(text));
  let links = 0;
  const runs = (text: string) =>
    say(text)
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line, row) => {
        const address = addressOf(line);
        const style = address === undefined ? {} : { style: 'Hyperlink' };
        const run = new TextRun({ text: line, ...style, ...(row > 0 ? { break: 1 } : {}) });
        if (address === undefined) return run;
        links += 1;
        return new Link(address, links, [run]);
      });
  return {
    say,
    runs,
    paragraph: (text, style, options) => new Paragraph({ ...options, style, children: runs(text) }),
  };
}

/** XML cannot carry control characters, half characters and non-characters at all. */
export function writable(text: string): string {
  return withoutTurns(text)
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n\r]|[\p{Cs}\ufffe\uffff]/gu, '');
}
