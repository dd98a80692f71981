import type { ItemLinks, ListedLink } from '../core/item-links.ts';
import type { TableReport } from '../core/item-table.ts';
import { hasFaults, type TableCount } from '../core/table-count.ts';
import { itemLinksText, sayTables } from '../text/item-links.ts';
import type { Language } from '../text/language.ts';
import { sayLinkAdvice } from '../text/link-advice.ts';
import { TableFindings } from './item-table.tsx';
import { FindingState } from './web-link.tsx';

/** What was found of links where people work: in short on the board, link by link at the item. */
export function LinksInShort({
  links,
  href,
  language,
}: {
  links: ItemLinks | undefined;
  href: string;
  language: Language;
}) {
  const t = itemLinksText[language];
  if (!links || links.waiting + links.toMend === 0) return null;
  return (
    <>
      {links.toMend > 0 && (
        <p>
          <a href={href} class="tag tag-warn">
            {t.toMend(links.toMend)}
          </a>{' '}
          {links.gravest && sayLinkAdvice(links.gravest, language)}
        </p>
      )}
      {links.waiting > 0 && <p class="soft">{t.waiting(links.waiting)}</p>}
    </>
  );
}

export function TablesInShort(props: {
  readonly tables: TableCount | undefined;
  readonly href: string;
  readonly language: Language;
}) {
  const { tables, href, language } = props;
  if (!tables || tables.waiting + tables.toMend === 0) return null;
  return (
    <>
      {tables.toMend > 0 && (
        <p>
          <a href={href} class="tag tag-warn">
            {itemLinksText[language].tablesToMend}
          </a>{' '}
          {sayTables(tables, language)}
        </p>
      )}
      {tables.waiting > 0 && (
        <p class="soft">{itemLinksText[language].tablesWaiting(tables.waiting)}</p>
      )}
    </>
  );
}

export interface LinkAtItem extends ListedLink {
  readonly href: string;
  readonly table: TableReport | undefined;
}

export function LinksAtItem(props: {
  readonly links: readonly LinkAtItem[];
  readonly domains: readonly string[];
  readonly language: Language;
}) {
  const { links, domains, language } = props;
  const t = itemLinksText[language];
  return (
    <ol class="steps">
      {links.map((one) => (
        <li key={one.link}>
          <p>{one.url}</p>
          <FindingState
            {...one}
            domains={domains}
            isToMend={hasFaults(one.table)}
            language={language}
          />
          <FaultyTable table={one.table} language={language} />
          <p>
            <a href={one.href} aria-label={`${t.details} ${one.url}`}>
              {t.details}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The table that stands at a link, where something had better be mended in it. */
export function FaultyTable({
  table,
  language,
}: {
  table: TableReport | undefined;
  language: Language;
}) {
  if (!table || !hasFaults(table)) return null;
  return (
    <>
      <p>
        <strong>{itemLinksText[language].table}</strong>
      </p>
      <TableFindings report={table} language={language} />
    </>
  );
}
