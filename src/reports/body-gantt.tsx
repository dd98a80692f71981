import type { Gantt } from './body.ts';
import type { Say } from './body-said.tsx';
import { Caption, Scroll } from './body-scroll.tsx';

/** Periods as a table: every row says its time in words too, for who cannot see the bars. */
export function BodyGantt({ gantt, say }: { readonly gantt: Gantt; readonly say: Say }) {
  return (
    <Scroll label={say(gantt.caption)}>
      <table class="gantt wide">
        <Caption text={say(gantt.caption)} />
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say(gantt.firstColumn)}
            </th>
            {gantt.groups.map(({ text, columns }) => (
              <th key={text} scope="colgroup" colSpan={columns}>
                {say(text)}
              </th>
            ))}
          </tr>
          <tr>
            {gantt.periods.map((period) => (
              <th key={period} scope="col">
                {say(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gantt.rows.map((row, i) => (
            <tr key={i} class={row.tone}>
              <th scope="row">
                {say(row.text)}
                <br />
                <small>{say(row.said)}</small>
              </th>
              {gantt.periods.map((period, at) => {
                const isOn = row.bars.some(({ from, to }) => at >= from && at <= to);
                return (
                  <td key={period} class={isOn ? 'on' : undefined}>
                    {isOn && <span class="hidden">✓</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
