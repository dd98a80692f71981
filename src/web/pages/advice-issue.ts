import { listIssues } from '../../actions/advice-issue.ts';
import type { Handler } from '../visit.ts';
import { kept, noticeOf } from './result-data.ts';

/** Every issue of published advice with the hash of each agency's texts: enough to make its hash again. */
export const issuesJson: Handler = async (visit) => {
  const { cycleId } = visit.params;
  const issues = await visit.perform(listIssues, { cycleId });
  return kept({ notice: noticeOf(visit), issues });
};
