import type { ComponentExample } from '../core/component-example.ts';
import { itemLinksText } from '../text/item-links.ts';
import type { Language } from '../text/language.ts';

/** What a component looks like when it is there and when it is not, behind a word to open it. */
export function ComponentExamples(props: {
  readonly number: number;
  readonly example: ComponentExample | undefined;
  readonly language: Language;
}) {
  const { number, example, language } = props;
  const t = itemLinksText[language];
  if (!example) return null;
  return (
    <details class="fold">
      <summary>{t.example(number)}</summary>
      <dl class="facts facts-long">
        <dt>{t.pass}</dt>
        <dd>{example.pass[language]}</dd>
        <dt>{t.fail}</dt>
        <dd>{example.fail[language]}</dd>
      </dl>
      <p class="hint">{t.exampleHint}</p>
    </details>
  );
}
