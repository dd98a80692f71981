import { reportSaid } from '../../text/report-said.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { paragraph } from './blocks.ts';

/** What the assessment is, with the tools and weights of the year's own instrument. */
export function backgroundSection({ year, view, language }: Subject): Block[] {
  const said = reportSaid[language];
  const { instrument } = year;
  return [
    ...said.background(instrument.title[language]).map(paragraph),
    paragraph(said.toolsUsed),
    {
      kind: 'list',
      isOrdered: true,
      items: view.tools.map(({ key, title, weight }) =>
        said.toolLine(
          `${title[language]} (${key})`,
          weight,
          view.indicators.filter(({ tool }) => tool === key).length,
        ),
      ),
    },
    paragraph(said.aim),
  ];
}
