import {
  calibration,
  calibrationItem,
  calibrations,
  postCalibration,
} from '../pages/calibration.tsx';
import { calibrationLead, postFreeze } from '../pages/calibration-lead.tsx';
import { calibrationResults } from '../pages/calibration-results.tsx';
import { postReview, reviewItem, reviewQueue } from '../pages/review.tsx';
import { agreementPage, dispute, postAdjudicate } from '../pages/review-dispute.tsx';
import { postHandover, reviewHandover } from '../pages/review-handover.tsx';
import { postAssignReview, postConflict, reviewLead } from '../pages/review-lead.tsx';
import { get, post, type Route } from '../route.ts';

/** Review of disclosure items: each assessor's queue, and the work of who leads. */
const QUEUE = '/cycles/:cycleId/review';
const LEAD = '/cycles/:cycleId/reviewing';
const CALIBRATION = '/cycles/:cycleId/calibration';
const CALIBRATING = '/cycles/:cycleId/calibrating';

export const reviewRoutes: readonly Route[] = [
  get(QUEUE, reviewQueue),
  get(`${QUEUE}/:item/:code`, reviewItem),
  post(`${QUEUE}/:item/:code`, postReview),
  get(LEAD, reviewLead),
  post(`${LEAD}/assign`, postAssignReview),
  post(`${LEAD}/conflict`, postConflict),
  get(`${LEAD}/disputes/:item/:code`, dispute),
  post(`${LEAD}/disputes/:item/:code`, postAdjudicate),
  get(`${LEAD}/agreement`, agreementPage),
  get(`${LEAD}/hand-over`, reviewHandover),
  post(`${LEAD}/hand-over`, postHandover),
  get(CALIBRATION, calibrations),
  get(`${CALIBRATION}/:number`, calibration),
  get(`${CALIBRATION}/:number/:position`, calibrationItem),
  post(`${CALIBRATION}/:number/:position`, postCalibration),
  get(CALIBRATING, calibrationLead),
  post(CALIBRATING, postFreeze),
  get(`${CALIBRATING}/:number`, calibrationResults),
];
