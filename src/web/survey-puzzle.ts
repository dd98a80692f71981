import { TOKEN_FIELD } from '../core/access-code.ts';
import { PROOF_FIELD } from '../core/puzzle.ts';
import { KEY_FIELD } from '../ui/survey-review.tsx';
import type { Typed, Visit } from './visit.ts';

/** What a form is told by: each counts once, so a proof for it lets one answer in. */
const formOf = (typed: Typed) => `${typed.get(KEY_FIELD)} ${typed.get(TOKEN_FIELD)}`;

/** In headers, for the script that sends forms; a page without it waits and sends again. */
export function puzzleFor(visit: Visit, typed: Typed): Record<string, string> {
  const { house, channel, now } = visit;
  return {
    'x-puzzle': house.puzzles.make(formOf(typed), channel.address, now.getTime()),
    'x-solver': visit.asset('survey-proof.ts'),
  };
}

export function isWorkedFor({ house, channel, now }: Visit, typed: Typed): boolean {
  const proof = typed.get(PROOF_FIELD);
  return proof !== '' && house.puzzles.take(proof, formOf(typed), channel.address, now.getTime());
}
