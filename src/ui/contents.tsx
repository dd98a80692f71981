/** Where a long page's parts are. */
export function Contents(props: {
  readonly label: string;
  readonly parts: readonly (readonly [id: string, name: string])[];
}) {
  return (
    <nav class="no-print" aria-label={props.label}>
      <ul class="contents">
        {props.parts.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
