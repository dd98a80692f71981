import { reportText } from '../../text/report.ts';
import { missingWord } from '../../text/result.ts';
import { sayWhy } from '../../text/result-why.ts';
import type { Block, Formula, Row } from '../body.ts';
import type { Subject } from '../subject.ts';
import { figureCell, formulaFor } from './figure.ts';
import { gaugePicture, scaleTable } from './gauge.ts';

/** The tools with their weights and the total, and why the level is what it is. */
export function toolsSection(subject: Subject): Block[] {
  const { view, language, year } = subject;
  const t = reportText[language];
  const none = missingWord(view, language);
  const valueAt = (key: string) => year.entry.values[key];
  const cell = (key: string, from?: Formula) =>
    figureCell(valueAt(key), key, none, from && formulaFor(valueAt(key), from, valueAt));
  const rows = view.tools.flatMap((tool): Row[] => [
    {
      cells: [
        { text: `${tool.title[language]} (${tool.key})` },
        { figure: String(tool.weight), of: `weight.${tool.key}` },
        cell(tool.key, { kind: 'mean', of: tool.parts.map(({ key }) => key), places: 2 }),
      ],
    },
    ...tool.parts.map((part) => ({
      cells: [{ text: `– ${part.title[language]} (${part.key})` }, { text: '' }, cell(part.key)],
    })),
  ]);
  const weighted: Formula = {
    kind: 'weighted',
    of: view.tools.map(({ key, weight }) => ({ key, weight })),
    places: 2,
  };
  const total: Row = {
    tone: 'total',
    cells: [
      { text: t.total },
      {
        figure: String(view.tools.reduce((sum, { weight }) => sum + weight, 0)),
        of: 'weight.total',
        from: { kind: 'sum', of: view.tools.map(({ key }) => `weight.${key}`), places: 0 },
      },
      cell('total', weighted),
    ],
  };
  const why = sayWhy(view, language);
  return [
    ...(why === null ? [] : [{ kind: 'paragraph' as const, text: why }]),
    {
      kind: 'table',
      key: 'tools',
      caption: t.toolsCaption(year.fiscalYear),
      columns: [
        { share: 6, align: 'start' },
        { share: 2, align: 'end' },
        { share: 2, align: 'end' },
      ],
      head: [[{ text: t.tool }, { text: t.weight }, { text: t.score }]],
      rows: [...rows, total],
    },
    ...(view.total === null
      ? []
      : [gaugePicture(subject, view.total, 'tools-gauge'), scaleTable(subject, view.total)]),
  ];
}
