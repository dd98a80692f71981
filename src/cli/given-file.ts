import { stat } from 'node:fs/promises';
import { badField } from '../core/problem.ts';

/** Refuses what is named like a file and would never end, or never begin, when it is read. */
export async function refuseOddFile(field: string, file: string, mostBytes: number): Promise<void> {
  const found = await stat(file);
  if (found.isDirectory()) throw badField(field, 'isFolder', { file });
  if (!found.isFile()) throw badField(field, 'noPlainFile', { file });
  if (found.size > mostBytes) throw badField(field, 'isTooLarge', { file });
}
