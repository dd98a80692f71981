import type { PastedLink } from '../core/link-paste.ts';
import type { Problem } from '../core/problem.ts';
import type { Language } from '../text/language.ts';
import { linkPasteText } from '../text/link-paste.ts';
import { CellName } from './cell-name.tsx';
import { Button, Field } from './form.tsx';

/** Rows pasted from a sheet, and what was read of them line by line before anything is added. */
export function PasteForm(props: {
  readonly action: string;
  readonly text: string;
  /** How many would be added; null before anything was read. */
  readonly good: number | null;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { action, text, good, problem, language } = props;
  const t = linkPasteText[language];
  return (
    <form method="post" action={action} class="wide-field">
      {good !== null && good > 0 && (
        <p class="actions">
          <Button name="do" value="add">
            {t.add(good)}
          </Button>
        </p>
      )}
      <Field
        name="text"
        label={t.text}
        hint={t.textHint}
        rows={14}
        value={text}
        {...{ problem, language }}
      />
      <Button name="do" value="read" quiet={good !== null && good > 0}>
        {good === null ? t.read : t.readAgain}
      </Button>
    </form>
  );
}

export function PasteRead({
  links,
  language,
}: {
  links: readonly PastedLink[];
  language: Language;
}) {
  const t = linkPasteText[language];
  if (links.length === 0) return <p class="notice notice-warn">{t.nothing}</p>;
  const good = links.filter(({ fault }) => fault === null);
  const items = new Set(good.map(({ item }) => item)).size;
  const left = links.length - good.length;
  return (
    <>
      <div class={left === 0 ? 'notice notice-done' : 'notice notice-warn'} role="status">
        <p>{t.count(good.length, items)}</p>
        {left > 0 && <p>{t.left(left)}</p>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys */}
      <section class="scroll" tabIndex={0} aria-label={t.title}>
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.item}</th>
              <th scope="col">{t.link}</th>
              <th scope="col">{t.place}</th>
              <th scope="col">{t.result}</th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ line, item, typed, url, place, fault }) => (
              <tr key={`${line} ${url}`}>
                <td>
                  <CellName>{t.line}</CellName>
                  {line}
                </td>
                <th scope="row" class="any-break">
                  {item || typed || '–'}
                </th>
                <td class="any-break">{url || '–'}</td>
                <td class={place ? undefined : 'bare'}>{place}</td>
                <td>
                  {fault === null ? <span class="tag tag-good">{t.good}</span> : t.faults[fault]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
