import { assignMeasure, assignNamed, setProgress } from './assignment.ts';
import { attachEvidence, openEvidence, takeBackEvidence } from './evidence.ts';
import { addMeasure, removeMeasure, restoreMeasure, seeMeasure, writeMeasure } from './measure.ts';
import { commentMeasure, listComments, removeComment } from './measure-comment.ts';
import { seePlan } from './plan.ts';
import {
  approvePlan,
  returnPlan,
  seeApproval,
  seePlanVersion,
  submitPlan,
} from './plan-approval.ts';
import { copyMeasures, seePlanBefore } from './plan-copy.ts';
import { giveReason, seeProposals } from './plan-proposal.ts';
import { seePlanReport } from './plan-report.ts';
import { setPlanYear } from './plan-setting.ts';
import { reportProgress, seeMeasureProgress, seeProgress } from './progress.ts';
import { seeSummary } from './progress-summary.ts';
import { chooseReminders } from './reminder.ts';

/** The plan that answers a result, and what comes of it. */
export const planActions = [
  seeSummary,
  seePlanReport,
  seeProgress,
  seeMeasureProgress,
  reportProgress,
  assignMeasure,
  assignNamed,
  setProgress,
  chooseReminders,
  attachEvidence,
  openEvidence,
  takeBackEvidence,
  seePlan,
  seeApproval,
  seePlanVersion,
  setPlanYear,
  submitPlan,
  approvePlan,
  returnPlan,
  seePlanBefore,
  copyMeasures,
  seeProposals,
  giveReason,
  seeMeasure,
  addMeasure,
  writeMeasure,
  removeMeasure,
  restoreMeasure,
  listComments,
  commentMeasure,
  removeComment,
];
