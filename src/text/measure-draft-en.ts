import type { Bands } from '../core/band.ts';
import { bandOf } from '../core/draft.ts';
import type { Proposal } from '../core/plan-proposal.ts';
import { bandName } from './band.ts';
import type { Names } from './draft.ts';
import { type Drafted, keepFrom, type MeasureWords } from './measure-words.ts';

/** Drafts of measures in English. */
export const ENGLISH_MEASURE: MeasureWords = {
  draft,
  quoted: (text: string) => `The assessor suggests: ${text}`,
  followUp: 'Progress is reported in the agency’s meetings',
};

function draft({ because, answers, suggests }: Proposal, names: Names, bands: Bands): Drafted {
  const all = (codes: readonly string[]) => codes.map(names.of).join(', ');
  const [first = ''] = answers;
  switch (because.kind) {
    case 'weak': {
      const scored = because.needs.map(
        ({ place, value }) =>
          `${names.of(place)} scored ${value}, in the band “${bandName(bandOf(bands, value), 'en')}”.`,
      );
      return {
        title: `Raise the questions of ${names.of(because.indicator)} that are below the agency’s band`,
        finding: scored.join('\n'),
        steps: [
          ['Meet with those who do the work and those who are served, and find the causes', 1, 1],
          suggests.length > 0
            ? [`Review and mend what is published: ${all(suggests)}`, 1, 2]
            : ['Decide on a practice that removes the causes, and who carries it out', 1, 2],
          ['Follow the practice and make it known to staff and users', 2, 3],
          ['Ask again, sum up and mend', 4, 4],
        ],
        output: 'A mended practice or publication that those concerned know of',
        evidence: 'Minutes, what was published, and a summary of what people said',
        success: `${answers.join(', ')} at ${keepFrom(bands)} or more in the next assessment`,
      };
    }
    case 'lost':
      return {
        title: `Make and publish ${names.of(first)} with all its parts`,
        finding: `Item ${names.of(first)} did not score.${because.reason === '' ? '' : ` The assessor’s reason: ${because.reason}`}`,
        steps: [
          ['Compare what is published with what is required, part by part', 1, 1],
          ['Make what is missing and have it approved', 1, 1],
          ['Publish it, and have somebody else open and check the links', 2, 2],
          ['Keep it up to date until it is submitted', 2, 4],
        ],
        output: `What ${first} asks for is whole and can be opened`,
        evidence: 'The links, and a record of the check',
        success: `${first} scores in the next assessment`,
      };
    case 'assessor':
      return {
        title: `Act on the assessor’s suggestion: ${names.of(first)}`,
        finding: '',
        steps: [
          ['Consider the suggestion and decide what to do', 1, 1],
          ['Do it and make it known', 2, 3],
          ['Sum up and report', 4, 4],
        ],
        output: 'The suggestion has been acted on',
        evidence: 'A record of the decision and of what was done',
        success: `${first} scores no less than this year`,
      };
    case 'target':
      return {
        title:
          because.by === null
            ? `Raise ${names.of(first)} to the pass mark`
            : `Raise the total to what the country is to reach by ${because.by}`,
        finding:
          because.by === null
            ? `${names.of(first)} is at ${because.value}, below ${because.least}, and keeps the whole from a better level.`
            : `The total is ${because.value}, below the mean of ${because.least} that the country is to reach by ${because.by}.`,
        steps: [
          ['Choose the questions and items where most can be gained', 1, 1],
          ['Name somebody for each, and follow up every month', 1, 3],
          ['Assess yourselves before the cycle', 4, 4],
        ],
        output: 'Each of them has an owner and moves',
        evidence: 'Assignments and follow-up reports',
        success: `${first === 'total' ? 'The total' : first} at ${because.least} or more`,
      };
  }
}
