import type { ComponentChildren } from 'preact';
import { savedAs } from '../kit/file-name.ts';

/** What a handler gives back: plain data; `app.ts` turns it into a response. */
export type Answer = PageAnswer | RedirectAnswer | BodyAnswer;

export interface PageAnswer {
  readonly kind: 'page';
  readonly status: number;
  readonly title: string;
  /** What it says in a sentence, for whoever sees no more than its link. */
  readonly about?: string;
  readonly body: ComponentChildren;
  readonly tag?: string;
  /** It tells of nothing but a refusal or a failure, and its title says of which. */
  readonly isRefusal?: true;
  /** Files of islands/ that improve it; it works without. */
  readonly scripts?: readonly string[];
}

interface RedirectAnswer {
  readonly kind: 'redirect';
  readonly to: string;
  readonly cookies?: readonly string[];
}

export interface BodyAnswer {
  readonly kind: 'body';
  readonly status: number;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
  readonly headers: Readonly<Record<string, string>>;
  /** A bug that the page makes up for, to be logged all the same. */
  readonly failure?: unknown;
  readonly tag?: string;
}

export function page(title: string, body: ComponentChildren, status = 200): PageAnswer {
  return { kind: 'page', status, title, body };
}

/** The page with small scripts that improve it in a browser. */
export function improved(answer: PageAnswer, ...scripts: readonly string[]): PageAnswer {
  return { ...answer, scripts };
}

/** After a change: the browser asks for the next page with GET, so reloading never sends twice. */
export function redirect(to: string, cookies: readonly string[] = []): Answer {
  return { kind: 'redirect', to, cookies };
}

export function json(value: unknown, status = 200): BodyAnswer {
  return {
    kind: 'body',
    status,
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
}

/**
 * A file for saving; nothing in it is ever shown inside one of our pages, and should a browser open it
 * all the same, it is nobody there.
 */
export function download(
  name: string,
  type: string,
  body: Uint8Array<ArrayBuffer> | string | ReadableStream<Uint8Array>,
): BodyAnswer {
  return {
    kind: 'body',
    status: 200,
    body,
    headers: {
      'content-type': type,
      'content-disposition': savedAs(name),
      'content-security-policy': "sandbox; default-src 'none'",
    },
  };
}

/**
 * Of something that is the same as long as this tag is: a visitor who has it already is told so.
 * What an officer is shown carries their name and is never kept.
 */
export function lasting<A extends PageAnswer | BodyAnswer>(answer: A, tag: string): A {
  return { ...answer, tag };
}
