import type { EditionGroup } from '../core/edition-group.ts';
import type { Language } from '../text/language.ts';
import { standingGroupText } from '../text/standing-group.ts';

/** How many agencies a group has and how many of them passed, at the end of its row in any table of groups. */
export function PassedHeads({ language }: { readonly language: Language }) {
  const t = standingGroupText[language];
  return [t.agencies, t.passed, t.passRate].map((head) => (
    <th key={head} scope="col" class="number roomy">
      {head}
    </th>
  ));
}

export function PassedCells(props: {
  readonly group: Pick<EditionGroup, 'agencies' | 'passed' | 'passRate'>;
}) {
  const { agencies, passed, passRate } = props.group;
  return (
    <>
      <td class="number roomy">{agencies.toLocaleString('en')}</td>
      <td class="number roomy">{passed.toLocaleString('en')}</td>
      <td class="number roomy">{passRate ?? '–'}</td>
    </>
  );
}
