import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../actions/house.ts';
import {
  type DueLink,
  forgetOldFindings,
  isOfOneRow,
  type Kept,
  keepFindings,
  monthlySnapshots,
  nextDue,
  putOff,
  toBeKept,
} from '../actions/link-work.ts';
import type { Found } from '../core/link-finding.ts';
import { RETENTION } from '../core/retention.ts';
import { GroupCommit } from '../kit/group-commit.ts';
import type { Checker } from '../net/checker.ts';
import type { JobKind } from './runner.ts';

/**
 * Looks at the links that are due: many hosts at once, one link of a host at a time with a pause in
 * between. What was found is written as soon as the write before it is done, together with what else was
 * found meanwhile; after a kill only what was not written yet is looked at again.
 */
export interface LinkWork {
  readonly kind: JobKind;
  /** Nothing more is begun; what is at hand is let go and stays due. */
  stop(): void;
}

export interface LinkWorkOptions {
  readonly atOnce?: number;
  /** Between two questions to one host. */
  readonly pauseMs?: number;
}

export function linkWork(
  checker: Checker,
  { atOnce = 16, pauseMs = 1000 }: LinkWorkOptions = {},
): LinkWork {
  const stopping = new AbortController();
  return {
    stop: () => stopping.abort(),
    kind: {
      kind: 'links',
      everySeconds: 5,
      async run(house, _payload, lost) {
        const signal = AbortSignal.any([stopping.signal, ...(lost ? [lost] : [])]);
        // Every host that rests listens to it.
        setMaxListeners(0, signal);
        const round = new Round(house, checker, { atOnce, pauseMs }, signal);
        await round.finished();
      },
    },
  };
}

/** At most so often, when there is too little to do; and sometimes all the same, for what was saved meanwhile. */
const REFILL_MS = 500;
const FRESH_MS = 5000;

/** Until nothing is due any more. */
class Round {
  readonly #waiting = new Map<string, DueLink[]>();
  readonly #atHand = new Map<string, DueLink>();
  /** Hosts that are asked at this moment or were a moment ago. */
  readonly #busy = new Set<string>();
  readonly #faults: unknown[] = [];
  readonly #written: GroupCommit<Kept>;
  /** The database is away or full: nothing is begun, what is at hand stays due, the next round goes on. */
  #isEnding = false;
  #refilled = Number.NEGATIVE_INFINITY;
  #wake = () => {};

  constructor(
    readonly house: House,
    readonly checker: Checker,
    readonly options: Required<LinkWorkOptions>,
    readonly signal: AbortSignal,
  ) {
    const limits = { batch: options.atOnce, waiting: Number.POSITIVE_INFINITY };
    this.#written = new GroupCommit((batch) => keepFindings(house, batch), limits, isOfOneRow);
  }

  async finished(): Promise<void> {
    this.signal.addEventListener('abort', () => this.#wake(), { once: true });
    while (!this.signal.aborted) {
      await this.#refill().catch((error) => this.#end(error));
      for (const host of this.#isEnding ? [] : this.#startable()) this.#start(host);
      if (this.#busy.size === 0) break;
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    if (this.#faults.length > 0) throw this.#faults[0];
  }

  #startable(): string[] {
    const free = this.options.atOnce - this.#atHand.size;
    const hosts: string[] = [];
    for (const host of this.#waiting.keys()) {
      if (hosts.length >= free) break;
      if (!this.#busy.has(host)) hosts.push(host);
    }
    return hosts;
  }

  async #refill(): Promise<void> {
    if (this.#isEnding) return;
    const isIdle = this.#busy.size === 0;
    const ago = performance.now() - this.#refilled;
    const isShort = this.#startable().length < this.options.atOnce - this.#atHand.size;
    if (!isIdle && ago < (isShort ? REFILL_MS : FRESH_MS)) return;
    this.#refilled = performance.now();
    const waiting = [...this.#waiting.values()].flat();
    const known = [...this.#atHand.values(), ...waiting].map(({ link }) => link);
    for (const due of await nextDue(this.house, known)) {
      this.#waiting.set(due.host, [...(this.#waiting.get(due.host) ?? []), due]);
    }
  }

  #start(host: string): void {
    const [due, ...rest] = this.#waiting.get(host) ?? [];
    if (!due) return;
    if (rest.length > 0) this.#waiting.set(host, rest);
    else this.#waiting.delete(host);
    this.#atHand.set(due.link, due);
    this.#busy.add(host);
    void this.#do(due).then(async () => {
      this.#atHand.delete(due.link);
      this.#wake();
      await pause(this.options.pauseMs, undefined, { signal: this.signal }).catch(() => {});
      this.#busy.delete(host);
      this.#wake();
    });
  }

  async #do(due: DueLink): Promise<void> {
    try {
      const began = this.house.clock();
      await this.checker.check(due.url, { keepsBytes: due.isKept }, async (found) => {
        if (!this.signal.aborted) await this.#keep(due, began, found);
      });
    } catch (error) {
      this.#faults.push(error);
      if (!this.#isEnding) await putOff(this.house, due).catch(() => {});
    }
  }

  async #keep(due: DueLink, began: Date, found: Found): Promise<void> {
    try {
      await this.#written.add(await toBeKept(this.house, due, began, found));
    } catch (error) {
      // A link is not put off for what it cannot help.
      if (!isOfOneRow(error)) this.#isEnding = true;
      throw error;
    }
  }

  #end(error: unknown): void {
    this.#isEnding = true;
    this.#faults.push(error);
  }
}

/** Once a day: what was handed in a month ago is kept anew, and what nothing is kept of is forgotten. */
export const linkMonth: JobKind = {
  kind: 'link-month',
  everySeconds: 24 * 3600,
  async run(house) {
    await monthlySnapshots(house);
    await forgetOldFindings(house, RETENTION.findingDays);
  },
};
