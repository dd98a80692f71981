import {
  judgeCalibration,
  seeCalibration,
  seeCalibrationItem,
  seeCalibrations,
} from './calibration.ts';
import {
  freezeCalibration,
  seeCalibrationLead,
  seeCalibrationResults,
} from './calibration-lead.ts';
import { judgeItem, seeQueue, seeReview } from './review.ts';
import { seeAgreement } from './review-agreement.ts';
import { adjudicate, seeDispute } from './review-dispute.ts';
import { handOverReview, seeReviewSeats } from './review-handover.ts';
import { assignReview, declareConflict, seeReviewLead } from './review-lead.ts';

/** All that is done in a review. */
export const reviewActions = [
  seeQueue,
  seeReview,
  judgeItem,
  seeReviewLead,
  assignReview,
  declareConflict,
  seeDispute,
  adjudicate,
  seeAgreement,
  seeReviewSeats,
  handOverReview,
  seeCalibrations,
  seeCalibration,
  seeCalibrationItem,
  judgeCalibration,
  seeCalibrationLead,
  freezeCalibration,
  seeCalibrationResults,
];
