import type { Instrument } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import type { GroupedBy, RankedPlace } from '../core/ranking.ts';
import { nameIn, typeName } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { changeText, rankingText } from '../text/ranking.ts';
import { resultText } from '../text/result.ts';

/** Agencies in order: their place, what they are, their score and what became of it. */
export interface RankingTableProps {
  readonly cycleId: number;
  /** Which edition the results it leads to are of. */
  readonly query: string;
  readonly places: readonly RankedPlace[];
  readonly instrument: Instrument;
  readonly language: Language;
  readonly caption: string;
  /** Whose ranks stand beside those of the nation. */
  readonly group: GroupedBy | null;
  readonly beforeYear: number | null;
  /** Agencies whose change may as well be chance. */
  readonly noisy?: readonly number[];
  /** The figure that is sorted by, where it has no column of its own. */
  readonly figure: string | null;
  readonly sort: string;
  readonly order: 'asc' | 'desc';
  /** The address of the same list in another order; none where it has one order only. */
  readonly href: ((sort: string) => string) | null;
}

export function RankingTable(props: RankingTableProps) {
  const { language, instrument, group, beforeYear } = props;
  const t = rankingText[language];
  const figures = columnsOf(props);
  const isOfChange = props.sort === 'change';
  const titles = titlesOf(instrument);
  const levels = new Map(
    instrument.rating.levels.map(({ code, title }) => [code, title[language]]),
  );
  const line: Line = { ...props, figures, levels };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={props.caption}>
      <table class="fits ranking">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <SortHead {...props} sorts="rank" label={t.rank} number />
            {group && (
              <th scope="col" class="number roomy">
                {t.rankIn[group]}
              </th>
            )}
            <SortHead {...props} sorts="name" label={t.agency} />
            <SortHead
              {...props}
              sorts="total"
              label={t.total}
              under={beforeYear === null || isOfChange ? undefined : t.change(beforeYear)}
              number
            />
            {beforeYear !== null && (
              <SortHead
                {...props}
                sorts="change"
                label={t.change(beforeYear)}
                number
                roomy={!isOfChange}
              />
            )}
            <th scope="col" class="roomy">
              {t.level}
            </th>
            {figures.map((key) => (
              <SortHead
                {...props}
                key={key}
                sorts={key}
                label={key}
                title={titles.get(key)?.[language]}
                number
                roomy={key !== props.figure}
              />
            ))}
          </tr>
        </thead>
        <tbody>{props.places.map((place) => rankedLine(line, place))}</tbody>
      </table>
    </section>
  );
}

interface Line extends RankingTableProps {
  readonly figures: readonly string[];
  readonly levels: ReadonlyMap<string, string>;
}

/** The scores that decide the level, or else the tools; and what is sorted by. */
function columnsOf({ instrument, figure }: RankingTableProps): string[] {
  const { sides } = instrument.rating;
  const columns = sides.length > 0 ? [...sides] : instrument.tools.map((tool) => tool.code);
  return figure === null || columns.includes(figure) ? columns : [...columns, figure];
}

/** A function and no component: there are many of them on a page. */
function rankedLine(line: Line, place: RankedPlace) {
  const { language, cycleId, query, group, figures, instrument } = line;
  const t = rankingText[language];
  const isOfChange = line.sort === 'change';
  const where = [
    typeName(place.type, language) + (place.size ? ` ${place.size}` : ''),
    place.ministry && nameIn(language, place.ministry),
    place.province && nameIn(language, place.province),
  ];
  return (
    <tr key={place.agencyId}>
      <td class="number">
        {place.rank ?? '–'}
        {place.tied && <small>{t.tied}</small>}
      </td>
      {group && <td class="number roomy">{place.ranks[group] ?? '–'}</td>}
      <th scope="row" class="wide">
        <a href={`/results/${cycleId}/${place.code}${query}`}>{nameIn(language, place)}</a>
        <small>{where.filter(Boolean).join(' · ')}</small>
      </th>
      <td class="number">
        <strong>{scored(place.total, instrument.rating.pass)}</strong>
        {line.beforeYear !== null && !isOfChange && (
          <small class="close">{change(line, place)}</small>
        )}
      </td>
      {line.beforeYear !== null && (
        <td class={isOfChange ? 'number' : 'number roomy'}>{change(line, place)}</td>
      )}
      <td class="roomy">{line.levels.get(place.level ?? '') ?? resultText[language].noLevel}</td>
      {figures.map((key) => (
        <td key={key} class={key === line.figure ? 'number' : 'number roomy'}>
          {scored(place.figures[key] ?? null, instrument.rating.pass)}
        </td>
      ))}
    </tr>
  );
}

/** In a column of its own, and on a phone under the score. */
function change({ language, noisy }: Line, place: RankedPlace) {
  return (
    <>
      {changeText(place.change)}
      {noisy?.includes(place.agencyId) && <small>{rankingText[language].noisy}</small>}
    </>
  );
}

/** As printed; underlined below what passes. */
export function scored(value: string | null, pass: number) {
  if (value === null) return '–';
  return Number(value) < pass ? <span class="under">{value}</span> : value;
}

function SortHead(
  props: Pick<RankingTableProps, 'sort' | 'order' | 'href' | 'language'> & {
    readonly sorts: string;
    readonly label: string;
    readonly title?: string | undefined;
    /** What stands under the figure on a phone. */
    readonly under?: string | undefined;
    readonly number?: boolean;
    readonly roomy?: boolean;
  },
) {
  const { sorts, label, href, order } = props;
  const here = props.sort === sorts;
  const t = rankingText[props.language];
  const css = [props.number && 'number', props.roomy && 'roomy'].filter(Boolean).join(' ');
  const arrow = here ? (order === 'asc' ? '\u00a0↑' : '\u00a0↓') : '';
  return (
    <th
      scope="col"
      class={css || undefined}
      aria-sort={here ? (order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {href ? (
        <a href={href(sorts)} title={t.sortBy(props.title ?? label)}>
          {label}
          {arrow}
        </a>
      ) : (
        <abbr title={props.title}>{label}</abbr>
      )}
      {props.under !== undefined && <small class="close">{props.under}</small>}
    </th>
  );
}
