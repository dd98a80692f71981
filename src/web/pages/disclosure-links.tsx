import { seeItemLinks } from '../../actions/web-link.ts';
import { tableAt } from '../../core/item-links.ts';
import { itemRuleFor } from '../../core/item-rule.ts';
import { itemLinksText } from '../../text/item-links.ts';
import { type FileAtItem, FilesAtItem } from '../../ui/item-file-found.tsx';
import { type LinkAtItem, LinksAtItem } from '../../ui/item-links.tsx';
import { fragment } from '../fragment.ts';
import type { Handler, Visit } from '../visit.ts';
import { boardPath, itemOf, itemPath } from './disclosure.tsx';
import { filesFound } from './item-file-found.tsx';
import { keptIn } from './kept-link.ts';

/** What was found at the links and in the files of one item, kept as the work in the background leaves it. */
export const itemLinksPiece: Handler = async (visit) =>
  fragment(<Found {...(await foundOf(visit))} visit={visit} />);

/** Nothing where the answer shows neither links nor files. */
export async function linksPart(visit: Visit) {
  const t = itemLinksText[visit.language];
  const found = await foundOf(visit);
  if (found.links.length + found.files.length === 0) return null;
  return (
    <section id="links">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <div data-live={`${itemPath(visit)}/links`}>
        <Found {...found} visit={visit} />
      </div>
      <p class="hint no-print">{t.live}</p>
      {found.links.length > 0 && (
        <p class="no-print">
          <a href={`${boardPath(visit)}/links#${visit.params.item}`}>{t.all}</a>
        </p>
      )}
    </section>
  );
}

interface FoundAtItem {
  readonly links: readonly LinkAtItem[];
  readonly files: readonly FileAtItem[];
  readonly domains: readonly string[];
}

async function foundOf(visit: Visit): Promise<FoundAtItem> {
  const at = await visit.perform(seeItemLinks, itemOf(visit));
  const { family, year } = at.instrument;
  const rules = await visit.house.shipped.itemRules(family);
  return {
    domains: at.agency.domains,
    links: at.links.map((one) => ({
      ...one,
      href: keptIn(visit, at.agency.code, one.item)(one.url),
      table: tableAt(itemRuleFor(rules, year, one.item)?.table, one, at.texts[one.link]),
    })),
    files: await filesFound(visit, itemOf(visit)),
  };
}

function Found({ links, files, domains, visit }: FoundAtItem & { visit: Visit }) {
  const { language } = visit;
  return (
    <>
      {links.length > 0 && <LinksAtItem {...{ links, domains, language }} />}
      <FilesAtItem {...{ files, language }} />
    </>
  );
}
