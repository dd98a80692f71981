import type { GroupPoint } from '../core/draft.ts';
import { wayOf } from '../core/trend.ts';
import type { Names } from './draft.ts';
import { unsigned } from './draft-th-list.ts';

/** How groups of respondents differ, or why that is not said. */
export function sayGroups(point: GroupPoint, names: Names): readonly string[] {
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
