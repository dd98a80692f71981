import { withoutLetters } from './svg-paths.ts';
import { jsonWriter, writer } from './writable.ts';

/** The files of a paper as the compiler is given them: text that its font can write, drawn charts. */
export function fileWriter(
  font: Uint8Array,
  fonts: readonly string[],
): (name: string, text: string) => string {
  const writable = writer(font);
  const writableJson = jsonWriter(font);
  return (name, text) => {
    if (!name.endsWith('.svg')) return writableJson(text);
    return text.includes('<text') ? withoutLetters(writable(text), fonts) : text;
  };
}
