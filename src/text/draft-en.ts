import { HIGHEST, scoreText } from '../core/band.ts';
import type { In, NoScore, Point, Score } from '../core/draft.ts';
import { wayOf } from '../core/trend.ts';
import type { Names } from './draft.ts';
import { sayGroups } from './draft-en-groups.ts';
import { unsigned } from './draft-th-list.ts';

/** Each point in English, in one way or several. */
export function draftEnglish(point: Point, names: Names): readonly string[] {
  const scores = (some: readonly Score[]) => scored(some, names);
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
      return [sayNoScore(point, names, total(point.code))];
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
      if (among?.known === 1) return [sayOnlyOne(point, from, among.all)];
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
      const many = point.scores.length > 1 ? 's' : '';
      return [`The ${point.say} ${what}${many}${known}: ${scores(point.scores)}.`];
    }
    case 'allEqual':
      return [
        `All ${point.count} indicators${point.among ? ` that have a score (of ${point.among.all})` : ''} have the same: ${point.value}.`,
      ];
    case 'reversed':
      return [
        `${listed(point.codes)} ${point.codes.length > 1 ? 'ask about what should not happen and are' : 'asks about what should not happen and is'} scored in reverse: the higher the score, the less of it was found.`,
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
    case 'partsApart': {
      const some = point.questions.map(
        ({ code, higher, lower, difference }) =>
          `${names.of(code)} ${higher} and ${lower} (a difference of ${difference})`,
      );
      return [
        `${names.channel(point.higher)} gives ${point.least} or more above ${names.channel(point.lower)}: ${listed(some)}.`,
      ];
    }
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
    case 'noItems':
      return [`None of ${point.count} items scored.`];
    case 'noneGot':
      return ['No item scored yet.'];
    case 'noneLost':
      return ['Every item scored, so none counts as a weakness.'];
    case 'lostItems':
      return [`Items that did not score: ${all(point.items)}.`];
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
    case 'linked': {
      const what = listed([
        ...(point.sections.length > 0 ? [`every item of ${all(point.sections)}`] : []),
        ...point.items.map(names.of),
      ]);
      return [
        point.got
          ? `Published in full and related to ${all(point.questions)}: ${what}.`
          : `Did not score and related to ${all(point.questions)}: ${what}.`,
      ];
    }
    case 'suggest':
      return [
        `To raise ${all(point.questions)}, look again at what is published: ${all(point.targets)}.`,
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
      const needs = new Set(point.unmet.map((one) => one.needs));
      const some = point.unmet.map((one) => {
        const stands = `${one.key === 'total' ? 'the overall score' : names.of(one.key)} ${one.value}`;
        return needs.size === 1 ? stands : `${stands} (needs ${one.needs} or more)`;
      });
      const least = `${some.length > 1 ? 'each needs' : 'which needs'} ${point.unmet[0]!.needs} or more`;
      const needed = needs.size > 1 ? '' : `, ${least}`;
      return [`What keeps it from “${names.level(point.to)}”: ${listed(some)}${needed}.`];
    }
    case 'bestLevel':
      return ['It is the best level of this year.'];
    case 'tools':
      return [
        `By tool: ${listed(
          point.scores.map(
            ({ parts, ...tool }) =>
              `${scored([tool], names)}${parts.length > 0 ? ` (${scored(parts, names)})` : ''}`,
          ),
        )}.`,
      ];
    default:
      return sayGroups(point, names);
  }
}

function sayNoScore({ why, parts }: NoScore, names: Names, name: string): string {
  const where = parts.length > 0 ? ` in ${listed(parts.map(names.channel))}` : '';
  return `${name} ${
    {
      few: `is not shown: too few answered${where}`,
      nobody: `has no score: nobody answered${where}`,
      belowSample: `has no score: fewer answered${where} than the sample asks for`,
      unknown: 'is not known here yet',
    }[why]
  }.`;
}

function sayOnlyOne(
  { sense }: Extract<Point, { say: 'noneInBands' }>,
  from: string | null,
  all: number,
): string {
  const where = from === null ? 'in a band that counts as a strength' : `scored from ${from} up`;
  return `The only one of ${all} subjects that has a score is ${sense === 'weak' ? where : `not ${where} yet`}.`;
}

/** Names with their scores; one score that all of them have is said once. */
function scored(some: readonly Score[], names: Names): string {
  const value = some[0]?.value;
  if (some.length > 1 && some.every((one) => one.value === value)) {
    return `${listed(some.map(({ code }) => names.of(code)))}, ${value} each`;
  }
  return listed(some.map((one) => `${names.of(one.code)} ${one.value}`));
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
