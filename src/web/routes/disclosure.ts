import { boardPiece, disclosureBoard, postApprove, postSubmit } from '../pages/disclosure.tsx';
import {
  itemFile,
  postItemAssign,
  postItemCheck,
  postItemComment,
  postItemErase,
} from '../pages/disclosure-deed.ts';
import { disclosureItem } from '../pages/disclosure-item.tsx';
import { itemLinksPiece } from '../pages/disclosure-links.tsx';
import { postItem, postReuse } from '../pages/disclosure-write.ts';
import { itemFileFound } from '../pages/item-file-found.tsx';
import { itemTable, itemTableCsvFile, itemTableFile, postItemTable } from '../pages/item-table.tsx';
import { linkPaste, postLinkPaste } from '../pages/link-paste.tsx';
import { receipt, receiptCheck, receiptFile } from '../pages/receipt.tsx';
import {
  postLinkAgain,
  webLink,
  webLinkCompare,
  webLinkKept,
  webLinkPicture,
  webLinks,
} from '../pages/web-link.tsx';
import { get, post, type Route } from '../route.ts';

/** The disclosure items of an agency: written, looked through, approved, handed in. */
const BOARD = '/cycles/:cycleId/disclosure/:code';
const ITEM = `${BOARD}/items/:item`;
const LINK = `${BOARD}/links/:item/:link`;

export const disclosureRoutes: readonly Route[] = [
  get(BOARD, disclosureBoard),
  get(`${BOARD}/board`, boardPiece),
  post(`${BOARD}/approve`, postApprove),
  post(`${BOARD}/submit`, postSubmit),
  get(`${BOARD}/files/:id`, itemFile),
  get(`${BOARD}/files/:id/found`, itemFileFound),
  get(`${BOARD}/receipts/:number`, receipt),
  get(`${BOARD}/receipts/:number/receipt.json`, receiptFile),
  get(ITEM, disclosureItem),
  post(ITEM, postItem),
  get(`${ITEM}/links`, itemLinksPiece),
  post(`${ITEM}/reuse`, postReuse),
  post(`${ITEM}/assign`, postItemAssign),
  post(`${ITEM}/check`, postItemCheck),
  post(`${ITEM}/comments`, postItemComment),
  post(`${ITEM}/erase`, postItemErase),
  get('/receipts', receiptCheck),
  get(`${ITEM}/table`, itemTable),
  post(`${ITEM}/table`, postItemTable),
  get(`${ITEM}/table/form.xlsx`, itemTableFile),
  get(`${ITEM}/table/form.csv`, itemTableCsvFile),
  get(`${BOARD}/links`, webLinks),
  get(`${BOARD}/paste`, linkPaste),
  post(`${BOARD}/paste`, postLinkPaste),
  get(LINK, webLink),
  post(`${LINK}/again`, postLinkAgain),
  get(`${LINK}/compare`, webLinkCompare),
  get(`${LINK}/kept/:content`, webLinkKept),
  get(`${LINK}/pictures/:content`, webLinkPicture),
];
