import type { Command } from './command.ts';
import { start } from './start.ts';

/** Every command there is; one line adds one. */
export const commands: readonly Command[] = [start];
