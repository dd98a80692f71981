import type { Block } from './body.ts';

/**
 * Whether a paragraph leads to what stands below it, so that no end of a page comes between. A note
 * below a table speaks of that table.
 */
export function leadsTo(blocks: readonly Block[], place: number): boolean {
  const [before, block, next] = [blocks[place - 1], blocks[place], blocks[place + 1]];
  if (block?.kind !== 'paragraph' || block.text.length > LONGEST_LEAD) return false;
  if (block.tone === 'note' && before !== undefined && before.kind !== 'heading') return false;
  const isBelowHeading = before === undefined || before.kind === 'heading';
  if (isBelowHeading && (next?.kind === 'heading' || isLabel(next))) return true;
  return next?.kind === 'table' || next?.kind === 'gantt' || next?.kind === 'picture';
}

/** A line that names what follows it. */
const isLabel = (block: Block | undefined) => block?.kind === 'paragraph' && block.tone === 'label';

const LONGEST_LEAD = 400;
