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
    <ul class="open-files">
      {OPEN_FILES.map((name) => {
        const facts = files.find((file) => file.name === name);
        return (
          <li key={name}>
            <p>
              <a href={href(name)}>{name}</a> {facts && <span>{sizeText(facts.bytes)}</span>}
            </p>
            <p>{t.files[name]}</p>
            <p class="soft">
              {t.sha256}: {facts ? <code>{facts.sha256}</code> : t.soon}
            </p>
          </li>
        );
      })}
    </ul>
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
            <table class="stacks dictionary">
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
