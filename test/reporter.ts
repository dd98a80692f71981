import os from 'node:os';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { endLeftovers } from './leftovers.ts';

const TICK_MS = 5000;
/** Longer than the longest any test or hook may take: what is silent for so long cannot be stopped from inside. */
const SILENT_TICKS = 72;

/**
 * Prints the one closing line that every runner of this project is read by, also when a test keeps its
 * thread so busy that its own time limit never comes: then it is named, and the run ended.
 */
export default class ClosingLine implements Reporter {
  readonly #running = new Map<string, string>();
  #passed = 0;
  #ticks = 0;
  #watch: NodeJS.Timeout | undefined;

  onTestRunStart() {
    // Ticks and not a clock: a machine that slept has not been silent.
    this.#watch = setInterval(() => {
      this.#ticks += 1;
      if (this.#ticks > SILENT_TICKS) this.#giveUp();
    }, TICK_MS).unref();
  }

  onTestModuleQueued({ id, relativeModuleId }: TestModule) {
    this.#ticks = 0;
    this.#running.set(id, relativeModuleId);
  }

  onTestModuleEnd({ id }: TestModule) {
    this.#ticks = 0;
    this.#running.delete(id);
  }

  onTestCaseReady({ id, fullName, module }: TestCase) {
    this.#ticks = 0;
    this.#running.set(id, `${module.relativeModuleId} > ${fullName}`);
  }

  onTestCaseResult(test: TestCase) {
    this.#ticks = 0;
    this.#running.delete(test.id);
    if (test.result().state === 'passed') this.#passed += 1;
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    clearInterval(this.#watch);
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      if (module.errors().length > 0) count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    process.stdout.write(
      `\n${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
    );
  }

  #giveUp() {
    const names = [...this.#running.values()].join('\n  ');
    process.stderr.write(`Nothing ends any more. What was running:\n  ${names}\n`);
    process.stdout.write(`\n${this.#passed} passed, 1 failed\n`);
    endLeftovers(os.tmpdir());
    process.exit(1);
  }
}
