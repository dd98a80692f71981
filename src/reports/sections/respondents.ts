import { shownGroups } from '../../core/group-mean.ts';
import { reportText } from '../../text/report.ts';
import { reportSaid } from '../../text/report-said.ts';
import { peopleWord } from '../../text/result.ts';
import type { Block, Cell } from '../body.ts';
import { type Subject, saidAt } from '../subject.ts';
import { cells, columns, groupRow, missing, note, table } from './blocks.ts';

/** How many answered each survey, and the means of their groups as far as they may be shown. */
export function respondentsSection(subject: Subject): Block[] {
  const { view, language, year, names } = subject;
  const [t, said] = [reportText[language], reportSaid[language]];
  const known = view.channels.filter(({ released }) => peopleOf(released) !== null);
  if (known.length === 0) return missing(subject, 'respondents');
  const groups = shownGroups(subject.groups).flat();
  const drafted = saidAt(subject, 'total', 'groups');
  return [
    table({
      key: 'respondents',
      caption: t.respondentsCaption(year.fiscalYear),
      columns: columns('6', '2e', '2e'),
      head: [t.channel, t.people, t.minimum],
      rows: view.channels.map(({ channel, title, released }) => {
        const people = peopleOf(released);
        const some: Cell =
          people === null
            ? { text: peopleWord(released, leastShown(subject), language) }
            : { figure: String(people), of: `people.${channel}` };
        const least: Cell =
          released.minimum === null
            ? { text: t.none }
            : { figure: String(released.minimum), of: `minimum.${channel}` };
        return cells(title[language], some, least);
      }),
    }),
    ...view.channels
      .filter(({ belowMinimum }) => belowMinimum)
      .map(({ title }) => note(said.peopleBelow(title[language]))),
    ...(groups.length === 0
      ? []
      : [
          table({
            key: 'groups',
            caption: t.groupsCaption,
            columns: columns('6', '2e', '2e'),
            head: [t.who, t.people, t.meanScore],
            rows: groups.flatMap((one, i) => {
              const above = groups[i - 1];
              const begins = above?.channel !== one.channel || above.kind !== one.kind;
              const place = subject.groups.indexOf(one);
              const by = `${names.channel(one.channel)} · ${names.kind(one.kind)}`;
              return [
                ...(begins ? [groupRow(by, 3)] : []),
                cells(
                  names.group(one.kind, one.name),
                  { figure: String(one.n), of: `group.${place}.n` },
                  { figure: one.mean, of: `group.${place}.mean` },
                ),
              ];
            }),
          }),
          ...(drafted?.lines ?? []).map((text): Block => ({ kind: 'paragraph', text })),
        ]),
  ];
}

function peopleOf(released: Subject['view']['channels'][number]['released']): number | null {
  return 'respondents' in released ? released.respondents : null;
}

function leastShown({ year: { source } }: Subject): number {
  return source.kind === 'published' ? source.edition.head.leastShown : 0;
}
