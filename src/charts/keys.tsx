import { Line } from './chart.tsx';
import { Hatch, KEY_ROW, type placeKeys, Shade } from './shade.tsx';

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
          <g key={key.words}>
            {key.shade === 'none' ? (
              <Hatch x={x + own} y={top + 4} width={14} height={14} />
            ) : (
              <Shade shade={key.shade} x={x + own} y={top + 4} width={14} height={14} />
            )}
            <Line x={x + own + 20} y={top + 16} size={size}>
              {key.words}
            </Line>
          </g>
        );
      })}
    </>
  );
}
