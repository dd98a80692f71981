import { postReview, reviewItem, reviewQueue } from '../pages/review.tsx';
import { agreementPage, dispute, postAdjudicate } from '../pages/review-dispute.tsx';
import { postAssignReview, postConflict, reviewLead } from '../pages/review-lead.tsx';
import { get, post, type Route } from '../route.ts';

/** Review of disclosure items: each assessor's queue, and the work of who leads. */
const QUEUE = '/cycles/:cycleId/review';
const LEAD = '/cycles/:cycleId/reviewing';

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
];
