import type { z } from 'zod';
import type { AuditHead } from '../core/audit.ts';
import { faultOf } from '../core/field-fault.ts';
import {
  type Actor,
  coversAgency,
  hasRole,
  type Role,
  type Scope,
  scopeOf,
} from '../core/person.ts';
import { Problem } from '../core/problem.ts';
import { type Channel, NO_CHANNEL } from '../core/session.ts';
import type { Turnstile } from '../kit/turnstile.ts';
import { appendAudit } from '../store/audit.ts';
import type { Tx } from '../store/database.ts';
import type { House } from './house.ts';

/**
 * Everything a person may do or see is an action, declared once. Doors (web, CLI, JSON) only call
 * `perform`; it parses the input, opens one transaction in the actor's scope, finds what it is
 * about, asks whether this person may, does it, and writes the audit line last.
 */
export interface Action<I, O, T = unknown> {
  /** `noun.verb`, as it stands in the permission table and the audit log. */
  readonly name: string;
  readonly input: z.ZodType<I>;
  /**
   * Closed by default: who may, and nobody else. `signedIn` is any person with an account; `self`
   * too, before a required second factor is set up: for the own account and nothing else;
   * `operator` is whoever runs a command on the machine itself.
   */
  readonly may: readonly Role[] | 'anyone' | 'signedIn' | 'self' | 'operator';
  /**
   * What it is done to, found within what the actor may see. Undefined means "not there or not
   * yours". If it belongs to an agency, one of the roles must be held over that agency.
   */
  readonly find?: (tx: Tx, input: I, actor: Actor) => Promise<T | undefined>;
  /** A Problem that is thrown undoes everything; one that is returned keeps what was written. */
  readonly do: (deed: Deed<T>, input: I) => Promise<O | Problem>;
  /**
   * What the audit log keeps of it; a change must say, a read may. Never a secret. Undefined when
   * nothing came of it.
   */
  readonly record?: (input: I, thing: T, output: O) => AuditFacts | undefined;
  readonly changes: boolean;
  /** Nothing that pages keep in memory comes of it, so that very many of them cost nobody a page. */
  readonly leavesPages?: true;
  /** What it may see when that does not follow from the person: signing in sees every account. */
  readonly scope?: Scope;
  /** Dear work that strangers may ask for waits its turn before it takes a connection. */
  readonly turnstile?: Turnstile;
}

export interface Deed<T = unknown> {
  readonly tx: Tx;
  readonly house: House;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly now: Date;
  readonly thing: T;
}

export interface AuditFacts {
  readonly target: string;
  readonly agencyId?: number | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Declares a change: it must say what the audit log keeps. */
export function change<I, O, T = undefined>(
  spec: Omit<Action<I, O, T>, 'changes' | 'record'> & Required<Pick<Action<I, O, T>, 'record'>>,
): Action<I, O, T> {
  return { ...spec, changes: true };
}

/** Declares a read. */
export function look<I, O, T = undefined>(spec: Omit<Action<I, O, T>, 'changes'>): Action<I, O, T> {
  return { ...spec, changes: false };
}

export async function perform<I, O, T>(
  house: House,
  actor: Actor,
  action: Action<I, O, T>,
  raw: unknown,
  channel: Channel = NO_CHANNEL,
): Promise<O> {
  refuseStrangers(actor, action);
  const input = parseInput(action.input, raw);
  const work = () => inTransaction(house, actor, action, input, channel);
  const done = action.turnstile ? await action.turnstile.pass(work) : { result: await work() };
  if (!done) throw new Problem('tooMany', { seconds: 10 });
  if (done.result instanceof Problem) throw done.result;
  return done.result;
}

async function inTransaction<I, O, T>(
  house: House,
  actor: Actor,
  action: Action<I, O, T>,
  input: I,
  channel: Channel,
): Promise<O | Problem> {
  const now = house.clock();
  let head: AuditHead | undefined;
  const output = await house.db.transaction(
    action.scope ?? scopeOf(actor),
    async (tx) => {
      const thing = (await action.find?.(tx, input, actor)) as T;
      if (action.find && (thing === undefined || !covers(actor, action, thing))) {
        throw new Problem('notFound', { what: action.name });
      }
      const result = await action.do({ tx, house, actor, channel, now, thing }, input);
      if (result instanceof Problem) return result;
      const facts = action.record?.(input, thing, result);
      if (facts) {
        head = await appendAudit(tx, house.keys.audit, {
          at: now.toISOString(),
          personId: actor.personId,
          action: action.name,
          agencyId: facts.agencyId ?? null,
          target: facts.target,
          details: facts.details ?? {},
        });
      }
      return result;
    },
    { readonly: !action.changes && !action.record },
  );
  if (action.changes && !action.leavesPages) {
    house.published.forget();
    house.surveys.forget();
  }
  if (head) house.onAuditHead(head);
  return output;
}

/** Whether this person has any business with the action at all; before anything is looked up. */
export function mayEver<I, O, T>(actor: Actor, action: Action<I, O, T>): boolean {
  if (action.may === 'anyone') return true;
  if (action.may === 'operator') return actor.operator === true;
  if (typeof action.may !== 'string') return actor.complete && hasRole(actor, action.may);
  return actor.personId !== null && (action.may === 'self' || actor.complete);
}

/** Refuses whoever has no business with it, each with what they can do about it. */
export function refuseStrangers<I, O, T>(actor: Actor, action: Action<I, O, T>): void {
  if (mayEver(actor, action)) return;
  if (actor.personId === null && !actor.operator) throw new Problem('signInNeeded', {});
  if (!actor.complete) throw new Problem('secondFactorNeeded', {});
  throw new Problem('notAllowed', { action: action.name });
}

function covers<I, O, T>(actor: Actor, action: Action<I, O, T>, thing: T): boolean {
  if (typeof action.may === 'string') return true;
  const agencyId = agencyOf(thing);
  return agencyId === undefined || coversAgency(actor, action.may, agencyId);
}

function agencyOf(thing: unknown): number | undefined {
  const id = (thing as { agencyId?: unknown } | null)?.agencyId;
  return typeof id === 'number' ? id : undefined;
}

export function parseInput<I>(schema: z.ZodType<I>, raw: unknown): I {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Problem('badInput', { faults: parsed.error.issues.map(faultOf) });
}
