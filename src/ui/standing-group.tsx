import type { EditionGroup } from '../core/edition-group.ts';
import type { GroupedBy } from '../core/ranking.ts';
import type { Shortfall } from '../core/shortfall.ts';
import { changeSince } from '../core/standing-group.ts';
import type { Target } from '../core/target.ts';
import { decimalText, exact, parseDecimal, subtract } from '../kit/decimal.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { changeText } from '../text/ranking.ts';
import { standingGroupText } from '../text/standing-group.ts';
import { PassedCells, PassedHeads } from './passed-cells.tsx';
import { scored } from './ranking.tsx';

/** Groups beside each other, and the figures of one. */
export interface GroupRow extends EditionGroup {
  readonly meanBefore: string | null;
  readonly change: string | null;
  readonly tied: boolean;
}

export function groupName(
  group: Pick<EditionGroup, 'kind' | 'key' | 'nameTh' | 'nameEn'>,
  language: Language,
): string {
  const t = standingGroupText[language];
  if (group.kind === 'nation') return t.nation;
  return group.kind === 'size' ? t.sizeName(group.key) : nameIn(language, group);
}

export function GroupTable(props: {
  readonly href: (key: string) => string;
  readonly kind: GroupedBy;
  readonly groups: readonly GroupRow[];
  readonly beforeYear: number | null;
  readonly pass: number;
  readonly language: Language;
}) {
  const { kind, groups, beforeYear, pass, language } = props;
  const t = standingGroupText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.titles[kind]}>
      <table class="fits ranking">
        <caption class="visually-hidden">{t.titles[kind]}</caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {t.rank}
            </th>
            <th scope="col">{t.group[kind]}</th>
            <th scope="col" class="number">
              {t.mean}
            </th>
            {beforeYear !== null && (
              <>
                <th scope="col" class="number roomy">
                  {t.before(beforeYear)}
                </th>
                <th scope="col" class="number">
                  {t.change}
                </th>
              </>
            )}
            <PassedHeads language={language} />
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <td class="number">
                {group.rank ?? '–'}
                {group.tied && group.rank !== null && <small>{t.tied}</small>}
              </td>
              <th scope="row" class="wide">
                <a href={props.href(group.key)}>{groupName(group, language)}</a>
              </th>
              <td class="number">
                <strong>{scored(group.mean, pass)}</strong>
              </td>
              {beforeYear !== null && (
                <>
                  <td class="number roomy">{group.meanBefore ?? '–'}</td>
                  <td class="number">{changeText(group.change)}</td>
                </>
              )}
              <PassedCells group={group} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How far the nation is from what it wants to reach; of a group, what is wanted of each. */
export function TargetNote(props: {
  readonly target: Target | null;
  readonly of: Pick<EditionGroup, 'kind' | 'mean' | 'scored' | 'passed'> | undefined;
  readonly language: Language;
}) {
  const { target, of } = props;
  if (!target) return null;
  const t = standingGroupText[props.language];
  const said = [t.target(target.year, target.mean.toFixed(2), String(target.passRate))];
  if (of && of.mean !== null) {
    const needed = Math.ceil((of.scored * target.passRate) / 100) - of.passed;
    const mean = parseDecimal(of.mean);
    const lacks = mean && subtract(exact(Math.round(target.mean * 100), 100), mean);
    if (of.kind === 'nation') {
      said.push(lacks && lacks.over > 0n ? t.meanLeft(decimalText(lacks)) : t.meanMet);
    }
    said.push(needed > 0 ? t.targetLeft(needed) : t.targetMet);
  }
  return <p class="notice">{said.join(' · ')}</p>;
}

/** Tools and indicators of a group: mean, change, and how many of its agencies are below. */
export function GroupFigures(props: {
  readonly means: Readonly<Record<string, string>>;
  readonly meansBefore: Readonly<Record<string, string>>;
  readonly beforeYear: number | null;
  readonly shortfalls: readonly Pick<Shortfall, 'code' | 'agencies' | 'short'>[];
  readonly figures: readonly (readonly [key: string, label: string])[];
  readonly pass: number;
  /** Where those are that are below; nowhere for a group that is no filter of the ranking. */
  readonly belowHref?: ((key: string) => string) | undefined;
  readonly language: Language;
}) {
  const { means, meansBefore, beforeYear, pass, language } = props;
  const t = standingGroupText[language];
  const short = new Map(props.shortfalls.map((one) => [one.code, one]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.figures}>
      <table class="fits">
        <caption class="visually-hidden">{t.figures}</caption>
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col" class="number">
              {t.mean}
            </th>
            {beforeYear !== null && (
              <th scope="col" class="number roomy">
                {t.change}
              </th>
            )}
            <th scope="col" class="number">
              {t.below(pass)}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.figures.map(([key, label]) => {
            const mean = means[key] ?? null;
            const below = short.get(key);
            return (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td class="number">{scored(mean, pass)}</td>
                {beforeYear !== null && (
                  <td class="number roomy">{changeText(changeSince(mean, meansBefore[key]))}</td>
                )}
                <td class="number">
                  {below && below.short > 0 ? (
                    <Below href={props.belowHref?.(key)} said={t.of(below.short, below.agencies)} />
                  ) : (
                    '0'
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Below({ href, said }: { readonly href: string | undefined; readonly said: string }) {
  return href === undefined ? said : <a href={href}>{said}</a>;
}
