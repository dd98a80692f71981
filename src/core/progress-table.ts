import { column, type DataTable } from './data-table.ts';
import type { Budget } from './plan.ts';
import type { Spending } from './progress.ts';
import type { MeasureSummary } from './progress-summary.ts';

/** A summary as a table for a spreadsheet: a measure a row; an amount is a number or a word. */
export const PROGRESS_TABLE: DataTable<MeasureSummary> = {
  name: 'progress',
  columns: [
    column('measure', 'integer', ({ measure }) => measure.number),
    column('title', 'text', ({ measure }) => measure.title),
    column('answers', 'text', ({ measure }) => measure.answers.join(' ')),
    column('owner_unit', 'text', ({ measure }) => measure.ownerUnit),
    column('owner_person', 'text', ({ measure }) => measure.ownerPerson),
    column('state', 'code', ({ state }) => state),
    column('percent', 'integer', ({ percent }) => percent),
    column('budget', 'decimal', ({ measure }) => amountOf(measure.budget)),
    column('spent', 'decimal', ({ spent }) => amountOf(spent)),
    column('spent_so_far', 'decimal', ({ spentSoFar }) => amountOf(spentSoFar)),
    column('percent_of_budget', 'decimal', ({ share }) => share),
    column('results', 'text', ({ results }) => saidOf(results)),
    column('problems', 'text', ({ problems }) => saidOf(problems)),
    column('suggestions', 'text', ({ suggestions }) => saidOf(suggestions)),
  ],
};

/** Nothing used is a zero; nothing said is nothing. */
function amountOf(money: Budget | Spending): string | null {
  if (money.kind === 'amount') return money.baht;
  return money.kind === 'none' ? '0' : null;
}

const saidOf = (said: MeasureSummary['results']) =>
  said.map(({ place, text }) => `${place === 0 ? '–' : place}) ${text}`).join('\n');
