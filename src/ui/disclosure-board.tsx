import { ownerOf } from '../core/board-view.ts';
import { type BoardItem, countStates, ITEM_STATES, type ItemState } from '../core/disclosure.ts';
import type { ItemFiles } from '../core/file-reading.ts';
import type { ItemLinks } from '../core/item-links.ts';
import type { TableCount } from '../core/table-count.ts';
import { disclosureText } from '../text/disclosure.ts';
import { itemAnswerText } from '../text/item-answer.ts';
import { sayWarning } from '../text/item-warning.ts';
import type { Language } from '../text/language.ts';
import { CellName } from './cell-name.tsx';
import { FilesInShort } from './item-file-found.tsx';
import { LinksInShort, TablesInShort } from './item-links.tsx';

/** The items of an agency on one board: how far each is, whose it is, what had better be looked at. */
export function BoardCounts(props: { items: readonly BoardItem[]; language: Language }) {
  const { items, language } = props;
  const t = disclosureText[language];
  const counts = countStates(items);
  return (
    <ul class="cards cards-small">
      {ITEM_STATES.map((state) => (
        <li class="card" key={state}>
          <span class="figure">{counts[state]}</span> <ItemStateTag {...{ state, language }} />
        </li>
      ))}
      <li class="card">
        <span class="soft">{t.count(counts.submitted, items.length)}</span>
        <progress
          value={counts.submitted}
          max={items.length}
          aria-label={`${t.states.submitted} ${t.count(counts.submitted, items.length)}`}
        />
      </li>
    </ul>
  );
}

export function ItemStateTag(props: { state: ItemState; count?: number; language: Language }) {
  const { state, count, language } = props;
  return (
    <span class={STATE_TAGS[state]}>
      {disclosureText[language].states[state]}
      {count !== undefined && ` ${count}`}
    </span>
  );
}

const STATE_TAGS: Readonly<Record<ItemState, string>> = {
  notBegun: 'tag tag-bad',
  drafting: 'tag tag-warn',
  reviewed: 'tag',
  approved: 'tag tag-good',
  submitted: 'tag tag-good',
};

export function BoardTable(props: {
  readonly items: readonly BoardItem[];
  readonly links: ReadonlyMap<string, ItemLinks>;
  readonly files: ReadonlyMap<string, ItemFiles>;
  readonly tables: ReadonlyMap<string, TableCount>;
  readonly href: (code: string) => string;
  readonly language: Language;
}) {
  const { items, links, files, tables, href, language } = props;
  const t = disclosureText[language];
  if (items.length === 0) return <p class="soft">{t.noneShown}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.board}>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.owner}</th>
            <th scope="col">{t.warnings}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <BoardRow
              key={one.item.code}
              {...{ one, href, language }}
              links={links.get(one.item.code)}
              files={files.get(one.item.code)}
              tables={tables.get(one.item.code)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BoardRow(props: {
  readonly one: BoardItem;
  readonly links: ItemLinks | undefined;
  readonly files: ItemFiles | undefined;
  readonly tables: TableCount | undefined;
  readonly href: (code: string) => string;
  readonly language: Language;
}) {
  const { one, language } = props;
  const [t, a] = [disclosureText[language], itemAnswerText[language]];
  const { item, state, latest } = one;
  const href = props.href(item.code);
  const hasOwn = one.warnings.length > 0 || one.isOwnReview;
  const isToMend = [props.links, props.files, props.tables].some(
    (found) => found && found.toMend > 0,
  );
  return (
    <tr id={item.code}>
      <th scope="row" class="wide">
        <a href={href}>
          {item.code} {item.title[language]}
        </a>
      </th>
      <td>
        <ItemStateTag {...{ state, language }} />
        {latest && latest.body.has !== 'unsaid' && (
          <span class="under-figure">
            <CellName>{a.fields.has}</CellName>
            {a.hasOptions[latest.body.has]}
          </span>
        )}
        {one.returned && <span class="tag tag-bad">{t.returned}</span>}
      </td>
      <td>
        <CellName>{t.owner}</CellName>
        {ownerOf(one) || <span class="soft">{t.nobody}</span>}
        {one.comments > 0 && <span class="under-figure soft">{t.comments(one.comments)}</span>}
      </td>
      <td class={latest ? undefined : 'bare'}>
        <CellName>{t.warnings}</CellName>
        {(hasOwn || !isToMend) && <Warnings {...{ one, language }} />}
        <LinksInShort links={props.links} href={`${href}#links`} language={language} />
        <FilesInShort files={props.files} href={`${href}#links`} language={language} />
        <TablesInShort tables={props.tables} href={`${href}#links`} language={language} />
      </td>
    </tr>
  );
}

export function Warnings({ one, language }: { one: BoardItem; language: Language }) {
  const t = disclosureText[language];
  const said = [
    ...one.warnings.map((warning) => sayWarning(warning, language)),
    ...(one.isOwnReview ? [t.ownReview] : []),
  ];
  if (said.length === 0) return <span class="soft">{one.latest ? t.noWarnings : '–'}</span>;
  return (
    <ul class="plain">
      {said.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
