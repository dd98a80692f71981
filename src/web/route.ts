import type { Handler } from './visit.ts';

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly handler: Handler;
  /** A respondent's request: no session is read and it is not held to our own pages. */
  readonly anonymous?: true;
}

export const get = (path: string, handler: Handler): Route => ({ method: 'GET', path, handler });

export const post = (path: string, handler: Handler): Route => ({ method: 'POST', path, handler });

export const anonymous = (route: Route): Route => ({ ...route, anonymous: true });
