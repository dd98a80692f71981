/** A file that cannot be read as a table, and why; the caller puts it into words. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly why: UnreadableReason;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(why: UnreadableReason, details: Record<string, string | number> = {}) {
    super(`${why} ${JSON.stringify(details)}`);
    this.why = why;
    this.details = details;
  }
}

export type UnreadableReason =
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileNotText'
  | 'fileNotTable'
  | 'fileOldExcel'
  | 'fileBroken'
  | 'fileBomb'
  | 'fileTooSlow'
  | 'fileQuoteOpen'
  | 'fileQuoteStray'
  | 'fileTooManyColumns'
  | 'fileTooManyRows';

/** A row of a table, by the number under which Excel or an editor shows it. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
}
