import type { House } from '../actions/house.ts';
import type { Place } from '../actions/place.ts';
import type { GroupSummary } from '../core/standing.ts';
import type { InBoth, Language } from '../text/language.ts';

/**
 * A command says what it takes and what it does; `run.ts` parses, helps, prints and exits the same
 * way for all. It gives its answer as data and as lines, and whether what it looked at is right.
 */
export interface Command {
  /** As typed, one or two words: `backup`, `audit verify`. */
  readonly name: string;
  readonly about: InBoth<string>;
  /** Names of what must follow, in order, as help shows them: `FILE`. */
  readonly places: readonly string[];
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly run: (call: Call) => Promise<Outcome>;
}

export interface CommandOption {
  readonly about: InBoth<string>;
  /** What its value is called in help; without it the option is a switch. */
  readonly value?: string;
}

export interface Call {
  readonly places: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
  readonly language: Language;
  readonly outside: Outside;
  /** Opens the house over the data folder; closed again when the command is done. */
  readonly house: () => Promise<House>;
  /** The same for what is there, however it is; `fresh` also where nothing is yet. */
  readonly place: (fresh?: 'fresh') => Promise<Place>;
  /** Says something while it works, on the error stream. */
  readonly tell: (line: string) => void;
}

/** What lies outside this room and is handed in by `main.ts`. */
export interface Outside {
  openHouse(flags: Flags): Promise<{ house: House; close(): Promise<void> }>;
  openPlace(flags: Flags & { fresh: boolean }): Promise<Place & { close(): Promise<void> }>;
  /** Adds a made-up national cycle to a demo house, which it begins where nothing is yet. */
  readonly fillNation?: (
    flags: Flags,
    wish: NationWish,
    tell: (line: string) => void,
  ) => Promise<Nation>;
  /** Runs the program until it is asked to stop. */
  serve(flags: Flags & { host?: string; port?: string; empty: boolean }): Promise<void>;
}

export interface NationWish {
  /** 2568 where none is said. */
  readonly fiscalYear?: number;
  readonly agencies: number;
  readonly responses: number;
  readonly seed: string;
}

export interface Nation extends NationWish {
  readonly cycleId: number;
  readonly summary: GroupSummary;
}

interface Flags {
  readonly data?: string;
}

export interface Outcome {
  /** False gives exit code 1: it was done, and what was found is wrong. */
  readonly right: boolean;
  readonly json: unknown;
  readonly lines: readonly string[];
}
