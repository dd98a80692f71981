import { adminList, adminRecover } from './admin.ts';
import { auditVerify } from './audit.ts';
import { backup, backupCheck, backupHash } from './backup.ts';
import { exportBundle, verifyBundle } from './bundle.ts';
import type { Command } from './command.ts';
import { demoNational } from './demo.ts';
import { instrumentCheck, instrumentDiff, instrumentShow } from './instrument.ts';
import { instrumentAdopt } from './instrument-adoption.ts';
import { receiptVerify } from './receipt.ts';
import { registryExport, registryImport } from './registry.ts';
import { restore } from './restore.ts';
import { score } from './score.ts';
import { start } from './start.ts';

/** Every command there is; one line adds one. */
export const commands: readonly Command[] = [
  start,
  backup,
  backupCheck,
  backupHash,
  restore,
  auditVerify,
  adminList,
  adminRecover,
  score,
  instrumentCheck,
  instrumentShow,
  instrumentDiff,
  instrumentAdopt,
  exportBundle,
  verifyBundle,
  receiptVerify,
  registryExport,
  registryImport,
  demoNational,
];
