import { seeJudgedLinks } from '../../actions/judged-links.ts';
import { tableAt } from '../../core/item-links.ts';
import { itemRuleFor } from '../../core/item-rule.ts';
import type { LinkFinding } from '../../core/link-finding.ts';
import type { Submission } from '../../core/submission.ts';
import { itemLinksText } from '../../text/item-links.ts';
import { FilesAtItem } from '../../ui/item-file-found.tsx';
import { JudgedLinkList } from '../../ui/judged-links.tsx';
import type { Visit } from '../visit.ts';
import { filesFound } from './item-file-found.tsx';
import { keptIn } from './kept-link.ts';

/** Beside the form of whoever judges or decides: what was found at the links of what was handed in. */
export async function linksToJudge(
  visit: Visit,
  of: { readonly agency: string; readonly item: string; readonly submission: Submission | null },
) {
  const { language } = visit;
  const t = itemLinksText[language];
  const { agency, item, submission } = of;
  if (!submission) return null;
  const key = { cycleId: visit.params.cycleId, agency, item, submission: submission.number };
  const seen = await visit.perform(seeJudgedLinks, key);
  const files = await filesFound(visit, key);
  if (seen.links.length + files.length === 0) return null;
  const { family, year } = seen.instrument;
  const rules = await visit.house.shipped.itemRules(family);
  const rule = itemRuleFor(rules, year, item)?.table;
  const tableOf = (finding: LinkFinding | null) =>
    tableAt(rule, { finding }, seen.texts[finding?.textHash ?? '']);
  const links = seen.links.map((one) => ({
    ...one,
    href: keptIn(visit, agency, item)(one.url),
    table: tableOf(one.handedIn.finding),
    laterTable: tableOf(one.handedIn.later),
  }));
  return (
    <section id="links">
      <h2>{t.title}</h2>
      <p class="hint">{t.judgeLead}</p>
      {seen.isBlind && <p class="hint">{t.blind}</p>}
      <JudgedLinkList {...{ links, language }} domains={seen.agency.domains} />
      <FilesAtItem {...{ files, language }} />
    </section>
  );
}
