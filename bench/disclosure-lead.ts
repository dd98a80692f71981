import sql from 'sql-template-tag';
import { ANY_APPEAL } from '../src/core/appeal.ts';
import {
  allowsNewEvidence,
  appealMinistries,
  appealsOf,
  appealsOfCycle,
  verdictsBeforeAppeals,
} from '../src/store/appeal.ts';
import { assessorsOf, barredFrom } from '../src/store/assessor.ts';
import { calibrationSets, candidatesOf } from '../src/store/calibration.ts';
import type { Tx } from '../src/store/database.ts';
import { allGroups } from '../src/store/group.ts';
import { countParticipants } from '../src/store/participation.ts';
import { handoversOf, judgedOf, undoneOf } from '../src/store/review-handover.ts';
import { disputesOf, pairsOf } from '../src/store/review-queue.ts';
import { standingSheets } from '../src/store/sheet.ts';
import { verdictChainOf } from '../src/store/verdict.ts';
import { pairs } from './disclosure-pairs.ts';
import type { Measured } from './figure.ts';

interface Bench {
  readonly cycleId: number;
  readonly items: readonly string[];
  readonly agencies: readonly { readonly id: number; readonly code: string }[];
  readonly people: { readonly assessor: string };
  readonly port: number;
  readonly bare: Tx;
}

/** What a lead opens in the middle of a review: seven of ten judged, some otherwise by two, appeals filed. */
export async function* leadFigures(bench: Bench, cookie: string): AsyncIterable<Measured> {
  const { cycleId, items, agencies, people, port, bare } = bench;
  const item = (n: number) => items[n % items.length]!;
  yield* pairs('lead: the whole review', {
    path: () => `/cycles/${cycleId}/reviewing`,
    cookie,
    port,
    async query() {
      await assessorsOf(bare, cycleId);
      await allGroups(bare);
      await countParticipants(bare, cycleId);
      await disputesOf(bare, cycleId);
    },
  });
  yield* pairs('lead: agreement', {
    path: () => `/cycles/${cycleId}/reviewing/agreement`,
    cookie,
    port,
    async query() {
      await pairsOf(bare, cycleId);
    },
  });
  yield* pairs("lead: an assessor's work to hand over", {
    path: () => `/cycles/${cycleId}/reviewing/hand-over?person=${people.assessor}`,
    cookie,
    port,
    async query() {
      await assessorsOf(bare, cycleId);
      await undoneOf(bare, cycleId, people.assessor);
      await judgedOf(bare, cycleId, people.assessor, await barredFrom(bare, people.assessor));
      await handoversOf(bare, cycleId);
    },
  });
  yield* pairs('lead: items to calibrate by', {
    path: (n) => `/cycles/${cycleId}/calibrating?item=${item(n)}`,
    cookie,
    port,
    async query(n) {
      await calibrationSets(bare, cycleId);
      await candidatesOf(bare, cycleId, { item: item(n), score: null, most: 60 });
    },
  });
  yield* pairs('lead: appeals', {
    path: () => `/cycles/${cycleId}/appeals`,
    cookie,
    port,
    async query() {
      await appealsOfCycle(bare, cycleId);
      await appealMinistries(bare, cycleId);
      await allowsNewEvidence(bare, cycleId);
    },
  });
  yield* pairs('lead: appeals of one item that wait', {
    path: (n) => `/cycles/${cycleId}/appeals?state=waiting&item=${item(n)}`,
    cookie,
    port,
    async query(n) {
      const filter = { ...ANY_APPEAL, state: 'waiting', item: item(n) } as const;
      await appealsOfCycle(bare, cycleId, filter);
      await appealMinistries(bare, cycleId);
      await allowsNewEvidence(bare, cycleId);
    },
  });
  yield* pairs('lead: appeals of an agency', {
    path: (n) => `/cycles/${cycleId}/appeals/${agencies[n]!.code}`,
    cookie,
    port,
    async query(n) {
      const of = { agencyId: agencies[n]!.id, cycleId };
      await verdictChainOf(bare, of);
      await appealsOf(bare, of);
      await verdictsBeforeAppeals(bare, of);
      await allowsNewEvidence(bare, cycleId);
      // Effects on the total are worked out from the surveys; a printed sheet stands in where nobody answered.
      const answers = await bare.rows(sql`select channel, answers from response
        where cycle_id = ${cycleId} and agency_id = ${of.agencyId}`);
      if (answers.length === 0) await standingSheets(bare, of.agencyId);
    },
  });
}
