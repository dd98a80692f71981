import type { ComponentChildren } from 'preact';

/** What may be wider than the page is moved sideways, by keyboard as well. */
export function Scroll(props: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}

/** Stays in sight, and within the page, while its table is moved. */
export function Caption({ text }: { readonly text: string }) {
  return (
    <caption>
      <span>{text}</span>
    </caption>
  );
}
