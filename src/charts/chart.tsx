import type { ComponentChildren } from 'preact';

/**
 * The frame of every chart: an image whose name is its title, and whose description says in words what it
 * shows. Colours are attributes for paper; on a page the stylesheet's `chart-` classes overrule
 * them, in light and dark. Nothing is told by colour alone.
 */
export interface ChartText {
  /** Distinguishes the charts of one page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export const INK = '#16202b';
export const STRONG = '#0b5a74';
export const FAINT = '#e3e8ec';
export const PALE = '#c3ccd3';
export const PAPER = '#ffffff';

/** As wide as a phone shows without making letters smaller. */
export const PHONE = 300;

/** Letters reach a little beyond the place where they begin. */
const MARGIN = 2;

export function Chart(props: {
  readonly text: ChartText;
  readonly width: number;
  readonly height: number;
  /** Keeps its size on a narrow screen, where it stands in a region that scrolls. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}) {
  const { text, width, height } = props;
  const kind = props.isWide ? ' chart-wide' : width <= PHONE ? ' chart-narrow' : '';
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={`chart${kind}`}
      viewBox={`${-MARGIN} 0 ${width + 2 * MARGIN} ${height}`}
      width={width + 2 * MARGIN}
      height={height}
      role="img"
      aria-labelledby={`${text.id}-title`}
      aria-describedby={`${text.id}-description`}
      font-family="Sarabun, 'Noto Sans Thai', 'Leelawadee UI', Thonburi, Tahoma, sans-serif"
    >
      <title id={`${text.id}-title`}>{text.title}</title>
      <desc id={`${text.id}-description`}>{text.description}</desc>
      {props.children}
    </svg>
  );
}

/** One line of text; its class and colour are those of the page's ink. */
export function Line(props: {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** Keeps clear of the lines it lies on. */
  readonly halo?: boolean;
  readonly children: string;
}) {
  return (
    <text
      class={props.halo ? 'chart-ink chart-halo' : 'chart-ink'}
      x={at(props.x)}
      y={at(props.y)}
      font-size={props.size}
      text-anchor={props.anchor === 'start' ? undefined : props.anchor}
      font-weight={props.bold ? 700 : undefined}
      fill={INK}
      {...(props.halo ? HALO : {})}
    >
      {props.children}
    </text>
  );
}

const HALO = { stroke: PAPER, 'stroke-width': 3, 'paint-order': 'stroke' };

/** A place on the paper, to a tenth. */
export function at(place: number): number {
  return Math.round(place * 10) / 10;
}
