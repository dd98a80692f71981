import { BOARD_SORTS, type BoardWish, NOBODY, ownerOf } from '../core/board-view.ts';
import { type BoardItem, ITEM_STATES } from '../core/disclosure.ts';
import { disclosureText } from '../text/disclosure.ts';
import type { Language } from '../text/language.ts';
import { Choice } from './form.tsx';

/** Which items of the board are shown, and in which order; an address that can be kept. */
export function BoardFilters(props: {
  readonly items: readonly BoardItem[];
  readonly wish: BoardWish;
  /** One of the lists above the board, kept while it is narrowed. */
  readonly tab: string;
  readonly action: string;
  readonly language: Language;
}) {
  const { items, wish, tab, action, language } = props;
  const t = disclosureText[language];
  const collator = new Intl.Collator('th');
  const owners = [...new Set(items.map(ownerOf))].filter(Boolean).sort(collator.compare);
  const isAsked = wish.state !== null || wish.owner !== null || wish.isWarned;
  return (
    <search class="no-print">
      <details class="fold" open={isAsked || wish.sort !== 'item'}>
        <summary>{t.narrow}</summary>
        <form method="get" action={action}>
          {tab !== 'all' && <input type="hidden" name={tab} value="" />}
          <div class="row">
            <Choice
              name="state"
              label={t.state}
              value={wish.state ?? ''}
              options={[['', t.all], ...ITEM_STATES.map((one) => [one, t.states[one]] as const)]}
              language={language}
            />
            <Choice
              name="owner"
              label={t.owner}
              value={wish.owner ?? ''}
              options={[
                ['', t.all],
                [NOBODY, t.nobody],
                ...owners.map((one) => [one, one] as const),
              ]}
              language={language}
            />
            <Choice
              name="warned"
              label={t.warnings}
              value={wish.isWarned ? 'yes' : ''}
              options={[
                ['', t.all],
                ['yes', t.onlyWarned],
              ]}
              language={language}
            />
            <Choice
              name="sort"
              label={t.sort}
              value={wish.sort}
              options={BOARD_SORTS.map((one) => [one, t.sorts[one]] as const)}
              language={language}
            />
            <button type="submit" class="button">
              {t.show}
            </button>
          </div>
        </form>
      </details>
    </search>
  );
}
