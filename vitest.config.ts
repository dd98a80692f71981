import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first: one that begins last is waited for by nobody but itself. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = (file: string) => LONGEST.findIndex((part) => file.includes(part));
    const weight = ({ moduleId }: TestSpecification) =>
      place(moduleId) < 0 ? LONGEST.length : place(moduleId);
    return (await super.sort(files)).sort((a, b) => weight(a) - weight(b));
  }
}

const LONGEST = ['test/browser/pages', 'test/crash/', 'test/browser/'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    pool: 'threads',
    isolate: false,
    // Half of the time goes by waiting for a browser or a program that starts; by itself it would use one core of two.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Against what hangs and never comes. None of these says how fast anything must be: a test takes a second,
    // or on a machine that is busy with other things a hundred.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 90_000 } },
    globalSetup: ['test/setup.ts'],
    setupFiles: ['test/seed.ts'],
    reporters: ['default', './test/reporter.ts'],
  },
});
