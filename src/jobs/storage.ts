import { measureDaily } from '../actions/storage.ts';
import type { JobKind } from './runner.ts';

/** Once a day what is kept is counted, from which growth and forecast follow. */
export const storage: JobKind = {
  kind: 'storage',
  everySeconds: 24 * 3600,
  run: (house) => measureDaily(house),
};
