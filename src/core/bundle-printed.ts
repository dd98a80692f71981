import type { Entry } from './edition.ts';
import { channelsOf, type Instrument } from './instrument.ts';
import { printedValues, printedVerdicts, scorePrinted } from './printed-entry.ts';

interface WrongFigure {
  readonly key: string;
  readonly given: string | null;
  readonly computed: string | null;
}

/**
 * Of an entry from printed figures these are the leaves: what else it says must follow from them.
 * They may contradict each other; that is for a reader to see, not for a checker to refuse.
 */
export function wrongPrinted(
  instrument: Instrument,
  entry: Entry,
  printed: Readonly<Record<string, string>>,
): WrongFigure | undefined {
  const channels = channelsOf(instrument);
  const strange =
    channels.find((channel) => entry.channels[channel]?.release !== 'printed') ??
    Object.keys(entry.channels).find((channel) => !channels.some((one) => one === channel));
  if (strange) return { key: strange, given: 'figures', computed: 'printed' };
  const outcome = scorePrinted(instrument, printed);
  const unknown = Object.keys(printed).find((key) => !outcome.nodes.has(key));
  if (unknown) return { key: unknown, given: printed[unknown] ?? null, computed: null };
  const { level } = outcome;
  return (
    firstDifference(entry.values, printedValues(outcome)) ??
    firstDifference(entry.verdicts, printedVerdicts(instrument, printed)) ??
    firstDifference({ level: entry.level }, { level: level?.code ?? null })
  );
}

function firstDifference(
  given: Readonly<Record<string, string | number | null>>,
  computed: Readonly<Record<string, string | number | null>>,
): WrongFigure | undefined {
  const say = (value: string | number | null | undefined) =>
    (value ?? null) === null ? null : String(value);
  const keys = [...new Set([...Object.keys(given), ...Object.keys(computed)])];
  const key = keys.find((one) => say(given[one]) !== say(computed[one]));
  return key === undefined
    ? undefined
    : { key, given: say(given[key]), computed: say(computed[key]) };
}
