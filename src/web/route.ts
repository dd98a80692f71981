import type { Handler } from './visit.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handler: Handler;
  /** A respondent's request: no session is read and it is not held to our own pages. */
  readonly anonymous?: true;
  /** What may stand in the query of a page that is kept for everybody. */
  readonly shared?: readonly string[];
}

export const get = (path: string, handler: Handler): Route => ({ method: 'GET', path, handler });

export const post = (path: string, handler: Handler): Route => ({ method: 'POST', path, handler });

export const anonymous = (route: Route): Route => ({ ...route, anonymous: true });

/**
 * A page that is made of published editions alone, and so the same for everybody without a session:
 * what its handler marks with `lasting` is kept in memory, with these parameters and no others.
 */
export const shared = (route: Route, ...query: readonly string[]): Route => ({
  ...route,
  shared: [...query, 'lang'],
});
