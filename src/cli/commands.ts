import { verifyBundle } from './bundle.ts';
import type { Command } from './command.ts';
import { instrumentCheck, instrumentDiff, instrumentShow } from './instrument.ts';
import { score } from './score.ts';
import { start } from './start.ts';

/** Every command there is; one line adds one. */
export const commands: readonly Command[] = [
  start,
  score,
  instrumentCheck,
  instrumentShow,
  instrumentDiff,
  verifyBundle,
];
