/**
 * Every refusal of the program, by kind. A Problem carries facts, never a sentence and never an
 * HTTP status: `text/problem.ts` says it in Thai and English, `web/app.ts` gives it a status,
 * `cli/` gives it an exit code. A bug is any other exception.
 */
export interface FieldFault {
  /** Where in the input: `['email']`, `['rows', 3, 'code']`. */
  readonly path: readonly (string | number)[];
  /** Why, as a key of `text/problem.ts`. */
  readonly fault: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface ProblemDetails {
  /** Nothing there, or not within what this person may see: one answer for both. */
  notFound: { what: string };
  /** The person is known and has no role for it. */
  notAllowed: { action: string };
  signInNeeded: Record<never, never>;
  /** Name or password or code is wrong; never says which, never says whether the account exists. */
  signInFailed: Record<never, never>;
  /** The role needs a second factor that is not set up yet: nothing else before that. */
  secondFactorNeeded: Record<never, never>;
  /** Throttled: try again after so many seconds. */
  tooMany: { seconds: number };
  badInput: { faults: readonly FieldFault[] };
  /** Someone else changed it since the page was shown. */
  stale: { what: string };
  /** It is there already. */
  duplicate: { what: string; value: string };
  /** A window of the cycle is not open. */
  closed: { what: string; opensOn?: string; closedOn?: string };
  /** A one-time link was used, ran out or never was. */
  linkSpent: Record<never, never>;
  /** The state of the thing does not allow it. */
  wrongState: { what: string; state: string };
  /** Not everything is there that publishing needs. */
  incomplete: { reason: 'collecting' | 'mixing' | 'nobody' | 'gaps'; agencies: number };
  tooLarge: { limitBytes: number };
  /** A document of more characters than can be set on paper. */
  tooLong: { characters: number; most: number };
  /** A document that was not set in the time it may take. */
  tooSlow: { seconds: number };
  /** Officers sign in over HTTPS or on the machine itself only. */
  insecureChannel: Record<never, never>;
  /** The request did not come from one of our own pages. */
  crossSite: Record<never, never>;
  /** Something the machine is made of is missing or of the wrong version. */
  cannotRun: { why: string; facts?: Readonly<Record<string, string | number>> };
}

export type ProblemKind = keyof ProblemDetails;

export class Problem<K extends ProblemKind = ProblemKind> extends Error {
  override readonly name = 'Problem';
  readonly kind: K;
  readonly details: ProblemDetails[K];

  constructor(kind: K, details: ProblemDetails[K]) {
    super(`${kind} ${JSON.stringify(details)}`);
    this.kind = kind;
    this.details = details;
  }
}

export function isProblem<K extends ProblemKind>(error: unknown, kind?: K): error is Problem<K> {
  return error instanceof Problem && (kind === undefined || error.kind === kind);
}

/** One fault at one field, the most common refusal of a form. */
export function badField(
  field: string,
  fault: string,
  details?: Record<string, string | number>,
): Problem<'badInput'> {
  return new Problem('badInput', { faults: [{ path: [field], fault, details }] });
}
