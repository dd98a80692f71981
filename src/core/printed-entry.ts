import { decimalText } from '../kit/decimal.ts';
import type { Entry, EntryAgency } from './edition.ts';
import { type Channel, channelsOf, type Instrument, itemsOf } from './instrument.ts';
import type { ReleasedChannel } from './release.ts';
import { type Outcome, scoreAgency } from './score.ts';
import type { SheetFigures } from './sheet.ts';
import type { VerdictScore, Verdicts } from './verdict.ts';

/**
 * A released result whose leaves are printed figures. What the document prints is shown as it is,
 * the rest is computed from it; where both are there and differ, a reader is told, not refused.
 */
export function makePrintedEntry(
  instrument: Instrument,
  agency: EntryAgency,
  { figures, respondents }: SheetFigures,
  sealed = NO_SEAL,
): Entry {
  const outcome = scorePrinted(instrument, figures);
  const channels: Partial<Record<Channel, ReleasedChannel>> = {};
  for (const channel of channelsOf(instrument)) {
    channels[channel] = {
      release: 'printed',
      respondents: respondents[channel] ?? null,
      minimum: null,
    };
  }
  return {
    agency,
    channels,
    verdicts: printedVerdicts(instrument, figures),
    values: printedValues(outcome),
    level: outcome.level?.code ?? null,
    sealed,
    printed: figures,
  };
}

/** Of what is not published. */
const NO_SEAL = '0'.repeat(64);

export function scorePrinted(
  instrument: Instrument,
  figures: Readonly<Record<string, string>>,
): Outcome {
  return scoreAgency(instrument, { printed: figures });
}

/** The printed figure where there is one, else the computed one. */
export function printedValues(outcome: Outcome): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, { figure, printed }] of outcome.nodes) {
    const shown = printed?.value ?? figure?.point;
    if (shown) values[key] = decimalText(shown);
  }
  return values;
}

export function printedVerdicts(
  instrument: Instrument,
  figures: Readonly<Record<string, string>>,
): Verdicts {
  const verdicts: Record<string, VerdictScore> = {};
  for (const { code } of itemsOf(instrument)) {
    if (figures[code] !== undefined) verdicts[code] = figures[code] === '0.00' ? 0 : 100;
  }
  return verdicts;
}
