import {
  batch,
  batches,
  batchProgress,
  postBatch,
  postCancelBatch,
  postRemoveBatch,
  postResumeBatch,
} from '../pages/batch.tsx';
import { batchZip } from '../pages/batch-file.ts';
import { get, post, type Route } from '../route.ts';

/** Documents in sets. */
export const batchRoutes: readonly Route[] = [
  get('/batches', batches),
  post('/batches', postBatch),
  get('/batches/:id', batch),
  get('/batches/:id/progress', batchProgress),
  get('/batches/:id/documents.zip', batchZip),
  post('/batches/:id/cancel', postCancelBatch),
  post('/batches/:id/resume', postResumeBatch),
  post('/batches/:id/remove', postRemoveBatch),
];
