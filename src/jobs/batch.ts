import { perform } from '../actions/action.ts';
import {
  forgetBatches,
  type NextDocument,
  nextDocument,
  seeDocumentSource,
} from '../actions/batch-work.ts';
import { seeResult } from '../actions/edition.ts';
import type { House } from '../actions/house.ts';
import { checkAddress } from '../core/check-address.ts';
import { newSetting } from '../core/document.ts';
import { isProblem } from '../core/problem.ts';
import { dayInThailand } from '../kit/thai.ts';
import { bodyPaper } from '../reports/body-paper.ts';
import { documentBody } from '../reports/document.ts';
import { resultPaper } from '../reports/result.ts';
import { type Paper, type Typesetter, TypesettingFailed } from '../reports/typst.ts';
import type { JobKind } from './runner.ts';

/**
 * Makes the documents of a batch one after another, with a typesetter of its own: whoever prints
 * one page meanwhile does not wait behind thousands. What is made is kept at once, so that after a
 * kill only the document at hand is made again, and after a stop too.
 */
export function batchMaker(openTypesetter: () => Typesetter, hear: Hear): JobKind {
  return {
    kind: 'batch',
    async run(house, { id }, signal) {
      await forgetBatches(house);
      const typesetter = openTypesetter();
      const stop = () => void typesetter.close();
      signal?.addEventListener('abort', stop);
      try {
        for (;;) {
          signal?.throwIfAborted();
          const next = await nextDocument(house, Number(id));
          if (!next) return;
          await make(house, next, typesetter, { hear, signal });
        }
      } finally {
        signal?.removeEventListener('abort', stop);
        await typesetter.close();
      }
    },
  };
}

/** What an engineer should see of a document that could not be made. */
type Hear = (failed: { readonly document: string; readonly error: unknown }) => void;

interface Making {
  readonly hear: Hear;
  readonly signal: AbortSignal | undefined;
}

/** One that cannot be made does not hold up the others; a lost database ends the job. */
async function make(
  house: House,
  next: NextDocument,
  typesetter: Typesetter,
  { hear, signal }: Making,
): Promise<void> {
  const fail = (error: unknown, failure: string) => {
    if (isProblem(error)) return next.fail(error.kind);
    const { id } = next.batch;
    const { code, document } = next.waiting;
    hear({ document: `${id} ${code} ${document}`, error });
    return next.fail(failure);
  };
  let paper: Paper;
  try {
    paper = await paperOf(house, next);
  } catch (error) {
    return fail(error, 'unexpected');
  }
  let body: Uint8Array;
  try {
    body = await typesetter.typeset(paper);
  } catch (error) {
    signal?.throwIfAborted();
    if (!isProblem(error) && !(error instanceof TypesettingFailed)) throw error;
    return fail(error, 'typesetting');
  }
  await next.keep(body);
}

async function paperOf(house: House, { batch, waiting, actor }: NextDocument): Promise<Paper> {
  const { language, askedAt, fiscalYear, cycleId, edition: number } = batch;
  const { code, document } = waiting;
  if (document === 'result') {
    const key = { cycleId, agencyCode: code, edition: number };
    const { edition, instrument, entry } = await perform(house, actor, seeResult, key);
    const { head, hash } = edition;
    const url = checkAddress(house.publicUrl, hash, code);
    return resultPaper({ instrument, head, entry, hash, url, language });
  }
  const key = { agency: code, year: fiscalYear };
  const source = await perform(house, actor, seeDocumentSource, key);
  const day = dayInThailand(askedAt);
  return bodyPaper(documentBody(source, newSetting(document, { language, unit: '', day })));
}
