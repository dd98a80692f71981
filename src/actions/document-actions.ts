import {
  cancelBatch,
  listBatches,
  readBatchDocument,
  removeBatch,
  resumeBatch,
  seeBatch,
  startBatch,
  takeBatch,
} from './batch.ts';
import { seeDocumentSource } from './batch-work.ts';
import {
  listDocuments,
  newDocument,
  removeDocument,
  saveDocument,
  seeDocument,
} from './document.ts';
import {
  addTemplate,
  listTemplates,
  readTemplateFile,
  replaceTemplate,
  seeTemplate,
  withdrawTemplate,
} from './template.ts';

/** Documents, sets of them and templates. */
export const documentActions = [
  listBatches,
  startBatch,
  seeBatch,
  cancelBatch,
  resumeBatch,
  removeBatch,
  takeBatch,
  readBatchDocument,
  seeDocumentSource,
  listDocuments,
  seeDocument,
  newDocument,
  saveDocument,
  removeDocument,
  listTemplates,
  seeTemplate,
  readTemplateFile,
  addTemplate,
  replaceTemplate,
  withdrawTemplate,
];
