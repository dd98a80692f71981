import { boardPiece, disclosureBoard, postApprove, postSubmit } from '../pages/disclosure.tsx';
import {
  itemFile,
  postItemAssign,
  postItemCheck,
  postItemComment,
} from '../pages/disclosure-deed.ts';
import { disclosureItem, postItem, postReuse } from '../pages/disclosure-item.tsx';
import { receipt, receiptCheck, receiptFile } from '../pages/receipt.tsx';
import { get, post, type Route } from '../route.ts';

/** The disclosure items of an agency: written, looked through, approved, handed in. */
const BOARD = '/cycles/:cycleId/disclosure/:code';
const ITEM = `${BOARD}/items/:item`;

export const disclosureRoutes: readonly Route[] = [
  get(BOARD, disclosureBoard),
  get(`${BOARD}/board`, boardPiece),
  post(`${BOARD}/approve`, postApprove),
  post(`${BOARD}/submit`, postSubmit),
  get(`${BOARD}/files/:id`, itemFile),
  get(`${BOARD}/receipts/:number`, receipt),
  get(`${BOARD}/receipts/:number/receipt.json`, receiptFile),
  get(ITEM, disclosureItem),
  post(ITEM, postItem),
  post(`${ITEM}/reuse`, postReuse),
  post(`${ITEM}/assign`, postItemAssign),
  post(`${ITEM}/check`, postItemCheck),
  post(`${ITEM}/comments`, postItemComment),
  get('/receipts', receiptCheck),
];
