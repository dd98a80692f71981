import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { levelScale, TotalGauge, totalGaugeText } from '../../charts/result.tsx';
import { reportText } from '../../text/report.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';
import { cells, columns, table } from './blocks.ts';
import { figureCell } from './figure.ts';

/** What a phone shows whole. */
const WIDTH = 372;

/** The overall score on its scale of levels. */
export function gaugePicture({ view, language }: Subject, total: string, key: string): Block {
  const gauge = { view, language, total, width: WIDTH };
  return {
    kind: 'picture',
    key,
    caption: reportText[language].gaugeCaption,
    description: totalGaugeText(gauge),
    svg: renderToString(h(TotalGauge, gauge)),
  };
}

/** The same scale in figures. */
export function scaleTable({ view, language }: Subject, total: string): Block {
  const { caption, head, rows } = levelScale({ view, language, total });
  return table({
    key: 'scale',
    isDense: true,
    caption,
    columns: columns('3', '5', '2e'),
    head,
    rows: rows.map(([range = '', name = '', score = '']) =>
      cells(range, name, figureCell(score, 'total', '')),
    ),
  });
}
