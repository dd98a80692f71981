import { gzipSync } from 'node:zlib';
import type { Entry } from '../../src/core/edition.ts';
import { editionHash, entryHash, sealedHash } from '../../src/core/edition.ts';
import { instrumentHash } from '../../src/core/instrument.ts';
import { instrumentOf } from './instruments.ts';

/** Somebody who knows what a bundle means and wants another result out of it, or harms the file. */
// biome-ignore lint/suspicious/noExplicitAny: a forger keeps to no types
type Loose = any;
type Forge = (bundle: Loose) => unknown;
type Harm = (bytes: Buffer) => Uint8Array;

const entryOf = (agency: Loose): Loose => agency.entry ?? agency;
/** The one in the middle. */
const someOf = ({ agencies }: Loose): Loose => agencies[agencies.length >> 1];
const entry = (bundle: Loose): Loose => entryOf(someOf(bundle));
const keyOf = (table: object) => Object.keys(table)[0] ?? '';
const answered = (bundle: Loose): Loose => {
  const own: Loose[] = Object.values(entry(bundle).channels);
  return own.find(({ respondents }) => respondents) ?? own[0];
};
const swapped = (text: string) => text.replace(/(\d)((?!\1)\d)/, '$2$1');

/** In a bundle of either kind. What is given back stands in its place. */
export const FORGERIES: Readonly<Record<string, Forge>> = {
  'an agency taken out': (b) => b.agencies.splice(b.agencies.length >> 1, 1) && b,
  'an agency added': (b) => {
    const more = structuredClone(b.agencies.at(-1));
    entryOf(more).agency.code += '9';
    b.agencies.push(more);
  },
  'an agency twice': (b) => b.agencies.push(structuredClone(b.agencies.at(-1))) && b,
  'two agencies changed over': (b) => b.agencies.reverse() && b,
  'the results of another agency': (b) => {
    const [one, other] = [entryOf(b.agencies[0]), entryOf(b.agencies.at(-1))];
    [one.agency, other.agency] = [other.agency, one.agency];
  },
  'digits of a total swapped': (b) => {
    const { values } = entry(b);
    const key = values.total === undefined ? keyOf(values) : 'total';
    values[key] = swapped(values[key]) === values[key] ? '12.34' : swapped(values[key]);
  },
  'another level': (b) => {
    entry(b).level = entry(b).level === null ? 'pass' : null;
  },
  'one more respondent': (b) => {
    answered(b).respondents += 1;
  },
  'another least sample': (b) => {
    answered(b).minimum = 1 + (answered(b).minimum ?? 0);
  },
  'a verdict turned over': (b) => {
    const { verdicts } = entry(b);
    verdicts[keyOf(verdicts)] = 100 - verdicts[keyOf(verdicts)];
  },
  'a name': (b) => {
    entry(b).agency.nameTh += ' ';
  },
  'a province': (b) => {
    entry(b).agency.province = 'ที่อื่น';
  },
  'a seal': (b) => {
    entry(b).sealed = '0'.repeat(64);
  },
  'the date of publishing': (b) => {
    b.head.edition.publishedAt = '2020-01-01T00:00:00.000Z';
  },
  'the head of the audit log': (b) => {
    b.head.edition.audit.number += 1;
  },
  'the authority’s own': (b) => {
    b.head.installation.kind =
      b.head.installation.kind === 'authority' ? 'self-assessment' : 'authority';
  },
  'the least that is shown': (b) => {
    b.head.leastShown = 1;
  },
  'another edition before it': (b) => {
    const { edition } = b.head;
    edition.previous = 'ab'.repeat(32);
    edition.reason ||= 'แก้ไข';
    edition.number = Math.max(2, edition.number);
  },
  'no edition before it': (b) => {
    Object.assign(b.head.edition, { previous: null, number: 1, reason: '' });
    b.head.edition.publishedAt = '2020-01-01T00:00:00.000Z';
  },
  'the hash of another edition': (b) => {
    b.hash = 'cd'.repeat(32);
  },
  'a lower pass mark': (b) => {
    b.instrument.rating.pass -= 1;
  },
  'another instrument': (b) => {
    b.instrument = JSON.parse(JSON.stringify(otherThan(b)));
  },
  'another instrument with its hash': (b) => {
    b.instrument = JSON.parse(JSON.stringify(otherThan(b)));
    b.head.instrumentHash = instrumentHash(b.instrument);
  },
  'no agency at all': (b) => ({ ...b, agencies: [] }),
  'no instrument': ({ instrument: _, ...b }) => b,
};

const otherThan = ({ instrument }: Loose) =>
  instrumentOf(instrument.family === 'office' ? 'nacc/2568' : 'office/2569');

/** In a sealed one only. */
export const SEALED_FORGERIES: Readonly<Record<string, Forge>> = {
  'one answer moved up': (b) => moveUp(someOf(b).inputs),
  'one answer moved up and sealed anew': (b) => {
    const { inputs, salt, entry: own } = someOf(b);
    moveUp(inputs);
    own.sealed = sealedHash(salt ?? '', { channels: inputs?.channels ?? {} });
  },
  'another salt': (b) => {
    someOf(b).salt = 'another';
  },
  'the counts of another': (b) => {
    const [one, other] = [b.agencies[0], b.agencies.at(-1)];
    [one.inputs, one.salt, other.inputs, other.salt] = [
      other.inputs,
      other.salt,
      one.inputs,
      one.salt,
    ];
  },
  'no counts, or invented ones': (b) => {
    const own = someOf(b);
    const isEmpty = Object.keys(own.inputs?.channels ?? {}).length === 0;
    own.inputs = isEmpty ? { channels: {}, minimums: { iit: 5 }, verdicts: {} } : null;
  },
  'another least sample below': (b) => {
    const { inputs } = someOf(b);
    if (inputs) inputs.minimums = { ...inputs.minimums, [keyOf(inputs.channels)]: 9999 };
    else someOf(b).salt = '';
  },
  'a verdict below': (b) => {
    const { inputs } = someOf(b);
    if (inputs) inputs.verdicts.o99 = 100;
    else someOf(b).salt = '';
  },
  'passed off as a public one': ({ format: _, ...b }) => b,
};

function moveUp(inputs: Loose): void {
  const channel: Loose = Object.values(inputs?.channels ?? {})[0];
  const counts: Loose = Object.values(channel?.counts ?? {})[0];
  if (!counts) return;
  const [low] = Object.keys(counts).filter((score) => counts[score] > 0);
  const high = Object.keys(counts).find((score) => score !== low) ?? '';
  counts[low ?? ''] -= 1;
  counts[high] += 1;
}

/** Rewritten throughout, so that only a hash known from elsewhere tells. */
export function rewritten(bundle: Loose): Loose {
  entry(bundle).agency.nameTh += ' (ใหม่)';
  const entries = bundle.agencies.map((one: Loose) => {
    const own: Entry = entryOf(one);
    return [own.agency.code, entryHash(own)] as const;
  });
  return { ...bundle, hash: editionHash(bundle.head, entries) };
}

const inText =
  (alter: (text: string) => string): Harm =>
  (bytes) =>
    Buffer.from(alter(bytes.toString('utf8')));

/** In the bytes of either kind. */
export const HARMS: Readonly<Record<string, Harm>> = {
  'cut in the middle': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'the last mark cut off': (bytes) => bytes.subarray(0, bytes.lastIndexOf('}')),
  'a letter after it': (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
  'another bundle after it': (bytes) => Buffer.concat([bytes, bytes]),
  'a zero byte after it': (bytes) => Buffer.concat([bytes, Buffer.of(0)]),
  'one bit turned over': (bytes) => {
    const copy = Buffer.from(bytes);
    copy[bytes.length >> 1]! ^= 1;
    return copy;
  },
  'a letter that is none': (bytes) => {
    const copy = Buffer.from(bytes);
    copy[copy.indexOf('"nameTh":"') + 11] = 0xff;
    return copy;
  },
  compressed: (bytes) => gzipSync(bytes),
  'compressed and damaged': (bytes) => {
    const packed = gzipSync(bytes);
    packed[packed.length >> 1]! ^= 0xff;
    return packed;
  },
  'a byte order mark': inText((text) => `\ufeff${text}`),
  'in UTF-16': (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'),
  'Thai digits': inText((text) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[+digit]!)),
  'a number beyond all numbers': inText((text) => text.replace(/"number":\d+/, '"number":1e400')),
  'a number too long to be read': inText((text) =>
    text.replace(/"number":(\d+)/, '"number":$1.00000000000000000001'),
  ),
  'no number': inText((text) => text.replace(/"number":\d+/, '"number":NaN')),
  'a figure twice': inText((text) => text.replace('"values":{', '"values":{"total":"99.99",')),
  'a name twice': inText((text) => text.replace(/"nameTh":/, '"nameTh":"อื่น","nameTh":')),
  'a head twice': inText((text) => text.replace('"head":', '"head":{},"head":')),
  'a prototype': inText((text) =>
    text.replace('"values":{', '"values":{"__proto__":{"total":"99.99"},'),
  ),
  'a constructor': inText((text) => text.replace('"values":{', '"values":{"constructor":"99.99",')),
  'nothing at all': () => Buffer.alloc(0),
};

/** The same said in other letters: it is right, under the same hash. */
export const SAME: Readonly<Record<string, (text: string) => string>> = {
  'spread over lines that end as on Windows': (text) =>
    JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', '\r\n'),
  'letters as numbers': (text) =>
    text.replace(
      /[\u0080-\uffff]/g,
      (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'keys in another order': (text) => JSON.stringify(turnedRound(JSON.parse(text))),
};

function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, inner]) => [key, turnedRound(inner)]);
  return Object.fromEntries(members.reverse());
}

/** All of it, of one bundle as text. */
export function* tamperedFiles(text: string): Generator<readonly [what: string, Uint8Array]> {
  const isSealed = text.startsWith('{"format"');
  const forgeries = { ...FORGERIES, ...(isSealed ? SEALED_FORGERIES : {}) };
  for (const [what, forge] of Object.entries(forgeries)) {
    const bundle = JSON.parse(text);
    const made = forge(bundle) as Loose;
    const altered = JSON.stringify(made?.head ? made : bundle);
    // Where only figures of documents are known there are no answers to be moved.
    if (altered !== JSON.stringify(JSON.parse(text))) yield [what, Buffer.from(altered)];
  }
  for (const [what, harm] of Object.entries(HARMS)) yield [what, harm(Buffer.from(text))];
}
