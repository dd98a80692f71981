import type { SectionKey } from '../core/document-section.ts';
import type { Block, Section } from './body.ts';

/** Who signs and what is annexed have no number, as in the reports that agencies write. */
const UNNUMBERED: readonly SectionKey[] = ['signatures', 'evidence', 'answers', 'check'];

/** Sections by their place, and what stands below them by theirs: 3, 3.1. */
export function numbered<S extends Section & { readonly key: SectionKey }>(
  sections: readonly S[],
): S[] {
  let place = 0;
  return sections.map((section) => {
    if (UNNUMBERED.includes(section.key)) return section;
    place += 1;
    return {
      ...section,
      title: withNumber(`${place}.`, section.title),
      blocks: numberedBelow(place, section.blocks),
    };
  });
}

function numberedBelow(place: number, blocks: readonly Block[]): Block[] {
  let below = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.level !== 2) return block;
    below += 1;
    return { ...block, text: withNumber(`${place}.${below}`, block.text) };
  });
}

/** One that an officer numbered keeps the number it was given. */
function withNumber(number: string, title: string): string {
  return OWN_NUMBER.test(title) ? title : `${number} ${title}`;
}

const OWN_NUMBER = /^\s*[\d๐-๙]+[.)]/;
