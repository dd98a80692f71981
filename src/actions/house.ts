import type { LibraryEntry } from '../core/advice-library.ts';
import type { AuditHead } from '../core/audit.ts';
import type { ItemExamples } from '../core/component-example.ts';
import type { Gate } from '../core/gate.ts';
import type { ItemRule } from '../core/item-rule.ts';
import type { Lineage } from '../core/lineage.ts';
import type { PlanRule } from '../core/plan-rule.ts';
import type { Puzzles } from '../core/puzzle.ts';
import type { DiskFacts } from '../core/storage.ts';
import type { Target } from '../core/target.ts';
import type { Database } from '../store/database.ts';
import type { CycleMemory } from './cycle-memory.ts';
import type { Intake } from './intake.ts';
import type { Names } from './names.ts';
import type { Orders } from './orders.ts';
import type { Published } from './published.ts';
import type { Previewed } from './result-preview.ts';
import type { Surveys } from './survey.ts';
import type { TableCounts } from './table-counts.ts';

/** What every action may lean on; put together once in `app.ts`. */
export interface House {
  readonly db: Database;
  readonly clock: () => Date;
  /** Where anonymous answers come in. */
  readonly intake: Intake;
  /** How many forms one network sends. */
  readonly gate: Gate;
  /** What a browser works out when that were too many. */
  readonly puzzles: Puzzles;
  /** How many wrong codes one network types. */
  readonly guesses: Gate;
  /** The questionnaires behind the public links. */
  readonly surveys: Surveys;
  /** What stands published, for pages that are kept. */
  readonly published: Published;
  /** What agencies are found by. */
  readonly names: Names;
  /** In which order they stand. */
  readonly orders: Orders;
  /** What would be published, as long as nothing it is made of changes. */
  readonly previews: CycleMemory<Previewed>;
  /** How much is to be mended in tables that were gone through. */
  readonly tables: TableCounts;
  readonly keys: {
    /** Chains the audit log; kept outside the database. */
    readonly audit: Uint8Array;
    /** Turns accounts and addresses into throttle buckets. */
    readonly throttle: Uint8Array;
    /** Closes up what has to do with access codes. */
    readonly codes: Uint8Array;
  };
  readonly installation: Installation;
  /** Whether mail leaves the house: SMTP is set up. Without it, links are shown instead of sent. */
  readonly sendsMail: boolean;
  /** Whether pages that are kept are also kept as pictures: a browser is set up. */
  readonly takesPictures: boolean;
  /** Where links in mails and posters lead. */
  readonly publicUrl: string;
  /** Where backups are kept, and how many of a kind. */
  readonly backups: { readonly folder: string; readonly keep: number };
  /** How much room there is where it all stands. */
  readonly disk: () => Promise<DiskFacts>;
  /** What came with the program: instruments, and how their codes continue over the years. */
  readonly shipped: {
    instrumentText(name: string): Promise<string | undefined>;
    lineage(family: string): Promise<Lineage>;
    targets(family: string): Promise<readonly Target[]>;
    planRules(family: string): Promise<readonly PlanRule[]>;
    itemRules(family: string): Promise<readonly ItemRule[]>;
    adviceLibrary(family: string): Promise<readonly LibraryEntry[]>;
    componentExamples(family: string): Promise<readonly ItemExamples[]>;
  };
  /** Told of every new head of the audit chain after its transaction committed. */
  readonly onAuditHead: (head: AuditHead) => void;
}

export interface Installation {
  readonly id: string;
  readonly kind: 'self-assessment' | 'authority';
  readonly name: string;
  readonly isDemo: boolean;
}
