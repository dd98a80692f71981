import { judgeItem, seeQueue, seeReview } from './review.ts';
import {
  adjudicate,
  assignReview,
  declareConflict,
  seeAgreement,
  seeDispute,
  seeReviewLead,
} from './review-lead.ts';

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
];
