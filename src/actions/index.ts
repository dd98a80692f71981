import type { Action } from './action.ts';
import { adviceActions } from './advice-actions.ts';
import { appealActions } from './appeal-actions.ts';
import { cycleActions } from './cycle-actions.ts';
import { disclosureActions } from './disclosure-actions.ts';
import { documentActions } from './document-actions.ts';
import { personActions } from './person-actions.ts';
import { planActions } from './plan-actions.ts';
import { registerActions } from './register-actions.ts';
import { resultActions } from './result-actions.ts';
import { reviewActions } from './review-actions.ts';
import { storageActions } from './storage-actions.ts';
import { yearActions } from './year-actions.ts';

/**
 * Every action there is, for what is made from the whole list: the permission table, the audit
 * catalogue, the JSON door, the manual.
 */
// biome-ignore lint/suspicious/noExplicitAny: a list of actions of every input and output
export type AnyAction = Action<any, any, any>;

export const actions: readonly AnyAction[] = [
  ...personActions,
  ...registerActions,
  ...cycleActions,
  ...disclosureActions,
  ...reviewActions,
  ...appealActions,
  ...adviceActions,
  ...resultActions,
  ...yearActions,
  ...planActions,
  ...documentActions,
  ...storageActions,
];
