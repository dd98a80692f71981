import type { ComponentChildren } from 'preact';
import type { Language } from '../text/language.ts';
import { Field } from './form.tsx';

/** A search box above a list, with filters that fold away under it. */
export function FilterForm(props: {
  readonly action: string;
  readonly q: string | undefined;
  readonly isOpen: boolean;
  /** What is asked beside it and stays so. */
  readonly keeps: Readonly<Record<string, string | undefined>>;
  readonly words: Readonly<Record<'search' | 'searchHint' | 'show' | 'filters' | 'clear', string>>;
  readonly language: Language;
  readonly children: ComponentChildren;
}) {
  const { action, q, words, language } = props;
  const keeps = Object.entries(props.keeps).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const kept = keeps.length > 0 ? `?${new URLSearchParams(keeps)}` : '';
  return (
    <search>
      <form method="get" action={action}>
        {keeps.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="row">
          <Field
            name="q"
            type="search"
            label={words.search}
            hint={words.searchHint}
            language={language}
            value={q}
          />
          <button type="submit" class="button">
            {words.show}
          </button>
        </div>
        <details class="fold" open={props.isOpen}>
          <summary>{words.filters}</summary>
          <div class="row">{props.children}</div>
          <p>
            <a href={`${action}${kept}`}>{words.clear}</a>
          </p>
        </details>
      </form>
    </search>
  );
}
