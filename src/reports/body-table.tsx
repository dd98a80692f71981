import type { Cell, Column, Table } from './body.ts';
import { Said, type Say } from './body-said.tsx';
import { Caption, Scroll } from './body-scroll.tsx';

/** A table of a document as markup: heads with their scope, figures to the right. */
export function BodyTable({ table, say }: { readonly table: Table; readonly say: Say }) {
  const { columns } = table;
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <Scroll label={say(table.caption)}>
      <table class={columns.length > 4 ? 'wide' : undefined}>
        <Caption text={say(table.caption)} />
        <colgroup>
          {columns.map(({ share }, i) => (
            <col key={i} style={`width:${Math.round((share * 1000) / whole) / 10}%`} />
          ))}
        </colgroup>
        <thead>
          {table.head.map((row, i) => (
            <tr key={i}>
              {row.map(({ text, columns: across = 1, rows: down = 1 }) => (
                <th
                  key={text}
                  scope={across > 1 ? 'colgroup' : 'col'}
                  colSpan={across > 1 ? across : undefined}
                  rowSpan={down > 1 ? down : undefined}
                >
                  {say(text)}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i} class={row.tone}>
              {cellsOf(row.cells, columns, say, row.tone === 'group')}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function cellsOf(cells: readonly Cell[], columns: readonly Column[], say: Say, isGroup: boolean) {
  const named = columns.findIndex(({ align }) => align === 'start');
  let at = 0;
  return cells.map((cell) => {
    const across = ('columns' in cell && cell.columns) || 1;
    const place = at;
    at += across;
    const align = across > 1 ? 'start' : (columns[place]?.align ?? 'start');
    const content = <Content cell={cell} say={say} />;
    if (isGroup && across > 1) {
      return (
        <th key={place} scope="colgroup" colSpan={across}>
          {content}
        </th>
      );
    }
    if (place === named && 'text' in cell && cell.text !== '') {
      return (
        <th key={place} scope="row">
          {content}
        </th>
      );
    }
    return (
      <td
        key={place}
        class={align === 'start' ? undefined : align}
        colSpan={across > 1 ? across : undefined}
      >
        {content}
      </td>
    );
  });
}

function Content({ cell, say }: { cell: Cell; say: Say }) {
  if ('figure' in cell) return <>{say(cell.figure)}</>;
  if ('text' in cell) return <Said text={cell.text} say={say} />;
  return (
    <>
      {cell.paragraphs.map((text) => (
        <p key={text}>
          <Said text={text} say={say} />
        </p>
      ))}
    </>
  );
}
