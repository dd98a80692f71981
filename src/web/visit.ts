import type { Action } from '../actions/action.ts';
import { perform, refuseStrangers } from '../actions/action.ts';
import type { House } from '../actions/house.ts';
import type { Actor } from '../core/person.ts';
import { isProblem, Problem } from '../core/problem.ts';
import type { Channel } from '../core/session.ts';
import type { Office } from '../reports/office.ts';
import type { Paper } from '../reports/typst.ts';
import type { Language } from '../text/language.ts';
import type { Answer } from './answer.ts';

/** One request, as a page handler sees it. */
export interface Visit {
  readonly house: House;
  readonly actor: Actor;
  /** Facts of the connection, for the actions that ask: never from what was typed. */
  readonly channel: Channel;
  readonly language: Language;
  readonly now: Date;
  readonly url: URL;
  readonly requestId: string;
  readonly params: Readonly<Record<string, string>>;
  /** Over HTTPS proper: cookies may say Secure and `__Host-`. */
  readonly https: boolean;
  header(name: string): string | undefined;
  cookie(name: string): string | undefined;
  /** The fields of a posted form; a field sent several times keeps every value. */
  form(): Promise<Typed>;
  /** The raw body, refused beyond the limit. */
  bytes(limit: number): Promise<Uint8Array>;
  /** The raw body, for uploads; of one beyond the limit its beginning. */
  start(limit: number): Promise<Start>;
  perform<I, O, T>(action: Action<I, O, T>, input: unknown): Promise<O>;
  /** Where a built script or style is. */
  asset(name: string): string;
  /** Makes a PDF; the same tag is made once and kept for a while. */
  print(paper: () => Paper, tag?: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Makes documents of Word and workbooks. */
  readonly office: Office;
}

export type Handler = (visit: Visit) => Promise<Answer> | Answer;

/** What a person typed, to be read and, when refused, shown again. */
export class Typed {
  readonly #fields: URLSearchParams;

  constructor(fields: URLSearchParams = new URLSearchParams()) {
    this.#fields = fields;
  }

  static of(values: Record<string, string | number | null | undefined>): Typed {
    const fields = new URLSearchParams();
    for (const [name, value] of Object.entries(values)) {
      if (value !== null && value !== undefined) fields.set(name, String(value));
    }
    return new Typed(fields);
  }

  get(name: string): string {
    return this.#fields.get(name) ?? '';
  }

  all(name: string): string[] {
    return this.#fields.getAll(name);
  }

  entries(): [string, string][] {
    return [...this.#fields.entries()];
  }

  /** As an object; an unknown field stays in it and is refused by the action's schema. */
  object(): Record<string, string> {
    return Object.fromEntries(this.#fields.entries());
  }
}

/**
 * The usual life of a form: try the action with what was typed; on success go on, on refusal show
 * the same page again with everything typed and the reasons beside the fields.
 */
export async function submit<I, O, T>(
  visit: Visit,
  action: Action<I, O, T>,
  input: (typed: Typed) => unknown,
  done: (output: O) => Answer | Promise<Answer>,
  again: (typed: Typed, problem: Problem) => Answer | Promise<Answer>,
): Promise<Answer> {
  const typed = await visit.form();
  try {
    return await done(await visit.perform(action, input(typed)));
  } catch (error) {
    if (isProblem(error) && !STOPS.has(error.kind)) return again(typed, error);
    throw error;
  }
}

/** An empty form is shown to those only who may send it. */
export function onlyFor<I, O, T>(visit: Visit, action: Action<I, O, T>): void {
  refuseStrangers(visit.actor, action);
}

/** Refusals that the form itself cannot help with; they get a page of their own. */
const STOPS = new Set(['notFound', 'notAllowed', 'signInNeeded', 'crossSite']);

export const FORM_LIMIT = 1_000_000;

export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  const { bytes, isWhole } = declared > limit ? CUT : await readStart(request, limit);
  if (!isWhole) throw new Problem('tooLarge', { limitBytes: limit });
  return bytes;
}

const CUT: Start = { bytes: new Uint8Array(), isWhole: false };

/** What was sent, or its beginning where it is more than is taken. */
export interface Start {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** The rest is left unread and not broken off: the answer could not be sent over a broken connection. */
export async function readStart(request: Request, limit: number): Promise<Start> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  const most = declared > limit ? Math.min(limit, FORM_LIMIT) : limit;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    chunks.push(next.value);
    size += next.value.length;
    if (size > most) return { bytes: Buffer.concat(chunks), isWhole: false };
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
}

export function performAs(house: House, actor: Actor, channel: Channel): Visit['perform'] {
  return (action, input) => perform(house, actor, action, input, channel);
}
