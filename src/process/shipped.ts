import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LibraryEntry, readAdviceLibrary } from '../core/advice-library.ts';
import { type ItemExamples, readComponentExamples } from '../core/component-example.ts';
import { type ItemRule, readItemRules } from '../core/item-rule.ts';
import { type Lineage, readLineage } from '../core/lineage.ts';
import { type PlanRule, readPlanRules } from '../core/plan-rule.ts';
import { readTargets, type Target } from '../core/target.ts';

/** The instruments that come with the program, and how their codes continue over the years. */
export interface Shipped {
  /** The text of `nacc/2568`; undefined where no such instrument came with the program. */
  instrumentText(name: string): Promise<string | undefined>;
  /** A family without a file has no steps. */
  lineage(family: string): Promise<Lineage>;
  /** What a family has set itself to reach, the nearest year first. */
  targets(family: string): Promise<readonly Target[]>;
  /** What a family asks of the plan that answers a result, the earliest year first. */
  planRules(family: string): Promise<readonly PlanRule[]>;
  /** What a program can see of disclosure items, for each year. */
  itemRules(family: string): Promise<readonly ItemRule[]>;
  /** What assessors may advise, for each year. */
  adviceLibrary(family: string): Promise<readonly LibraryEntry[]>;
  /** What each component looks like when it is there and when it is not. */
  componentExamples(family: string): Promise<readonly ItemExamples[]>;
}

export function openShipped(folder = shippedFolder()): Shipped {
  /** Read when it is first asked for, and kept. */
  function of<Kept>(
    name: string,
    readWith: (text: string) => Kept,
    without: (family: string) => Kept,
  ): (family: string) => Promise<Kept> {
    const known = new Map<string, Promise<Kept>>();
    return (family) => {
      const file = path.join(folder, family, name);
      const kept =
        known.get(family) ??
        (existsSync(file)
          ? readFile(file, 'utf8').then(readWith)
          : Promise.resolve(without(family)));
      known.set(family, kept);
      return kept;
    };
  }
  const none = () => [];
  return {
    async instrumentText(name) {
      const file = path.join(folder, name, 'instrument.yaml');
      return existsSync(file) ? readFile(file, 'utf8') : undefined;
    },
    lineage: of<Lineage>('lineage.yaml', readLineage, (family) => ({
      format: 1,
      family,
      readWith: {},
      steps: [],
    })),
    targets: of('targets.yaml', readTargets, none),
    planRules: of('plan-rules.yaml', readPlanRules, none),
    itemRules: of('item-checks.yaml', readItemRules, none),
    adviceLibrary: of('advice.yaml', readAdviceLibrary, none),
    componentExamples: of('component-examples.yaml', readComponentExamples, none),
  };
}

/** The folder that came with the program: beside whatever it was built or run from. */
export function shippedFolder(): string {
  let at = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(at, 'instruments')) && path.dirname(at) !== at) {
    at = path.dirname(at);
  }
  return path.join(at, 'instruments');
}
