/** The files of an edition that anybody may download, and what is known of each. */
export const OPEN_FILES = [
  'agencies.csv',
  'indicators.csv',
  'questions.csv',
  'items.csv',
  'bundle.json',
  'instrument.yaml',
] as const;
export type OpenFileName = (typeof OPEN_FILES)[number];

/** Changes with whatever changes the bytes of a file: a column, its order, how a value is written. */
export const OPEN_FORM = 1;

export interface OpenFileFacts {
  readonly name: OpenFileName;
  readonly bytes: number;
  readonly sha256: string;
}
