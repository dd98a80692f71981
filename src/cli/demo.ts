import { badField } from '../core/problem.ts';
import { demoCommand, demoText } from '../text/demo.ts';
import type { Command } from './command.ts';

/** `prongsai demo national`: the program at its full size, with nobody's data. */
export const demoNational: Command = {
  name: 'demo national',
  about: demoCommand.national,
  places: [],
  options: {
    year: { about: demoCommand.year, value: 'YEAR' },
    agencies: { about: demoCommand.agencies, value: 'N' },
    responses: { about: demoCommand.responses, value: 'N' },
    seed: { about: demoCommand.seed, value: 'N' },
  },
  async run({ values, language, outside, tell }) {
    const wish = {
      fiscalYear: wholeNumber('year', values.year, 2568, 2567, 2568),
      agencies: wholeNumber('agencies', values.agencies, 8300, 1, 20_000),
      responses: wholeNumber('responses', values.responses, 1_350_000, 0, 5_000_000),
      seed: String(wholeNumber('seed', values.seed, 1, 0, 999_999_999)),
    };
    if (!outside.fillNation) throw new Error('there is no demo to fill');
    const nation = await outside.fillNation({ data: values.data }, wish, tell);
    const { mean, passRate } = nation.summary;
    const say = demoText[language];
    return {
      right: true,
      json: nation,
      lines: [
        say.filled(nation.agencies, nation.responses, nation.cycleId),
        say.summary(mean ?? '–', passRate ?? '–'),
      ],
    };
  },
};

function wholeNumber(
  name: string,
  given: string | undefined,
  usual: number,
  least: number,
  most: number,
): number {
  if (given === undefined) return usual;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : -1;
  if (number < least || number > most) throw badField(name, 'outOfRange', { least, most });
  return number;
}
