import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { BodyAnswer } from './answer.ts';

/** A piece of a page, for a script that puts it in place. */
export function fragment(markup: VNode): BodyAnswer {
  return {
    kind: 'body',
    status: 200,
    body: renderToString(markup),
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  };
}
