import type { CustomGroup } from '../core/custom-standing.ts';
import { changeSince } from '../core/standing-group.ts';
import { nameIn } from '../text/agency.ts';
import { customStandingText } from '../text/custom-standing.ts';
import type { Language } from '../text/language.ts';
import { changeText } from '../text/ranking.ts';
import { standingGroupText } from '../text/standing-group.ts';
import { PassedCells, PassedHeads } from './passed-cells.tsx';
import { scored } from './ranking.tsx';

/** Groups of one's own choice, by name: they may overlap, so none is first. */
export function CustomTable(props: {
  readonly href: (key: string) => string;
  readonly groups: readonly CustomGroup[];
  readonly beforeYear: number | null;
  readonly pass: number;
  readonly language: Language;
}) {
  const { href, groups, beforeYear, pass, language } = props;
  const t = standingGroupText[language];
  const { group: head } = customStandingText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={head}>
      <table class="fits ranking">
        <caption class="visually-hidden">{head}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="number">
              {t.mean}
            </th>
            {beforeYear !== null && (
              <th scope="col" class="number">
                {t.change}
              </th>
            )}
            <PassedHeads language={language} />
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row" class="wide">
                <a href={href(group.key)}>{nameIn(language, group)}</a>
              </th>
              <td class="number">
                <strong>{scored(group.mean, pass)}</strong>
              </td>
              {beforeYear !== null && (
                <td class="number">{changeText(changeSince(group.mean, group.meanBefore))}</td>
              )}
              <PassedCells group={group} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
