import { mixAnswers } from '../actions/mixer.ts';
import type { JobKind } from './runner.ts';

/** Answers lose their order and their neighbours soon after they came in. */
export const mixer: JobKind = {
  kind: 'mixer',
  everySeconds: 60,
  run: async (house) => {
    await mixAnswers(house);
  },
};
