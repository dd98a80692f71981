import {
  type CollectingAgency,
  type CollectingGroup,
  type CollectionQuery,
  type CollectionStanding,
  shareOf,
} from '../core/collection.ts';
import type { ChannelProgress } from '../core/collection-progress.ts';
import { type Instrument, partsOf } from '../core/instrument.ts';
import { nameIn } from '../text/agency.ts';
import { collectionText } from '../text/collection.ts';
import type { Language } from '../text/language.ts';

/** How far the surveys of many agencies are: a row an agency, or a row a group. */
const TONES: Readonly<Record<CollectionStanding, string>> = {
  unregistered: 'tag tag-warn',
  behind: 'tag tag-bad',
  short: 'tag tag-bad',
  unknown: 'tag',
  onCourse: 'tag tag-good',
  near: 'tag tag-warn',
  enough: 'tag tag-good',
  noMinimum: 'tag',
};

type Sort = CollectionQuery['sort'];

interface TableProps {
  readonly language: Language;
  readonly caption: string;
}

export function CollectionTable(
  props: TableProps & {
    readonly cycleId: number;
    readonly listed: readonly CollectingAgency[];
    readonly instrument: Instrument;
    readonly query: CollectionQuery;
    readonly href: (sort: Sort) => string;
    readonly groupName: (one: CollectingAgency) => string;
  },
) {
  const { language, caption, listed, instrument, cycleId } = props;
  const t = collectionText[language];
  const head = (sorts: Sort, label: string, css?: string) => (
    <SortHead {...props} sorts={sorts} label={label} css={css} />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="fits ranking">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head('name', t.agency)}
            {head('standing', t.standing)}
            {partsOf(instrument).map(({ channel, title }) => (
              <th key={channel} scope="col" class="number roomy">
                <abbr title={title[language]}>{channel.toUpperCase()}</abbr>
              </th>
            ))}
            {head('share', t.share, 'number roomy')}
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => (
            <tr key={one.agency.id}>
              <th scope="row" class="wide">
                <a href={`/cycles/${cycleId}/agencies/${one.agency.id}`}>
                  {nameIn(language, one.agency)}
                </a>
                <small>{props.groupName(one)}</small>
              </th>
              <td>
                <Standing standing={one.standing} language={language} />
              </td>
              {one.channels.map((channel) => (
                <ChannelCell key={channel.channel} {...channel} language={language} />
              ))}
              <td class="number roomy">
                <Share share={shareOf(one.channels)} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ChannelCell(props: ChannelProgress & { readonly language: Language }) {
  const { answered, minimum, forecast } = props;
  const t = collectionText[props.language];
  return (
    <td class="number roomy">
      {minimum === null ? t.number(answered) : t.of(answered, minimum)}
      {forecast.pace !== null && forecast.expected !== null && forecast.standing !== 'enough' && (
        <small>{t.expected(forecast.expected)}</small>
      )}
    </td>
  );
}

export function CollectionGroups(
  props: TableProps & {
    readonly groups: readonly CollectingGroup[];
    readonly nameOf: (group: CollectingGroup) => string;
    readonly hrefOf: (group: CollectingGroup, standing?: CollectionStanding) => string | null;
  },
) {
  const { language, caption, groups } = props;
  const t = collectionText[language];
  const number = (label: string, title?: string, css = 'number') => (
    <th scope="col" class={css}>
      {title ? <abbr title={title}>{label}</abbr> : label}
    </th>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class="fits ranking">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.group}</th>
            {number(t.agencies, undefined, 'number roomy')}
            {number(t.needsHelp, t.needsHelpHint)}
            {number(t.fine, undefined, 'number roomy')}
            {number(t.share, t.shareHint)}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const href = props.hrefOf(group);
            return (
              <tr key={group.key ?? ''}>
                <th scope="row" class="wide">
                  {href ? <a href={href}>{props.nameOf(group)}</a> : props.nameOf(group)}
                </th>
                <td class="number roomy">{t.number(group.agencies)}</td>
                <td class="number">{t.number(needingHelp(group.counts))}</td>
                <td class="number roomy">{t.number(doingWell(group.counts))}</td>
                <td class="number">
                  <Share share={group.share} language={language} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

export const needingHelp = (counts: CollectingGroup['counts']): number =>
  counts.unregistered + counts.behind + counts.short;

const doingWell = (counts: CollectingGroup['counts']): number => counts.enough + counts.onCourse;

export function Standing(props: {
  readonly standing: CollectionStanding;
  readonly language: Language;
}) {
  const { standing, language } = props;
  return <span class={TONES[standing]}>{collectionText[language].standings[standing]}</span>;
}

function Share({
  share,
  language,
}: {
  readonly share: number | null;
  readonly language: Language;
}) {
  return <>{share === null ? '–' : collectionText[language].percent(share)}</>;
}

function SortHead(
  props: Parameters<typeof CollectionTable>[0] & {
    readonly sorts: Sort;
    readonly label: string;
    readonly css?: string | undefined;
  },
) {
  const { sorts, label, query, href } = props;
  const here = query.sort === sorts;
  return (
    <th
      scope="col"
      class={props.css}
      aria-sort={here ? (query.order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <a href={href(sorts)} title={collectionText[props.language].sortBy(label)}>
        {label}
        {here ? (query.order === 'asc' ? ' ↑' : ' ↓') : ''}
      </a>
    </th>
  );
}
