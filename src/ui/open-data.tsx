import type { DataKind } from '../core/data-table.ts';
import { OPEN_FILES, type OpenFileFacts } from '../core/open-file.ts';
import type { Language } from '../text/language.ts';
import { openDataText } from '../text/open-data.ts';

/** The files of an edition, with what is needed to check that they came unchanged. */
export function OpenFiles(props: {
  readonly files: readonly OpenFileFacts[];
  readonly language: Language;
  readonly href: (name: string) => string;
}) {
  const { files, language, href } = props;
  const t = openDataText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.downloads}>
      <table class="open-files">
        <caption class="visually-hidden">{t.downloads}</caption>
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col" class="number">
              {t.size}
            </th>
            <th scope="col">{t.sha256}</th>
          </tr>
        </thead>
        <tbody>
          {OPEN_FILES.map((name) => {
            const facts = files.find((file) => file.name === name);
            return (
              <tr key={name}>
                <th scope="row">
                  <a href={href(name)}>{name}</a>
                  <br />
                  <span class="soft">{t.files[name]}</span>
                </th>
                <td class="number">{facts ? sizeText(facts.bytes) : '–'}</td>
                <td>{facts ? <code>{facts.sha256}</code> : t.soon}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function sizeText(bytes: number): string {
  const [least, unit] = bytes < 1_000_000 ? [1000, 'kB'] : [1_000_000, 'MB'];
  const size = bytes / least;
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

/** What every column means, a table of its own for each file. */
export function Dictionary(props: {
  readonly lines: readonly {
    readonly file: string;
    readonly column: string;
    readonly kind: DataKind;
    readonly title: string;
    readonly about: string;
  }[];
  readonly language: Language;
}) {
  const { lines, language } = props;
  const t = openDataText[language];
  const names = [...new Set(lines.map((line) => line.file))];
  return (
    <>
      {names.map((file) => (
        <details key={file}>
          <summary>{file}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: reached by keys to be scrolled */}
          <section class="scroll" tabIndex={0} aria-label={file}>
            <table>
              <caption class="visually-hidden">{file}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.column}</th>
                  <th scope="col">{t.kind}</th>
                  <th scope="col">{t.meaning}</th>
                </tr>
              </thead>
              <tbody>
                {lines
                  .filter((line) => line.file === file)
                  .map((line) => (
                    <tr key={line.column}>
                      <th scope="row">
                        <code>{line.column}</code>
                      </th>
                      <td>{t.kinds[line.kind]}</td>
                      <td>
                        <strong>{line.title}</strong> – {line.about}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        </details>
      ))}
    </>
  );
}
