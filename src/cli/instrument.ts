import { type Instrument, instrumentHash, instrumentName } from '../core/instrument.ts';
import { instrumentChanges } from '../core/instrument-diff.ts';
import { checkInstrument, type InstrumentFault } from '../core/instrument-reading.ts';
import { applyWording } from '../core/instrument-wording.ts';
import { Problem } from '../core/problem.ts';
import { sayFault } from '../text/field-fault.ts';
import { changeLine, instrumentCommand, instrumentText } from '../text/instrument.ts';
import { instrumentLines } from '../text/instrument-sheet.ts';
import type { Language } from '../text/language.ts';
import type { Command, Outcome } from './command.ts';
import { instrumentAt, readTextFile } from './instrument-file.ts';

const folder = { about: instrumentCommand.instruments, value: 'DIR' };
const wording = { about: instrumentCommand.wording, value: 'FILE' };

export const instrumentCheck: Command = {
  name: 'instrument check',
  about: instrumentCommand.check,
  places: ['FILE'],
  options: { wording },
  async run({ places, values, language }) {
    const read = checkInstrument(await readTextFile(places[0]!));
    if ('faults' in read) return faulty(read.faults, language);
    if (values.wording === undefined) return fine(read.instrument, language);
    const worded = applyWording(read.instrument, await readTextFile(values.wording));
    return 'faults' in worded ? faulty(worded.faults, language) : fine(worded.instrument, language);
  },
};

export const instrumentShow: Command = {
  name: 'instrument show',
  about: instrumentCommand.show,
  places: ['NAME|FILE'],
  options: { instruments: folder, wording },
  async run({ places, values, language }) {
    let instrument = await instrumentAt(places[0]!, values.instruments);
    if (values.wording !== undefined) {
      const worded = applyWording(instrument, await readTextFile(values.wording));
      if ('faults' in worded) throw asProblem(worded.faults);
      instrument = worded.instrument;
    }
    const hash = instrumentHash(instrument);
    return {
      right: true,
      json: { hash, instrument },
      lines: [...instrumentLines(instrument, language), instrumentText[language].fingerprint(hash)],
    };
  },
};

export const instrumentDiff: Command = {
  name: 'instrument diff',
  about: instrumentCommand.diff,
  places: ['NAME|FILE', 'NAME|FILE'],
  options: { instruments: folder },
  async run({ places, values, language }) {
    const [before, after] = await Promise.all(
      places.map((place) => instrumentAt(place, values.instruments)),
    );
    const changes = instrumentChanges(before!, after!);
    const lines = changes.map((change) => changeLine(change, language));
    return {
      right: changes.length === 0,
      json: changes,
      lines: lines.length > 0 ? lines : [instrumentText[language].same],
    };
  },
};

function fine(instrument: Instrument, language: Language): Outcome {
  const hash = instrumentHash(instrument);
  const name = instrumentName(instrument);
  const say = instrumentText[language];
  return {
    right: true,
    json: { name, version: instrument.version, hash, faults: [] },
    lines: [say.fine(name, instrument.version), say.fingerprint(hash)],
  };
}

function faulty(faults: readonly InstrumentFault[], language: Language): Outcome {
  const told = faults.map((fault) => ({
    ...fault,
    details: { ...fault.details, line: fault.line },
  }));
  const reasons = told.map((fault) => sayFault(fault, language));
  return {
    right: false,
    json: {
      faults: faults.map(({ line, path, fault }, i) => ({
        line,
        place: path.join('.'),
        fault,
        reason: reasons[i],
      })),
    },
    lines: reasons,
  };
}

function asProblem(faults: readonly InstrumentFault[]): Problem {
  return new Problem('badInput', {
    faults: faults.map(({ line, path, fault, details }) => ({
      path,
      fault,
      details: { ...details, line },
    })),
  });
}
