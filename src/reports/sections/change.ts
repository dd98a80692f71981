import { isMeasuredAnew } from '../../core/measured-anew.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import type { Block, Cell, Formula } from '../body.ts';
import type { Subject } from '../subject.ts';
import { note } from './blocks.ts';
import { figureCell, formulaFor } from './figure.ts';

/** What stood there the year before, where the one continues the other. */
export function earlierCell({ changes, language }: Subject, key: string): Cell {
  const t = reportText[language];
  const change = changes.get(key);
  if (change?.kind === 'compared') return { figure: change.before, of: `before.${key}` };
  return { text: change?.kind === 'breaks' ? t.notCompared : t.none };
}

export function changeCell({ changes, language }: Subject, key: string): Cell {
  const t = reportText[language];
  const change = changes.get(key);
  if (change?.kind !== 'compared') return { text: t.none };
  const from: Formula = { kind: 'difference', of: key, less: `before.${key}`, places: 2 };
  const figures = new Map([
    [key, change.now],
    [`before.${key}`, change.before],
  ]);
  const found = formulaFor(change.difference, from, (one) => figures.get(one));
  return figureCell(change.difference, `change.${key}`, t.none, found);
}

/** Why comparison breaks with the year before or is not of the same, where so; the same reason once. */
export function breakNotes(subject: Subject, keys: readonly string[]): Block[] {
  const { changes, language, before, names, lineage, year } = subject;
  if (!before) return [];
  const said = reportSaid[language];
  const name = (key: string) => {
    if (key === 'total') return reportText[language].total;
    return names.isIndicator(key) ? names.of(key) : key;
  };
  const reasons = new Map<string, string[]>();
  for (const key of keys) {
    const change = changes.get(key);
    if (change?.kind !== 'breaks') continue;
    const why = change.why[language];
    reasons.set(why, [...(reasons.get(why) ?? []), name(key)]);
  }
  const changed = lineage.steps.flatMap((step) =>
    step.changed && step.to > before.fiscalYear && step.to <= year.fiscalYear
      ? [said.changedIn(step.to, step.changed[language])]
      : [],
  );
  const anew = keys.filter(
    (key) => changes.get(key)?.kind === 'compared' && isMeasuredAnew(lineage, key, year, before),
  );
  return [
    ...(anew.length > 0 ? [note(said.anew(anew.map(name).join(', '), before.fiscalYear))] : []),
    ...[...reasons].map(([why, all]) => note(said.breaks(all.join(', '), before.fiscalYear, why))),
    ...changed.map(note),
  ];
}
