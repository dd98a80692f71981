import type { Language } from '../text/language.ts';
import { captionText } from '../text/report-caption.ts';
import type { Block, Section } from './body.ts';

/** Tables and charts each counted through the whole document, as official reports have them. */
export function withCaptionNumbers(sections: readonly Section[], language: Language): Section[] {
  const t = captionText[language];
  let [tables, charts] = [0, 0];
  const numbered = (block: Block): Block => {
    if (!('caption' in block) || block.caption === '') return block;
    if (block.kind === 'table') {
      tables += 1;
      return { ...block, caption: t.tableNumber(tables, block.caption) };
    }
    charts += 1;
    return { ...block, caption: t.chartNumber(charts, block.caption) };
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(numbered) }));
}
