import { backup } from './backup.ts';
import { collectionCount } from './collection-count.ts';
import { copyRetention } from './copy-retention.ts';
import { mixer } from './mixer.ts';
import { openData } from './open-data.ts';
import { reminder } from './reminder.ts';
import { retention } from './retention.ts';
import type { JobKind } from './runner.ts';
import { storage } from './storage.ts';

/** Every kind of job there is. */
export const jobs: readonly JobKind[] = [
  mixer,
  collectionCount,
  retention,
  backup,
  openData,
  reminder,
  storage,
  copyRetention,
];
