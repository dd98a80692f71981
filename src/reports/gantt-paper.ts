import type { Gantt } from './body.ts';
import { runsOf } from './runs.ts';

/**
 * A Gantt chart as the template takes it: a table whose bars span the columns of their periods.
 * Bars of a row that overlap are drawn as one; each has its periods as alternative text, and the
 * row says them in words.
 */
interface Room {
  readonly width: number;
  readonly digits: (text: string) => string;
}

const SIZE = 9;
const FIRST_SHARE = 0.34;
const PADDING = 9;

export function ganttForPaper(gantt: Gantt, { width, digits }: Room) {
  const count = gantt.periods.length;
  const first = { width: count === 0 ? width : width * FIRST_SHARE - PADDING, size: SIZE };
  const period = {
    width: (width * (1 - FIRST_SHARE)) / Math.max(count, 1) - PADDING / 2,
    size: SIZE,
  };
  return {
    kind: 'gantt',
    caption: runsOf(digits(gantt.caption), { width, size: SIZE }),
    share: FIRST_SHARE,
    first: runsOf(digits(gantt.firstColumn), first),
    groups: groupsOf(gantt, digits),
    periods: gantt.periods.map((text) => runsOf(digits(text), period)),
    rows: gantt.rows.map(({ text, bars, said, tone }) => ({
      text: runsOf(
        digits(text),
        tone === 'group' && bars.length === 0 ? { width, size: SIZE } : first,
      ),
      said: runsOf(digits(said), first),
      tone: tone ?? '',
      pieces: piecesOf(bars, count).map(({ from, to, isBar }) => ({
        columns: to - from + 1,
        bar: isBar ? digits(spanOf(gantt.periods, from, to)) : null,
      })),
    })),
  };
}

function groupsOf({ groups, periods }: Gantt, digits: (text: string) => string) {
  const fitting: { text: string; columns: number }[] = [];
  let left = periods.length;
  for (const { text, columns } of groups) {
    if (left === 0) break;
    const taken = Math.min(Math.max(1, Math.floor(columns)), left);
    fitting.push({ text: digits(text), columns: taken });
    left -= taken;
  }
  if (left > 0 && fitting.length > 0) fitting.push({ text: '', columns: left });
  return fitting;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isBar: boolean;
}

/** The row from its first period to its last: bars, and the empty periods between them. */
function piecesOf(bars: Gantt['rows'][number]['bars'], count: number): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const emptyUntil = (end: number) => {
    for (; next < end; next += 1) pieces.push({ from: next, to: next, isBar: false });
  };
  for (const { from, to } of merged(bars, count)) {
    emptyUntil(from);
    pieces.push({ from, to, isBar: true });
    next = to + 1;
  }
  emptyUntil(count);
  return pieces;
}

function merged(bars: Gantt['rows'][number]['bars'], count: number) {
  const inside = bars
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(count - 1, to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from);
  const apart: { from: number; to: number }[] = [];
  for (const bar of inside) {
    const last = apart.at(-1);
    if (last && bar.from <= last.to) last.to = Math.max(last.to, bar.to);
    else apart.push({ ...bar });
  }
  return apart;
}

function spanOf(periods: readonly string[], from: number, to: number): string {
  return from === to ? periods[from]! : `${periods[from]} – ${periods[to]}`;
}
