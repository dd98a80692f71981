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
  const read = new Map<string, Promise<Lineage>>();
  const targets = new Map<string, Promise<readonly Target[]>>();
  const rules = new Map<string, Promise<readonly PlanRule[]>>();
  const itemRules = new Map<string, Promise<readonly ItemRule[]>>();
  const libraries = new Map<string, Promise<readonly LibraryEntry[]>>();
  const examples = new Map<string, Promise<readonly ItemExamples[]>>();
  return {
    async instrumentText(name) {
      const file = path.join(folder, name, 'instrument.yaml');
      return existsSync(file) ? readFile(file, 'utf8') : undefined;
    },
    lineage(family) {
      const known = read.get(family) ?? lineageIn(folder, family);
      read.set(family, known);
      return known;
    },
    targets(family) {
      const known = targets.get(family) ?? targetsIn(folder, family);
      targets.set(family, known);
      return known;
    },
    planRules(family) {
      const known = rules.get(family) ?? planRulesIn(folder, family);
      rules.set(family, known);
      return known;
    },
    itemRules(family) {
      const known = itemRules.get(family) ?? itemRulesIn(folder, family);
      itemRules.set(family, known);
      return known;
    },
    adviceLibrary(family) {
      const known = libraries.get(family) ?? adviceLibraryIn(folder, family);
      libraries.set(family, known);
      return known;
    },
    componentExamples(family) {
      const known = examples.get(family) ?? examplesIn(folder, family);
      examples.set(family, known);
      return known;
    },
  };
}

async function lineageIn(folder: string, family: string): Promise<Lineage> {
  const file = path.join(folder, family, 'lineage.yaml');
  if (!existsSync(file)) return { format: 1, family, readWith: {}, steps: [] };
  return readLineage(await readFile(file, 'utf8'));
}

async function targetsIn(folder: string, family: string): Promise<readonly Target[]> {
  const file = path.join(folder, family, 'targets.yaml');
  return existsSync(file) ? readTargets(await readFile(file, 'utf8')) : [];
}

async function planRulesIn(folder: string, family: string): Promise<readonly PlanRule[]> {
  const file = path.join(folder, family, 'plan-rules.yaml');
  return existsSync(file) ? readPlanRules(await readFile(file, 'utf8')) : [];
}

async function itemRulesIn(folder: string, family: string): Promise<readonly ItemRule[]> {
  const file = path.join(folder, family, 'item-checks.yaml');
  return existsSync(file) ? readItemRules(await readFile(file, 'utf8')) : [];
}

async function adviceLibraryIn(folder: string, family: string): Promise<readonly LibraryEntry[]> {
  const file = path.join(folder, family, 'advice.yaml');
  return existsSync(file) ? readAdviceLibrary(await readFile(file, 'utf8')) : [];
}

async function examplesIn(folder: string, family: string): Promise<readonly ItemExamples[]> {
  const file = path.join(folder, family, 'component-examples.yaml');
  return existsSync(file) ? readComponentExamples(await readFile(file, 'utf8')) : [];
}

/** The folder that came with the program: beside whatever it was built or run from. */
export function shippedFolder(): string {
  let at = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(at, 'instruments')) && path.dirname(at) !== at) {
    at = path.dirname(at);
  }
  return path.join(at, 'instruments');
}
