import type { Bands } from '../core/band.ts';
import { EMPTY_MEASURE, type MeasureBody, type Step } from '../core/plan.ts';
import { fiscalYearSpan, quartersOf } from '../core/plan-period.ts';
import type { Proposal } from '../core/plan-proposal.ts';
import type { Names } from './draft.ts';
import { ENGLISH_MEASURE } from './measure-draft-en.ts';
import { THAI_MEASURE } from './measure-draft-th.ts';

/**
 * A measure drafted from what the results call for: what is known is filled in; who does it, with
 * what money and how it is reported is left for the officer, and coverage asks for it.
 */
export function draftMeasure(
  proposal: Proposal,
  names: Names,
  { carriedOutIn, bands }: { readonly carriedOutIn: number; readonly bands: Bands },
): MeasureBody {
  const say = names.language === 'th' ? THAI_MEASURE : ENGLISH_MEASURE;
  const { title, finding, steps, output, evidence, success } = say.draft(proposal, names, bands);
  const quoted = proposal.said.map((text) => say.quoted(text)).join('\n');
  return {
    ...EMPTY_MEASURE,
    answers: proposal.answers,
    title,
    finding: [finding, quoted].filter((text) => text !== '').join('\n'),
    period: fiscalYearSpan(carriedOutIn),
    steps: steps.map(
      ([text, from, to], i): Step => ({
        number: i + 1,
        text,
        period: quartersOf(carriedOutIn, from, to),
      }),
    ),
    output,
    evidence,
    success,
    followUp: say.followUp,
  };
}
