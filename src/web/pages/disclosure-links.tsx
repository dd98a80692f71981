import { type SeenItemLinks, seeItemLinks } from '../../actions/web-link.ts';
import { tableAt } from '../../core/item-links.ts';
import { itemRuleFor } from '../../core/item-rule.ts';
import { itemLinksText } from '../../text/item-links.ts';
import { LinksAtItem } from '../../ui/item-links.tsx';
import { fragment } from '../fragment.ts';
import type { Handler, Visit } from '../visit.ts';
import { boardPath, itemOf, itemPath } from './disclosure.tsx';
import { keptIn } from './kept-link.ts';

/** What was found at the links of one item, kept as the work in the background leaves it. */
export const itemLinksPiece: Handler = async (visit) =>
  fragment(await linksFound(visit, await visit.perform(seeItemLinks, itemOf(visit))));

/** Nothing where the answer shows no links. */
export async function linksPart(visit: Visit) {
  const t = itemLinksText[visit.language];
  const seen = await visit.perform(seeItemLinks, itemOf(visit));
  if (seen.links.length === 0) return null;
  return (
    <section id="links">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <div data-live={`${itemPath(visit)}/links`}>{await linksFound(visit, seen)}</div>
      <p class="hint no-print">{t.live}</p>
      <p class="no-print">
        <a href={`${boardPath(visit)}/links#${visit.params.item}`}>{t.all}</a>
      </p>
    </section>
  );
}

async function linksFound(visit: Visit, seen: SeenItemLinks) {
  const { family, year } = seen.instrument;
  const rules = await visit.house.shipped.itemRules(family);
  const links = seen.links.map((one) => ({
    ...one,
    href: keptIn(visit, seen.agency.code, one.item)(one.url),
    table: tableAt(itemRuleFor(rules, year, one.item)?.table, one, seen.texts[one.link]),
  }));
  return <LinksAtItem {...{ links }} domains={seen.agency.domains} language={visit.language} />;
}
