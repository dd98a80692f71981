import { seeAdvice } from './advice.ts';
import { decideAdvice } from './advice-decide.ts';
import { listIssues, publishAdvice } from './advice-issue.ts';
import { assignAdvice, listAdvice, prepareAdvice, reassignAdvice } from './advice-queue.ts';
import { writeAdvice } from './advice-write.ts';

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
