import type { Instrument } from './instrument.ts';

/** What differs between two instruments, by codes and not by position, in the order of the file. */
export interface InstrumentChange {
  /** `['tools', 'IIT', 'indicators', 'ind1', 'questions', 'i2', 'polarity']` */
  readonly path: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: string;
  readonly after?: string;
}

export function instrumentChanges(before: Instrument, after: Instrument): InstrumentChange[] {
  return differences(before, after, []);
}

type Thing = Readonly<Record<string, unknown>>;

function differences(before: unknown, after: unknown, path: string[]): InstrumentChange[] {
  if (isThing(before) && isThing(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  const [old, young] = [named(before), named(after)];
  if (old && young) return listDifferences(old, young, path);
  const [left, right] = [shown(before), shown(after)];
  if (left === right) return [];
  if (before === undefined) return [{ path, kind: 'added', after: right }];
  if (after === undefined) return [{ path, kind: 'removed', before: left }];
  return [{ path, kind: 'changed', before: left, after: right }];
}

function listDifferences(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  path: string[],
): InstrumentChange[] {
  const kept = [...before.keys()].filter((name) => after.has(name));
  const keptNow = [...after.keys()].filter((name) => before.has(name));
  return [
    // The order is a rule too: packed answers follow it.
    ...(kept.join() === keptNow.join()
      ? []
      : [{ path, kind: 'moved' as const, before: kept.join(' '), after: keptNow.join(' ') }]),
    ...[...before].flatMap(([name, thing]): InstrumentChange[] =>
      after.has(name)
        ? differences(thing, after.get(name), [...path, name])
        : [{ path: [...path, name], kind: 'removed', before: summary(thing) }],
    ),
    ...[...after]
      .filter(([name]) => !before.has(name))
      .map(([name, thing]) => ({
        path: [...path, name],
        kind: 'added' as const,
        after: summary(thing),
      })),
  ];
}

const NAMES = ['code', 'channel', 'phase'] as const;

/** A list whose members have a name of their own, by that name. */
function named(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const name = NAMES.find((key) => value.every((one) => isThing(one) && one[key] !== undefined));
  return name && new Map(value.map((one: Thing) => [String(one[name]), one]));
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A whole question or item by its words. */
function summary(thing: unknown): string {
  if (!isThing(thing)) return shown(thing);
  const words = thing.text ?? thing.title;
  return isThing(words) ? String(words.th) : shown(thing);
}
