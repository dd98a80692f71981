import { removeCopies, seeRetention, setRetention } from './copy-retention.ts';
import { measureStorage, seeStorage } from './storage.ts';

/** What is kept in the house, for whoever runs it. */
export const storageActions = [
  seeStorage,
  measureStorage,
  seeRetention,
  setRetention,
  removeCopies,
] as const;
