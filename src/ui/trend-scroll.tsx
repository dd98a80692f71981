import type { ComponentChildren } from 'preact';

/** A trend of many years is wider than a phone: it is moved sideways, by keyboard as well, and begins at its newest year. */
export function TrendScroll(props: {
  readonly isLong: boolean;
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  if (!props.isLong) return <>{props.children}</>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll newest-first" tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
