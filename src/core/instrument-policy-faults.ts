import type { Instrument } from './instrument.ts';
import type { RuleFault } from './rule-fault.ts';

/** Every total has a level, and the best comes first. */
export function* ratingFaults({ rating, ...instrument }: Instrument): Generator<RuleFault> {
  const sides = [
    ...instrument.tools.map((tool) => tool.code),
    ...instrument.tools.flatMap((tool) =>
      tool.kind === 'survey' ? tool.parts.flatMap((part) => part.code ?? []) : [],
    ),
  ];
  for (const [i, side] of rating.sides.entries()) {
    if (!sides.includes(side)) {
      yield { path: ['rating', 'sides', i], fault: 'unknownSide', details: { code: side } };
    }
  }
  for (const [i, level] of rating.levels.entries()) {
    const path = ['rating', 'levels', i];
    const before = rating.levels[i - 1];
    const descends =
      before === undefined ||
      level.from < before.from ||
      (level.from === before.from && (level.eachFrom ?? -1) < (before.eachFrom ?? -1));
    if (!descends) yield { path, fault: 'levelOrder', details: { code: level.code } };
    if (level.eachFrom !== undefined && rating.sides.length === 0) {
      yield { path: [...path, 'eachFrom'], fault: 'noSides' };
    }
  }
  const last = rating.levels.at(-1)!;
  if (last.from !== 0 || last.eachFrom !== undefined) {
    const path = ['rating', 'levels', rating.levels.length - 1];
    yield { path, fault: 'lastLevel', details: { code: last.code } };
  }
}

/** Versions, leaving out, and the calendar within the fiscal year. */
export function* policyFaults(instrument: Instrument): Generator<RuleFault> {
  if (instrument.version > 1 && instrument.reason === undefined) {
    yield { path: ['version'], fault: 'reasonMissing' };
  }
  if (instrument.missing.rule === 'excluded' && instrument.missing.label === undefined) {
    yield { path: ['missing'], fault: 'labelMissing' };
  }
  for (const [i, window] of (instrument.calendar ?? []).entries()) {
    const path = ['calendar', i];
    if (instrument.calendar!.findIndex((other) => other.phase === window.phase) !== i) {
      yield { path, fault: 'phaseTwice', details: { phase: window.phase } };
    }
    if (withinFiscalYear(window.from) > withinFiscalYear(window.to)) {
      yield { path, fault: 'endsBeforeItBegins', details: { phase: window.phase } };
    }
    for (const end of ['from', 'to'] as const) {
      const [month, day] = window[end].split('-').map(Number) as [number, number];
      const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
      if (day > longest) {
        yield { path: [...path, end], fault: 'noSuchDay', details: { day: window[end] } };
      }
    }
  }
}

/** `10-01` sorts first: Thailand's fiscal year begins in October. */
function withinFiscalYear(monthDay: string): string {
  return monthDay >= '10' ? `0${monthDay}` : `1${monthDay}`;
}
