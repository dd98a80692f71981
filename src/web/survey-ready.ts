import type { Found, Surveys } from '../actions/survey.ts';
import type { Door } from '../core/survey.ts';
import type { Prepared } from './prepared.ts';

/**
 * Survey pages that were shown and may be sent as they are: by address, as long as what was found
 * behind the link is what is known of it now.
 */
export interface ReadySurvey {
  readonly door: Door;
  readonly code: string;
  readonly found: Found;
  readonly page: Prepared;
}

const MOST_KEPT = 4000;
/** Usual addresses alone, of which there are two a survey. */
const USUAL = /^\/go\/(iit|eit)\/[0-9a-z]{6}(\?lang=(en|th))?$/;
const kept = new WeakMap<Surveys, Map<string, ReadySurvey>>();

export function keepReady(surveys: Surveys, target: string, ready: ReadySurvey): void {
  if (!USUAL.test(target)) return;
  const own = kept.get(surveys) ?? new Map<string, ReadySurvey>();
  kept.set(surveys, own);
  if (own.size >= MOST_KEPT) own.clear();
  own.set(target, ready);
}

export function findReady(surveys: Surveys, target: string): ReadySurvey | undefined {
  const ready = kept.get(surveys)?.get(target);
  return ready && surveys.known(ready.door, ready.code) === ready.found ? ready : undefined;
}
