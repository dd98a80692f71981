/** What is wrong with a well-shaped instrument, and where in the file. */
export interface RuleFault {
  readonly path: readonly (string | number)[];
  readonly fault: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export type RulePath = RuleFault['path'];
