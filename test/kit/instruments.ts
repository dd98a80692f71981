import { existsSync, readFileSync } from 'node:fs';
import type { Instrument } from '../../src/core/instrument.ts';
import { readInstrument } from '../../src/core/instrument-reading.ts';
import { type Lineage, readLineage } from '../../src/core/lineage.ts';

export const INSTRUMENTS = [
  'nacc/2565',
  'nacc/2567',
  'nacc/2568',
  'nacc/2569',
  'office/2569',
] as const;

export function instrumentText(name: string): string {
  return readFileSync(`instruments/${name}/instrument.yaml`, 'utf8');
}

const read = new Map<string, Instrument>();

/** The instrument as it ships; read once for all tests of a run. */
export function instrumentOf(name: string): Instrument {
  const known = read.get(name) ?? readInstrument(instrumentText(name));
  read.set(name, known);
  return known;
}

export function lineageOf(family: string): Lineage {
  const file = `instruments/${family}/lineage.yaml`;
  if (!existsSync(file)) return { format: 1, family, readWith: {}, steps: [] };
  return readLineage(readFileSync(file, 'utf8'));
}
