import { Problem } from '../core/problem.ts';
import { FORM_LIMIT, Typed, type Visit } from './visit.ts';

/** A form with a long text in it, or of one that is too long its beginning in whole lines. */
export interface Pasted {
  readonly typed: Typed;
  readonly problem?: Problem;
}

export async function readPasted(visit: Visit): Promise<Pasted> {
  if (Number(visit.header('content-length') ?? 0) <= FORM_LIMIT)
    return { typed: await visit.form() };
  const { bytes } = await visit.start(FORM_LIMIT);
  return {
    typed: new Typed(new URLSearchParams(wholeLines(bytes))),
    problem: new Problem('tooLarge', { limitBytes: FORM_LIMIT }),
  };
}

/** Shorter than what may be sent, since the page sends it again with fields of its own. */
function wholeLines(form: Uint8Array): string {
  const start = Buffer.from(form.subarray(0, FORM_LIMIT - 100_000)).toString('latin1');
  const end = start.toUpperCase().lastIndexOf('%0A');
  return start.slice(0, Math.max(end, 0));
}
