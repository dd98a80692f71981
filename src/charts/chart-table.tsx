/** What a chart shows, as rows: beside it on a page, and as data for paper and files. */
export interface TableData {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** The first column of numbers. */
  readonly numbersFrom: number;
}

export function ChartTable({ table }: { readonly table: TableData }) {
  const { caption, head, rows, numbersFrom } = table;
  const side = (column: number) => (column >= numbersFrom ? 'number' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table class={head.length > 3 ? 'figures figures-parts' : 'figures'}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" class={side(column)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={head[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={head[column]} class={side(column)}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/**
 * A chart's description in words: every row of its table. Where a row has several cells, each is said with the
 * name of its column, or nobody who hears it would know one from another.
 */
export function said({ head, rows }: TableData): string {
  const isWide = head.length > 2;
  return rows
    .map(([name = '', ...cells]) => {
      const words = cells.flatMap((cell, i) => {
        if (cell === '') return [];
        return isWide ? `${head[i + 1]} ${cell}` : cell;
      });
      return `${name}: ${words.join(', ')}`;
    })
    .join(isWide ? '; ' : ', ');
}
