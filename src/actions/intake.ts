import { WITH_ANSWER } from '../core/access-code.ts';
import { maskText } from '../core/masking.ts';
import type { Submission } from '../core/response.ts';
import { packContents, placeOf } from '../core/sealed-answer.ts';
import { within } from '../kit/deadline.ts';
import { GroupCommit } from '../kit/group-commit.ts';
import { derivedKey, seal } from '../kit/seal.ts';
import { spendTicket } from '../store/access-code.ts';
import { codeOf, isOfOneRow } from '../store/complaint.ts';
import type { Database } from '../store/database.ts';
import { type Incoming, isKeySpent, takeIn } from '../store/intake.ts';

/**
 * Where answers come in. An anonymous submission is no deed of a person: it leaves no audit line,
 * waits for nobody's, and what fails of it is told without a word of what it held.
 */
export interface Intake {
  /** `kept` only when it would survive power loss; a key that was kept before is kept. */
  submit(submission: Submission): Promise<'kept' | 'tryAgain'>;
  /** The same for a ticket that is spent with the answer: both or neither. */
  submitWith(ticket: Uint8Array, submission: Submission): Promise<'kept' | 'tryAgain' | 'spent'>;
  /** Fulfilled when everything taken has been answered. */
  drained(): Promise<void>;
}

const LIMITS = { batch: 500, waiting: 5000 };
/** Then the page with the answers goes back; what is written later counts once with its key. */
const LONGEST_WAIT_MS = 15_000;

/** `codes` is the key of all that has to do with access codes. */
export function openIntake(
  db: Database,
  codes: Uint8Array,
  onFailure: (error: Error) => void,
  longestWaitMs = LONGEST_WAIT_MS,
): Intake {
  const sealing = answerKey(codes);
  const group = new GroupCommit<Incoming>(
    (batch) => {
      const ids = [...new Set(batch.map((submission) => submission.agencyId))];
      return db.transaction({ kind: 'agencies', ids }, async (tx) => {
        await takeIn(tx, batch);
      });
    },
    LIMITS,
    isOfOneRow,
  );
  return {
    drained: () => group.drained(),
    async submit(submission) {
      const written = group.add(incoming(submission, sealing));
      if (!written) return 'tryAgain';
      try {
        await within(longestWaitMs, written);
        return 'kept';
      } catch (error) {
        onFailure(withoutContent(error));
        return 'tryAgain';
      }
    },
    async submitWith(ticket, submission) {
      const scope = { kind: 'agencies', ids: [submission.agencyId] } as const;
      try {
        const written = db.transaction(scope, async (tx) => {
          const spent = await spendTicket(tx, submission, ticket, WITH_ANSWER);
          if (!spent) return (await isKeySpent(tx, submission)) ? 'kept' : 'spent';
          await takeIn(tx, [incoming(submission, sealing)]);
          return 'kept';
        });
        return await within(longestWaitMs, written);
      } catch (error) {
        onFailure(withoutContent(error));
        return 'tryAgain';
      }
    },
  };
}

/** What opens the answers of surveys with codes again. */
export const answerKey = (codes: Uint8Array): Buffer => derivedKey(codes, 'answers');

/** As it may be written: masked, and closed up where codes are used. */
export function incoming(submission: Submission, key: Uint8Array): Incoming {
  const { room, ...open } = masked(submission);
  if (room === undefined) return open;
  const sealed = seal(key, packContents(open, room), placeOf(open));
  return { ...open, answers: new Uint8Array(), bands: undefined, suggestion: undefined, sealed };
}

/** From here on nobody reads what somebody typed of themselves or of others. */
function masked(submission: Submission): Submission {
  const { suggestion } = submission;
  return suggestion ? { ...submission, suggestion: maskText(suggestion) } : submission;
}

/** The database quotes the row it refuses; only its error code may be told. */
function withoutContent(error: unknown): Error {
  const name = error instanceof Error ? error.name : 'unknown';
  return new Error(`a submission could not be written (${codeOf(error) || name})`);
}
