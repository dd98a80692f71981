import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { missing } from './blocks.ts';

/** Who signs; the day is left to be written by hand. */
export function signaturesSection(subject: Subject): Block[] {
  const { signatories } = subject.setting;
  if (signatories.length === 0) return missing(subject, 'signatures');
  return [{ kind: 'signatures', people: signatories.map((one) => ({ ...one, date: '' })) }];
}
