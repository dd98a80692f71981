import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INSTRUMENTS, instrumentOf } from '../../test/kit/instruments.ts';
import { ByteText } from '../kit/byte-text.ts';
import { canonical } from './audit.ts';
import {
  contentHasher,
  type EntryAgency,
  entryHash,
  makeEntry,
  sealedHash,
  sealedHashOf,
  textHash,
} from './edition.ts';
import { writeEntry } from './entry-text.ts';
import { channelsOf, type Instrument, itemsOf } from './instrument.ts';
import { cellsOf } from './instrument-cells.ts';
import { release } from './release.ts';
import { type ResultInputs, scoreResult, summed } from './result.ts';
import { openTally } from './tally.ts';

/** The texts that are hashed are made quickly; they must be those that a stranger makes slowly. */
const agency: EntryAgency = {
  abbreviation: '',
  code: 'A01',
  ministry: null,
  nameEn: 'A "quoted" \\ name',
  nameTh: 'หน่วยงาน ก',
  province: 'จังหวัดธารบุรี',
  type: 'service-department',
};

const anyInstrument = fc.constantFrom(...INSTRUMENTS).map(instrumentOf);
const picks = fc.infiniteStream(fc.nat(1_000_000));

function madeUp(instrument: Instrument, people: number, next: () => number) {
  const tally = openTally(instrument);
  for (const channel of channelsOf(instrument)) {
    const cells = cellsOf(instrument, channel);
    for (let n = next() % (people + 1); n > 0; n -= 1) {
      const answers = Uint8Array.from(cells.map((cell) => 1 + (next() % cell.scores.length)));
      tally.put(1, channel, answers, 0, answers.length);
    }
  }
  const verdicts: Record<string, 0 | 100> = {};
  for (const { code } of itemsOf(instrument).toReversed()) {
    if (next() % 9 > 0) verdicts[code] = next() % 3 === 0 ? 0 : 100;
  }
  const inputs: ResultInputs = { channels: tally.countsOf(1), minimums: { iit: 7 }, verdicts };
  return { tally, inputs };
}

test('the text of an entry and of its counts is in canonical order, and sums are those of counts', () => {
  fc.assert(
    fc.property(anyInstrument, fc.nat(12), picks, (instrument, people, stream) => {
      const { tally, inputs } = madeUp(instrument, people, () => stream.next().value);
      const text = new ByteText();
      tally.writeCounts(1, text);
      const counts = text.take().toString();
      expect(counts).toBe(canonical(inputs.channels));
      expect(tally.channelsOf(1)).toEqual(summed(inputs).channels);
      const sealed = sealedHashOf('salt', counts);
      expect(sealed).toBe(sealedHash('salt', inputs));
      const result = { ...inputs, channels: tally.channelsOf(1) };
      const entry = makeEntry(instrument, agency, result, sealed);
      const released = release(instrument, result, scoreResult(instrument, result));
      const written = writeEntry(text, instrument, { ...released, agency, sealed });
      expect(written.toString()).toBe(canonical(entry));
      expect(textHash(written)).toBe(entryHash(entry));
      expect(makeEntry(instrument, agency, summed(inputs), sealed)).toEqual(entry);
    }),
    { numRuns: 60 },
  );
});

test('the content hash is that of the instrument and of the entries without their seals', () => {
  const instrument = instrumentOf('nacc/2568');
  let n = 1;
  const { inputs } = madeUp(instrument, 9, () => (n = (n * 7919) % 65_537));
  const entries = ['A01', 'B02'].map((code) =>
    makeEntry(instrument, { ...agency, code }, summed(inputs), textHash(code)),
  );
  const hasher = contentHasher('ab'.repeat(32));
  for (const entry of entries) hasher.put(Buffer.from(canonical(entry)), entry.sealed);
  const unsealed = entries.map(({ sealed: _sealed, ...entry }) => entry);
  const whole = canonical({ instrumentHash: 'ab'.repeat(32), entries: unsealed });
  expect(hasher.hash()).toBe(textHash(whole));
});
