import { type Measure, type Period, spanOf } from '../../core/plan.ts';
import { reportText } from '../../text/report.ts';
import { monthName } from '../../text/report-period.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Gantt } from '../body.ts';
import type { Subject } from '../subject.ts';
import { missing } from './blocks.ts';
import { measuresOf, sayWithin } from './measures.ts';

type GanttRow = Gantt['rows'][number];

/** Measures and their steps over the months or the quarters of the year they are carried out in. */
export function ganttSection(subject: Subject): Block[] {
  const { plan, language, setting } = subject;
  const t = reportText[language];
  if (!plan || measuresOf(subject).length === 0) return missing(subject, 'plan');
  const isByMonth = setting.gantt === 'months';
  const year = plan.carriedOutIn;
  const months = Array.from({ length: 12 }, (_, i) => ((i + 9) % 12) + 1);
  const shown = language === 'th' ? year : year - 543;
  return [
    {
      kind: 'gantt',
      key: 'gantt',
      caption: t.ganttCaption(year),
      firstColumn: t.ganttFirst,
      groups: isByMonth
        ? [
            { text: String(shown - 1), columns: 3 },
            { text: String(shown), columns: 9 },
          ]
        : [{ text: t.year(year), columns: 4 }],
      periods: isByMonth
        ? months.map((month) => monthName(month, { language, months: 'short' }))
        : [1, 2, 3, 4].map(t.quarter),
      rows: measuresOf(subject).flatMap((measure) => measureRows(subject, measure)),
    },
  ];
}

function measureRows(subject: Subject, measure: Measure): GanttRow[] {
  const said = reportSaid[subject.language];
  const row = (text: string, period: Period | null): GanttRow => ({
    text,
    bars: period ? barsOf(period, subject) : [],
    said: period ? sayWithin(period, subject) : said.noPeriod,
  });
  const whole = row(said.measureNumbered(measure.number, measure.title), spanOf(measure));
  const timed = measure.steps.filter(({ period }) => period !== null);
  return [
    timed.length > 0 ? { ...whole, tone: 'group' } : whole,
    ...timed.map(({ number, text, period }) => row(`${number}. ${text}`, period)),
  ];
}

/** Which columns it covers; what lies outside the year is said, not drawn. */
function barsOf({ from, to }: Period, { plan, setting }: Subject): GanttRow['bars'] {
  const year = plan!.carriedOutIn - 543;
  const first = monthsSince(from, year);
  const last = monthsSince(to, year);
  if (last < 0 || first > 11) return [];
  const [start, end] = [Math.max(0, first), Math.min(11, last)];
  return setting.gantt === 'months'
    ? [{ from: start, to: end }]
    : [{ from: Math.floor(start / 3), to: Math.floor(end / 3) }];
}

/** Months from the October in which the fiscal year begins. */
function monthsSince(day: string, year: number): number {
  const [at = 0, month = 0] = day.split('-').map(Number);
  return (at - (year - 1)) * 12 + month - 10;
}
