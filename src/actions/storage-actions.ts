import { measureStorage, seeStorage } from './storage.ts';

/** What is kept in the house, for whoever runs it. */
export const storageActions = [seeStorage, measureStorage] as const;
