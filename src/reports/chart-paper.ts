/**
 * A chart for paper: its shapes as SVG, its words apart, set by the template as text of the paper.
 * Typst shapes ำ wrongly inside an SVG, and words drawn as outlines can be neither searched nor
 * copied and weigh more than all the rest of a document.
 */
export interface ChartForPaper {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Label[];
}

export interface Label {
  /** Where its baseline begins, is halfway or ends, from the upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
  /** In degrees, clockwise. */
  readonly turn: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** Keeps clear of the lines it lies on. */
  readonly halo: boolean;
  readonly text: string;
}

export function chartForPaper(svg: string): ChartForPaper {
  const [left = 0, top = 0, width = 1, height = 1] = (attribute(svg, 'viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const labels: Label[] = [];
  const moves: Move[] = [{ x: -left, y: -top, turn: 0 }];
  const shapes = svg.replace(PIECE, (piece, group, end, attributes, text) => {
    if (group !== undefined) moves.push(moved(moves.at(-1)!, group));
    else if (end !== undefined) moves.pop();
    else labels.push(labelFor(attributes, unescaped(text), moves.at(-1)!));
    return text === undefined ? piece : '';
  });
  return { svg: shapes, width, height, labels };
}

/** The beginning and end of a group, or a line of text. */
const PIECE = /<g\b([^>]*)>|(<\/g>)|<text\b([^>]*)>([^<]*)<\/text>/g;

interface Move {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/** Groups move once and turn upright words on their side; nothing else is used in our charts. */
function moved(from: Move, attributes: string): Move {
  const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(attributes)?.[1] ?? '0 0')
    .split(/[\s,]+/)
    .map(Number);
  const turn = Number(/rotate\(([^)]*)\)/.exec(attributes)?.[1] ?? 0);
  return { x: from.x + x, y: from.y + y, turn: from.turn + turn };
}

function labelFor(attributes: string, text: string, move: Move): Label {
  const number = (name: string) => Number(attribute(attributes, name) ?? 0);
  return {
    x: move.x + number('x'),
    y: move.y + number('y'),
    turn: move.turn,
    anchor: attribute(attributes, 'text-anchor') ?? 'start',
    size: number('font-size'),
    weight: number('font-weight'),
    fill: attribute(attributes, 'fill') ?? '#000000',
    halo: attribute(attributes, 'stroke') !== undefined,
    text,
  };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(?:(lt|gt|quot|amp)|#(\d+));/g, (_, name, code) =>
    name === undefined ? String.fromCodePoint(Number(code)) : ENTITIES[name]!,
  );
}
