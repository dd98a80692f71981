import type { ComponentExample } from '../core/component-example.ts';
import type { DisclosureItem } from '../core/instrument.ts';
import { itemLinksText } from '../text/item-links.ts';
import type { Language } from '../text/language.ts';
import { reviewText } from '../text/review.ts';

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
      <dl class="facts">
        <dt>{t.pass}</dt>
        <dd>{example.pass[language]}</dd>
        <dt>{t.fail}</dt>
        <dd>{example.fail[language]}</dd>
      </dl>
      <p class="hint">{t.exampleHint}</p>
    </details>
  );
}

/** What an item asks for, with what was found missing, for whoever weighs it once more. */
export function ComponentList(props: {
  readonly item: DisclosureItem;
  readonly missing: readonly number[];
  readonly examples: readonly ComponentExample[];
  readonly language: Language;
}) {
  const { item, missing, examples, language } = props;
  const t = reviewText[language];
  if (!item.components) return null;
  return (
    <section id="components">
      <h2>{t.components}</h2>
      <ol class="steps">
        {item.components.map((component, i) => (
          <li key={component.th}>
            {component[language]}{' '}
            {missing.includes(i + 1) && <span class="tag tag-bad">{t.lacks}</span>}
            <ComponentExamples number={i + 1} example={examples[i]} language={language} />
          </li>
        ))}
      </ol>
    </section>
  );
}
