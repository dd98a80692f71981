import type { SectionKey } from '../core/document-section.ts';
import { bandText } from '../text/band.ts';
import { reportText } from '../text/report.ts';
import type { Block, Section } from './body.ts';
import { bandWords } from './sections/banded.ts';
import { cells, columns, table } from './sections/blocks.ts';
import type { Subject } from './subject.ts';

/** What sorts scores into the agency's bands, or speaks of them by their names. */
const BANDED: readonly string[] = [
  'analysis',
  'questions',
  'review',
  'bands',
  'weak',
  'keep',
  'conclusion',
] satisfies SectionKey[];

/** The agency's bands, explained below the first table before anything is called by their names. */
export function withBandLegend(sections: readonly Section[], subject: Subject): readonly Section[] {
  const at = sections.findIndex(({ blocks }) => blocks.some(isTable));
  const first = sections[at];
  if (!first || !sections.some(({ key }) => BANDED.includes(key))) return sections;
  const place = first.blocks.findIndex(isTable) + 1;
  const notes = first.blocks.slice(place).findIndex((block) => !isNote(block));
  const after = notes < 0 ? first.blocks.length : place + notes;
  return sections.with(at, {
    ...first,
    blocks: [...first.blocks.slice(0, after), legend(subject), ...first.blocks.slice(after)],
  });
}

const isTable = ({ kind }: Block) => kind === 'table';

/** A note below a table speaks of that table. */
const isNote = (block: Block) => block.kind === 'paragraph' && block.tone === 'note';

function legend(subject: Subject): Block {
  const { bands, language } = subject;
  const [t, said] = [reportText[language], bandText[language]];
  return table({
    key: 'bands-used',
    caption: t.bandsOf,
    columns: columns('4', '3c', '5'),
    head: [said.name, said.range, said.sense],
    rows: bands.map(({ sense }, place) => cells(...bandWords(subject, place), said.senses[sense])),
  });
}
