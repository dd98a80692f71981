import type { Block } from './body.ts';

/** Whether a paragraph leads to what stands below it, so that no end of a page comes between. */
export function leadsTo(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || block.text.length > LONGEST_LEAD) return false;
  return next?.kind === 'table' || next?.kind === 'gantt' || next?.kind === 'picture';
}

const LONGEST_LEAD = 400;
