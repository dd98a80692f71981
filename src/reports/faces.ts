import { createRequire } from 'node:module';

/**
 * The faces of paper. Everything is set in Sarabun; a letter that it lacks is set in the first of
 * the others that has it, and only a document with such a letter reads them.
 */
export interface Face {
  /** What a template calls it. */
  readonly family: string;
  /** Its files, regular before bold. */
  readonly files: readonly string[];
}

/** Of everything on paper: regular, then bold. */
export function fontFiles(): string[] {
  return filesOf('sarabun', 'Sarabun', BOTH);
}

/**
 * In the order in which they are asked: scripts before symbols, so that no sign is taken for a
 * letter. One that an installation leaves out is as one that nobody drew.
 */
export function otherFaces(): Face[] {
  return OTHERS.filter(([folder]) => isInstalled(folder)).map(
    ([folder, family, weights = BOTH]) => ({
      family,
      files: filesOf(folder, family.replaceAll(' ', ''), weights),
    }),
  );
}

const BOTH = ['400Regular', '700Bold'];
const REGULAR = BOTH.slice(0, 1);

const OTHERS: readonly (readonly [folder: string, family: string, weights?: readonly string[]])[] =
  [
    ['noto-sans', 'Noto Sans'],
    ['amiri', 'Amiri'],
    ['noto-sans-hebrew', 'Noto Sans Hebrew'],
    ['noto-sans-lao', 'Noto Sans Lao'],
    ['battambang', 'Battambang'],
    ['noto-sans-myanmar', 'Noto Sans Myanmar'],
    ['noto-emoji', 'Noto Emoji'],
    ['noto-sans-symbols-2', 'Noto Sans Symbols 2', REGULAR],
    ['noto-sans-symbols', 'Noto Sans Symbols'],
    ['noto-sans-math', 'Noto Sans Math', REGULAR],
    ['chocolate-classical-sans', 'Chocolate Classical Sans', REGULAR],
    ['nanum-gothic-coding', 'NanumGothicCoding'],
  ];

function filesOf(folder: string, name: string, weights: readonly string[]): string[] {
  return weights.map((weight) =>
    resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`),
  );
}

function isInstalled(folder: string): boolean {
  try {
    return resolve(`@expo-google-fonts/${folder}/package.json`) !== '';
  } catch {
    return false;
  }
}

const { resolve } = createRequire(import.meta.url);
