import { HIGHEST, scoreText } from '../core/band.ts';
import type { GroupPoint, In, Point, Score } from '../core/draft.ts';
import type { Names } from './draft.ts';
import { unsigned, wayOf } from './draft-th.ts';

/** Each point in English, in one way or several. */
export function draftEnglish(point: Point, names: Names): readonly string[] {
  const scores = (some: readonly Score[]) =>
    listed(some.map(({ code, value }) => `${names.of(code)} ${value}`));
  const all = (codes: readonly string[]) => listed(codes.map(names.of));
  const total = (code: string) => (code === 'total' ? 'The overall score' : names.of(code));
  switch (point.say) {
    case 'standing': {
      const rank = point.rank
        ? `, place ${point.rank.place} of ${point.rank.of} indicators${point.rank.tied ? ', shared with an equal score' : ''}`
        : '';
      const band = `“${names.band(point.band)}” (${scoreText(point.band.from)}–${scoreText(point.band.to)})`;
      return [
        `${names.of(point.code)} has ${point.value}, in the band ${band}${rank}.`,
        `${names.of(point.code)} stands at ${point.value}, in the band ${band}${rank}.`,
      ];
    }
    case 'noScore':
      return [
        {
          few: `${names.of(point.code)} is not shown: too few answered.`,
          nobody: `${names.of(point.code)} has no score: nobody answered.`,
          unknown: `${total(point.code)} is not known here yet.`,
        }[point.why],
      ];
    case 'noQuestions':
      return [
        `The questions of ${names.of(point.code)} are not known here, so no weak subject can be named.`,
      ];
    case 'inBand': {
      const [what, where] = [scores(point.scores), bound(point.band)];
      return {
        keep: [`Scored ${where}: ${what}.`, `What goes well, scored ${where}: ${what}.`],
        raise: [
          `Can still be raised, scored ${where}: ${what}.`,
          `To build on, scored ${where}: ${what}.`,
        ],
        mend: [
          `To be mended soon, scored ${where}: ${what}.`,
          `To be mended first, scored ${where}: ${what}.`,
        ],
      }[point.band.sense];
    }
    case 'noneInBands': {
      const from = point.from === null ? null : scoreText(point.from);
      const { among } = point;
      const known = among ? `the ${among.known} of ${among.all} subjects that have a score` : '';
      if (point.sense === 'weak' && among) {
        const where =
          from === null ? 'in a band that counts as a strength' : `scored from ${from} up`;
        return [`All of ${known} are ${where}.`];
      }
      if (among) {
        return from === null
          ? [`None of ${known} is in a band that counts as a strength yet.`]
          : [`None of ${known} is scored from ${from} up yet.`];
      }
      if (point.sense === 'weak') {
        return from === null
          ? ['Every subject of this indicator is in a band that counts as a strength.']
          : [
              `Every subject of this indicator is scored from ${from} up, so none counts as a weakness.`,
            ];
      }
      return from === null
        ? ['No subject is in a band that counts as a strength yet.']
        : [`No subject is scored from ${from} up yet.`];
    }
    case 'highest':
    case 'lowest': {
      const what = names.isIndicator(point.scores[0]?.code ?? '') ? 'indicator' : 'subject';
      const { among } = point;
      const known = among ? ` of the ${among.known} that have a score (of ${among.all})` : '';
      return [`The ${point.say} ${what}${known}: ${scores(point.scores)}.`];
    }
    case 'reversed':
      return [
        `${listed(point.codes)} asks about what should not happen and is scored in reverse: the higher the score, the less of it was found.`,
      ];
    case 'notAll':
      return [
        point.isReversed
          ? `Less than full marks at ${point.code} means that some have come across it.`
          : `Less than full marks at ${point.code} means that some say there is none.`,
      ];
    case 'parts':
      return [
        `${names.of(point.code)}: ${names.channel(point.higher.channel)} gives ${point.higher.value}, ${names.channel(point.lower.channel)} ${point.lower.value}, a difference of ${point.difference}.`,
      ];
    case 'change': {
      const way = wayOf(point.difference);
      if (way === 'same')
        return [`${total(point.code)} is the same as in ${point.since}: ${point.now}.`];
      return [
        `${total(point.code)} ${way === 'up' ? 'rose' : 'fell'} by ${unsigned(point.difference)} since ${point.since} (from ${point.before} to ${point.now})${point.isNoise ? ', which is within the uncertainty of the survey and may be no change' : ''}.`,
      ];
    }
    case 'break':
      return [`${total(point.code)} cannot be compared with ${point.since}: ${point.why.en}.`];
    case 'beware':
      return [`Beware when you compare years: in ${point.year}, ${point.why.en}.`];
    case 'allItems':
      return names.isIndicator(point.code)
        ? [`All ${point.count} items scored.`]
        : [`${names.of(point.code)} scored in full.`];
    case 'someItems':
      return [`${point.got} of ${point.count} items scored.`];
    case 'lost':
      return [
        point.reason
          ? `${names.of(point.item)} did not score. The assessor's reason: ${point.reason}`
          : `${names.of(point.item)} did not score.`,
      ];
    case 'itemsUnknown':
      return [
        `A score of ${point.value} means that some item did not score; not all items are entered, so it cannot be said which these are.`,
      ];
    case 'linked':
      return [
        point.got
          ? `Published in full and related to ${names.of(point.question)}: ${all(point.items)}.`
          : `Did not score and is related to ${names.of(point.question)}: ${all(point.items)}.`,
      ];
    case 'suggest':
      return [
        `To raise ${names.of(point.question)}, look again at what is published: ${all(point.targets)}.`,
      ];
    case 'advised': {
      const said = point.en || point.th;
      return [point.items.length > 0 ? `${said} (See ${point.items.join(', ')}.)` : said];
    }
    case 'level': {
      const level = point.level === null ? '' : `, level “${names.level(point.level)}”`;
      return [
        `The overall score is ${point.total}${level}, ${point.isPass ? 'not below' : 'below'} the pass mark of ${point.pass}.`,
      ];
    }
    case 'unmet': {
      const all = new Set(point.unmet.map(({ needs }) => needs));
      const ask = (needs: number) => (all.size === 1 ? '' : ` (needs ${needs} or more)`);
      const some = point.unmet.map(
        ({ key, value, needs }) =>
          `${key === 'total' ? 'the overall score' : names.of(key)} ${value}${ask(needs)}`,
      );
      const needed = all.size === 1 ? `, which asks for ${[...all].join()} or more` : '';
      return [`What keeps it from “${names.level(point.to)}”${needed}: ${listed(some)}.`];
    }
    case 'bestLevel':
      return ['It is the best level of this year.'];
    case 'tools':
      return [`By tool: ${scores(point.scores)}.`];
    default:
      return sayGroups(point, names);
  }
}

function sayGroups(point: GroupPoint, names: Names): readonly string[] {
  if (point.say === 'noGroups') {
    return [
      {
        none: 'No means by group of respondents are known for this year, so there is nothing to compare.',
        few: `Some group has fewer than ${point.least} respondents, so nothing is shown or compared: it might tell who answered.`,
        one: 'Only one group answered, so there is nothing to compare.',
      }[point.why],
    ];
  }
  const { higher, lower } = point;
  const about = `${names.channel(point.channel)} by ${names.kind(point.kind)}`;
  if (wayOf(point.difference) === 'same') {
    return [`${about}: every group that can be compared has a mean of ${higher.mean}.`];
  }
  return [
    `${about}: “${names.group(point.kind, higher.name)}” (${higher.n} people) has a mean of ${higher.mean}, ${unsigned(point.difference)} more than “${names.group(point.kind, lower.name)}” (${lower.n} people) with ${lower.mean}.`,
  ];
}

function listed(some: readonly string[]): string {
  if (some.length < 2) return some[0] ?? '';
  return `${some.slice(0, -1).join(', ')} and ${some.at(-1)}`;
}

function bound({ from, to }: In): string {
  if (to === HIGHEST) return `${scoreText(from)} or more`;
  return from === 0
    ? `below ${scoreText(to + 1)}`
    : `between ${scoreText(from)} and ${scoreText(to)}`;
}
