import type { ComponentChildren } from 'preact';
import { type Estimate, intervalTexts } from '../core/interval.ts';
import type { Figure, ResultView } from '../core/result-view.ts';
import { intervalText } from '../text/interval.ts';
import type { Language } from '../text/language.ts';
import { missingWord, resultText } from '../text/result.ts';

/** What every part of a result's page is given: one result, and where its figures are explained. */
export interface Shown {
  readonly view: ResultView;
  readonly language: Language;
  /** Where a figure is explained; none while nothing is published. */
  readonly explainHref: ((key: string) => string) | null;
  readonly leastShown: number;
  /** How sure figures are, by key; not known of printed ones. */
  readonly estimates?: ReadonlyMap<string, Estimate>;
  /** What the assessor wrote, by item. */
  readonly reasons?: Readonly<Record<string, string>>;
}

export function Value(
  props: Shown & { readonly of: Pick<Figure, 'key' | 'value'>; readonly withheld?: boolean },
) {
  const { of, explainHref, language, view, withheld = false } = props;
  if (of.value === null) return <span class="soft">{missingWord(view, language, withheld)}</span>;
  if (!explainHref) return <>{of.value}</>;
  return (
    <a href={explainHref(of.key)} title={resultText[language].whereFrom}>
      {of.value}
    </a>
  );
}

/** From where to where the figure may as well be, under it; a verdict is certain. */
export function Sure({
  of,
  estimates,
  language,
}: Shown & { readonly of: { readonly key: string } }) {
  const estimate = estimates?.get(of.key);
  if (!estimate || estimate.interval.low === estimate.interval.high) return null;
  return (
    <small class="soft under-figure unbroken">
      {intervalText[language].range(...intervalTexts(estimate.interval))}
    </small>
  );
}

/** A head as short as this is one Thai word, although a browser would break it in two. */
const ONE_WORD = 9;

export function FigureTable(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly numbersFrom: number;
  /** The heading above says the same. */
  readonly isTitled?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={props.caption}>
      <table class={props.head.length > 3 ? 'figures figures-parts' : 'figures'}>
        <caption class={props.isTitled ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((name, index) => (
              <th key={name} scope="col" class={index >= props.numbersFrom ? 'number' : undefined}>
                {name.length > ONE_WORD ? name : <span class="unbroken">{name}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  );
}
