import { z } from 'zod';
import {
  type AdviceSaid,
  type AdviceState,
  type AdviceVersion,
  adviceState,
  hadPart,
} from '../core/advice.ts';
import type { PublishedAdvice } from '../core/advice-issue.ts';
import { type Actor, hasRole, type Role } from '../core/person.ts';
import { adviceSteps, adviceVersions } from '../store/advice.ts';
import { publishedAdvice } from '../store/advice-issue.ts';
import { adviserOf } from '../store/advice-queue.ts';
import { assessorNames } from '../store/assessor.ts';
import type { Tx } from '../store/database.ts';
import { look } from './action.ts';
import { type Disclosing, disclosureKey, findDisclosing } from './disclosure.ts';

/**
 * What an agency is advised: the assessor who has it writes and hands over, a lead who had no part in it
 * approves or sends it back with a reason. Nothing here is for the agency before it is published.
 */
export const ADVISERS: readonly Role[] = ['assessor', 'lead'];
const READERS: readonly Role[] = ['assessor', 'lead', 'administrator'];

export interface Advised extends Disclosing {
  readonly adviser: Awaited<ReturnType<typeof adviserOf>>;
}

/** An assessor finds what they were given, and nothing else. */
export async function findAdvised(
  tx: Tx,
  input: { readonly cycleId: number; readonly agency: string },
  actor: Actor,
): Promise<Advised | undefined> {
  const found = await findDisclosing(tx, input);
  if (!found) return undefined;
  const adviser = await adviserOf(tx, found);
  const seesAll = hasRole(actor, ['lead', 'administrator']);
  return seesAll || adviser?.id === actor.personId ? { ...found, adviser } : undefined;
}

export interface SeenAdvice extends Advised {
  readonly state: AdviceState;
  /** Newest first. */
  readonly versions: readonly AdviceVersion[];
  readonly said: readonly AdviceSaid[];
  readonly published: PublishedAdvice | null;
  /** Whoever asks wrote or handed over some of it, so that somebody else approves it. */
  readonly hadPart: boolean;
  /** Who may be given it; for who leads. */
  readonly assessors: readonly { readonly id: string; readonly name: string }[];
}

export const seeAdvice = look({
  name: 'advice.see',
  input: z.strictObject(disclosureKey),
  may: READERS,
  find: findAdvised,
  async do({ tx, thing, actor }): Promise<SeenAdvice> {
    const versions = await adviceVersions(tx, thing);
    const said = await adviceSteps(tx, thing);
    const out = await publishedNow(tx, thing);
    return {
      ...thing,
      versions,
      said,
      published: out,
      state: adviceState(versions[0], said, out?.version ?? null),
      hadPart: hadPart(actor.personId, versions, said),
      assessors: hasRole(actor, ['lead']) ? await assessorNames(tx) : [],
    };
  },
});

const publishedNow = (tx: Tx, { cycleId, agencyId }: Advised) =>
  publishedAdvice(tx, { cycleId, agencyId, edition: ANY_EDITION });
const ANY_EDITION = 2_000_000_000;

export const targetOfAdvice = ({ agency, cycle }: Pick<Disclosing, 'agency' | 'cycle'>): string =>
  `${cycle.fiscalYear}/${cycle.name} ${agency.code}`;
