import { countCollection } from '../actions/collection-count.ts';
import type { JobKind } from './runner.ts';

/** Once an hour: often enough to follow a survey, too seldom to follow a person. */
export const collectionCount: JobKind = {
  kind: 'collection-count',
  everySeconds: 3600,
  run: countCollection,
};
