import { PLACE_KINDS, type PlaceKind } from '../core/place.ts';
import type { Language } from '../text/language.ts';
import { resultDetailText } from '../text/result-detail.ts';
import { FigureTable } from './result-figure.tsx';
import { groupName } from './standing-group.tsx';

export interface StandingRow {
  readonly kind: PlaceKind;
  readonly key: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly rank: number | null;
  readonly scored: number;
  readonly mean: string | null;
}

/** Where an agency stands in each group it belongs to, the widest first. */
export function StandingTable(props: {
  readonly standings: readonly StandingRow[];
  /** The ranks that its score may as well have, in the nation. */
  readonly range: { readonly best: number; readonly worst: number } | null;
  readonly language: Language;
}) {
  const { standings, range, language } = props;
  const t = resultDetailText[language];
  const sorted = PLACE_KINDS.flatMap((kind) => standings.filter((one) => one.kind === kind));
  return (
    <>
      <FigureTable
        isTitled
        caption={t.standings}
        head={[t.group, t.rank, t.groupMean]}
        numbersFrom={1}
      >
        {sorted.map((one) => (
          <tr key={one.kind}>
            <th scope="row">{groupName(one, language)}</th>
            <td class="number unbroken">
              {one.rank === null ? '–' : <strong>{t.rankOf(one.rank, one.scored)}</strong>}
            </td>
            <td class="number">{one.mean ?? '–'}</td>
          </tr>
        ))}
      </FigureTable>
      {range && range.best < range.worst && <p>{t.within(range.best, range.worst)}</p>}
    </>
  );
}
