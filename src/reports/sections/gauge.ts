import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { TotalGauge, totalGaugeText } from '../../charts/result.tsx';
import { reportText } from '../../text/report.ts';
import type { Block } from '../body.ts';
import type { Subject } from '../subject.ts';

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
