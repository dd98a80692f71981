import { decideAdvice, seeAdvice, writeAdvice } from './advice.ts';
import { listIssues, publishAdvice } from './advice-issue.ts';
import { assignAdvice, listAdvice, prepareAdvice, reassignAdvice } from './advice-queue.ts';

/** All that is done with what assessors advise. */
export const adviceActions = [
  listAdvice,
  assignAdvice,
  reassignAdvice,
  prepareAdvice,
  seeAdvice,
  writeAdvice,
  decideAdvice,
  publishAdvice,
  listIssues,
];
