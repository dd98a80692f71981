import {
  type FileAdvice,
  fileAdvice,
  type ItemFiles,
  type ShownFile,
} from '../core/file-reading.ts';
import type { TableReport } from '../core/item-table.ts';
import { hasFaults } from '../core/table-count.ts';
import { shortMoment } from '../kit/thai.ts';
import { itemLinksText } from '../text/item-links.ts';
import type { Language } from '../text/language.ts';
import { readFaultText } from '../text/read-fault.ts';
import { webLinkText } from '../text/web-link.ts';
import { TableFindings } from './item-table.tsx';

/** What was read of the files of an item: in short on the board, file by file at the item. */
export function FilesInShort(props: {
  readonly files: ItemFiles | undefined;
  readonly href: string;
  readonly language: Language;
}) {
  const { files, href, language } = props;
  const t = itemLinksText[language];
  if (!files || files.waiting + files.toMend === 0) return null;
  return (
    <>
      {files.first && (
        <p>
          <a href={href} class="tag tag-warn">
            {t.filesToMend(files.toMend)}
          </a>{' '}
          {sayFileAdvice(files.first, language)}
        </p>
      )}
      {files.waiting > 0 && <p class="soft">{t.filesWaiting(files.waiting)}</p>}
    </>
  );
}

const sayFileAdvice = (advice: FileAdvice, language: Language): string =>
  advice === 'empty' ? itemLinksText[language].fileEmpty : readFaultText[language][advice];

export interface FileAtItem extends ShownFile {
  readonly href: string;
  readonly table: TableReport | undefined;
}

export function FilesAtItem(props: {
  readonly files: readonly FileAtItem[];
  readonly language: Language;
}) {
  const { files, language } = props;
  const t = itemLinksText[language];
  if (files.length === 0) return null;
  return (
    <ul class="plain">
      {files.map((one) => (
        <li key={one.file.id}>
          <p>{one.file.name}</p>
          <FileState {...one} isToMend={hasFaults(one.table)} language={language} />
          {one.table && hasFaults(one.table) && (
            <>
              <p>
                <strong>{t.tableInFile}</strong>
              </p>
              <TableFindings report={one.table} language={language} />
            </>
          )}
          <p>
            <a href={one.href} aria-label={`${t.details} ${one.file.name}`}>
              {t.details}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function FileState({
  reading,
  isToMend,
  language,
}: Pick<ShownFile, 'reading'> & { isToMend: boolean; language: Language }) {
  const t = itemLinksText[language];
  if (!reading) return <span class="tag tag-warn">{t.fileWaiting}</span>;
  const advice = fileAdvice(reading);
  return (
    <>
      {!advice && !isToMend && <span class="tag tag-good">{t.fileFine}</span>}
      {advice && <p>{sayFileAdvice(advice, language)}</p>}
      {reading.facts.isCut && <p>{t.fileCut}</p>}
      <p class="under-figure soft">{t.fileAt(shortMoment(reading.at, language))}</p>
    </>
  );
}

/** What a file is, by what was read of it. */
export function FileFactsList({ file, reading, language }: ShownFile & { language: Language }) {
  const t = webLinkText[language];
  if (!reading) return null;
  const { kind, title, language: spoken } = reading.facts;
  const rows: [string, string][] = [
    [t.kind, t.kinds[kind]],
    [t.size, `${Math.ceil(file.size / 1000).toLocaleString('en')} kB`],
    [t.pageTitle, title || t.unknown],
    [t.language, t.languages[spoken] ?? (spoken || t.unknown)],
    ['SHA-256', file.hash],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}
