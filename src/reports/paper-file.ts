import { readFileSync } from 'node:fs';
import type { Face } from './faces.ts';
import { withoutLetters } from './svg-paths.ts';
import { Writable } from './writable.ts';

/** The files of a paper as the compiler is given them. */
export interface PaperFiles {
  of(files: Readonly<Record<string, string>>): (readonly [name: string, text: string])[];
}

/**
 * Text that the faces can write, charts that are drawn, and which faces beside Sarabun the document
 * needs, in `families.json`: its template asks for no more, so that what most documents are made of
 * stays as it is.
 */
export function paperFiles(fonts: readonly string[], others: readonly Face[]): PaperFiles {
  const writable = new Writable(readFileSync(fonts[0] as string), others, readFileSync);
  return {
    of(files) {
      const used = new Set<Face>();
      const written = Object.entries(files).map(([name, text]) => {
        if (!name.endsWith('.svg')) return [name, writable.writeJson(text, used)] as const;
        return [name, text.includes('<text') ? withoutLetters(text, fonts) : text] as const;
      });
      const families = others.filter((face) => used.has(face)).map(({ family }) => family);
      return [...written, ['families.json', JSON.stringify(families)]];
    },
  };
}
