import type { Plan } from '../core/what-if.ts';
import type { Language } from '../text/language.ts';
import { counted, movesWords, whatIfText } from '../text/what-if.ts';
import { said } from './chart-table.tsx';
import { MovesBars, movesTable } from './moves.tsx';

/** Fewest moves by number of items, beside the table that says the same. */
export function FrontChart(props: {
  readonly front: readonly Plan[];
  readonly language: Language;
}) {
  const { front, language } = props;
  const t = whatIfText[language];
  const bars = front.map((plan) => ({
    label: plan.items.length === 0 ? t.noItemsMore : t.items(counted(plan.items.length)),
    count: plan.moves,
    shown: t.moves(movesWords(plan, language)),
  }));
  const description = said(movesTable({ caption: t.fewestOf, head: [], bars }));
  return <MovesBars text={{ id: 'front', title: t.fewestOf, description }} bars={bars} />;
}
