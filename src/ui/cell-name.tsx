/** On a phone rows become cards, and a cell says what it is. */
export function CellName({ children }: { readonly children: string }) {
  return <span class="cell-name">{children}: </span>;
}
