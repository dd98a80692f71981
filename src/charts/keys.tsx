import { at, INK, Line } from './chart.tsx';
import { Dotted, Hatch, KEY_ROW, type Key, type placeKeys, Shade } from './shade.tsx';

/** What the shades of a chart stand for. */
export function Keys(props: {
  readonly placed: ReturnType<typeof placeKeys>['placed'];
  readonly x?: number;
  readonly y: number;
  readonly size: number;
}) {
  const { placed, x = 0, y, size } = props;
  return (
    <>
      {placed.map(({ key, x: own, row }) => {
        const top = y + row * KEY_ROW;
        return (
          <g key={`${key.shade} ${key.words}`}>
            <Sample shade={key.shade} x={x + own} y={top + 4} />
            <Line x={x + own + 20} y={top + 16} size={size}>
              {key.words}
            </Line>
          </g>
        );
      })}
    </>
  );
}

function Sample({ shade, x, y }: { shade: Key['shade']; x: number; y: number }) {
  const place = { x, y, width: 14, height: 14 };
  if (shade === 'none') return <Hatch {...place} />;
  if (shade === 'joined') return <Dotted {...place} />;
  if (shade === 'frame') {
    return (
      <>
        <Shade shade={0} {...place} />
        <BelowFrame x={x + 2} y={y + 2} width={10} height={10} />
      </>
    );
  }
  return <Shade shade={shade} {...place} />;
}

/** Stands around a number below the threshold. */
export function BelowFrame(props: { x: number; y: number; width: number; height: number }) {
  const { x, y, width, height } = props;
  return (
    <rect
      x={at(x)}
      y={at(y)}
      width={at(width)}
      height={at(height)}
      fill="none"
      stroke={INK}
      stroke-width="1.5"
    />
  );
}
