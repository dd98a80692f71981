/**
 * Somebody who alters a file of JSON at one place, in every way there is at that place: goes over
 * its structure, each kind of place once, and knows nothing of what it means.
 */
export interface Tampering {
  readonly what: string;
  readonly text: string;
}

type Step = string | number;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Stand for what `JSON.stringify` would not write. */
const [TWICE, PROTO, RAW] = ['@twice', '@proto', '@raw '];

export function* tamperings(text: string): Generator<Tampering> {
  const whole = JSON.parse(text) as Json;
  for (const path of placesOf(whole)) {
    const value = path.reduce<Json>((at, step) => (at as Record<Step, Json>)[step]!, whole);
    for (const [how, other] of [...otherValues(value), ...otherParts(value)]) {
      const altered = written(replaced(whole, path, other), path.at(-1));
      if (altered !== JSON.stringify(whole)) {
        yield { what: `${path.join('.') || 'all'}: ${how}`, text: altered };
      }
    }
  }
}

/** The same in letters, but for keys that stand twice, `__proto__`, and numbers as they are not written. */
function written(value: Json, _key: Step | undefined): string {
  return JSON.stringify(value)
    .replaceAll(new RegExp(`"${RAW}([^"]*)"`, 'g'), '$1')
    .replaceAll(new RegExp(`"${TWICE}([^"]*)"`, 'g'), '"$1"')
    .replaceAll(`"${PROTO}"`, '"__proto__"');
}

function* otherValues(value: Json): Generator<[how: string, other: Json]> {
  if (typeof value === 'object' && value !== null) return;
  if (value !== null) yield ['null', null];
  if (typeof value === 'boolean') yield ['turned over', !value];
  if (typeof value === 'number') {
    yield ['one more', value + 1];
    if (value > 0) yield ['one less', value - 1];
    yield ['as words', String(value)];
    for (const raw of [`${value}.0`, `${value}.00000000000000000001`, `${value}e0`, `-${value}`]) {
      yield [`written ${raw}`, RAW + raw];
    }
    for (const raw of ['1e400', '9007199254740993', 'NaN', 'Infinity', `0${value}`]) {
      yield [`written ${raw}`, RAW + raw];
    }
  }
  if (typeof value === 'string') {
    yield ['one letter more', `${value}x`];
    yield ['a space more', `${value} `];
    yield ['nothing in it', ''];
    yield ['another type', 7];
    if (/\d/.test(value)) yield ['Thai digits', value.replace(/\d/g, (d) => '๐๑๒๓๔๕๖๗๘๙'[+d]!)];
    const swapped = value.replace(/(\d)((?!\1)\d)/, '$2$1');
    if (swapped !== value) yield ['digits swapped', swapped];
  }
}

function* otherParts(value: Json): Generator<[how: string, other: Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    yield ['emptied', []];
    if (value.length > 1) yield ['turned round', value.toReversed()];
    if (value.length > 0) yield ['the last taken out', value.slice(0, -1)];
    if (value.length > 0) yield ['the first twice', [value[0]!, ...value]];
    return;
  }
  yield ['emptied', {}];
  yield ['a stranger in it', { ...value, stranger: 1 }];
  yield ['a prototype in it', { ...value, [PROTO]: { total: '99.99' } }];
  const keys = Object.keys(value);
  const last = keys.at(-1);
  if (last !== undefined) {
    const more = ['eit2', `${last}9`].find((key) => !keys.includes(key))!;
    const isOfChannels = keys.some((key) => ['iit', 'eit', 'eit1', 'eit2'].includes(key));
    yield ['one more of its kind', { ...value, [isOfChannels ? more : `${last}9`]: value[last]! }];
  }
  for (const key of sampleOf(keys)) {
    const { [key]: own, ...rest } = value;
    yield [`without ${key}`, rest];
    yield [`${key} twice`, { [TWICE + key]: 'another', ...value }];
    yield [`${key} twice, the last another`, { ...value, [`${TWICE}${key}`]: 7 }];
    if (own === undefined) throw new Error(key);
  }
}

/** Every place of its kind once: of a list the second, of a table of keys the first and the last. */
function* placesOf(value: Json, path: readonly Step[] = []): Generator<readonly Step[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  const steps: Step[] = Array.isArray(value)
    ? [...new Set([Math.min(1, value.length - 1), value.length - 1])].filter((at) => at >= 0)
    : sampleOf(Object.keys(value));
  for (const step of steps) {
    yield* placesOf((value as Record<Step, Json>)[step]!, [...path, step]);
  }
}

/** Keys of a form are few and each of its own kind; those of a table are many and alike. */
function sampleOf(keys: readonly string[]): string[] {
  return keys.length <= 14 ? [...keys] : [keys[0]!, keys.at(-1)!];
}

function replaced(value: Json, path: readonly Step[], other: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return other;
  const inner = replaced((value as Record<Step, Json>)[step]!, rest, other);
  return Array.isArray(value)
    ? value.map((one, i) => (i === step ? inner : one))
    : Object.fromEntries(
        Object.entries(value as object).map(([k, v]) => [k, k === step ? inner : v]),
      );
}
