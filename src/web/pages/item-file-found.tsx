import { DISCLOSURE_ROLES } from '../../actions/disclosure.ts';
import { seeItemFile, seeItemFiles } from '../../actions/item-file-found.ts';
import { tableIn } from '../../core/file-reading.ts';
import { itemRuleFor } from '../../core/item-rule.ts';
import { coversAgency } from '../../core/person.ts';
import { hasFaults } from '../../core/table-count.ts';
import { itemLinksText } from '../../text/item-links.ts';
import { webLinkText } from '../../text/web-link.ts';
import { type FileAtItem, FileFactsList, FileState } from '../../ui/item-file-found.tsx';
import { page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { boardKey, boardPath, type itemOf } from './disclosure.tsx';
import { readPart, tableFound } from './evidence-text.tsx';

/** One file that is shown for an item: what was read of it, with the place of each thing. */
export const itemFileFound: Handler = async (visit) => {
  const { language } = visit;
  const t = itemLinksText[language];
  const seen = await visit.perform(seeItemFile, { ...boardKey(visit), id: visit.params.id });
  const { file, reading, text } = seen;
  const read =
    reading && text ? { ...seen, item: file.item, kind: reading.facts.kind, text } : null;
  const isToMend = read !== null && hasFaults(await tableFound(visit, read));
  return page(
    `${file.item} ${t.fileTitle}`,
    <>
      {coversAgency(visit.actor, DISCLOSURE_ROLES, seen.agencyId) && (
        <p class="back no-print">
          <a href={`${boardPath(visit)}/items/${file.item}`}>{t.backToItem}</a>
        </p>
      )}
      <h1>
        {file.item} {t.fileTitle}
      </h1>
      <p class="lead">{file.name}</p>
      <section class="notice" aria-label={webLinkText[language].found}>
        <h2>{webLinkText[language].found}</h2>
        <FileState reading={reading} isToMend={isToMend} language={language} />
      </section>
      <p class="no-print">
        <a href={`${boardPath(visit)}/files/${file.id}`} download>
          {t.openFile}
        </a>
      </p>
      {reading && (
        <section>
          <h2>{webLinkText[language].facts}</h2>
          <FileFactsList {...{ file, reading, language }} />
        </section>
      )}
      {read && (await readPart(visit, read))}
    </>,
  );
};

/** The files of an item with what was found in each: of its draft, or of a set that was handed in. */
export async function filesFound(
  visit: Visit,
  of: ReturnType<typeof itemOf> & { readonly submission?: number },
): Promise<FileAtItem[]> {
  const seen = await visit.perform(seeItemFiles, of);
  const { family, year } = seen.instrument;
  const rules = await visit.house.shipped.itemRules(family);
  return seen.files.map(({ file, reading }) => ({
    ...{ file, reading },
    href: `/cycles/${seen.cycleId}/disclosure/${seen.agency.code}/files/${file.id}/found`,
    table: tableIn(
      itemRuleFor(rules, year, file.item)?.table,
      reading?.facts.kind,
      seen.texts[file.id],
    ),
  }));
}
