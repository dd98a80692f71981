/** A secret link to be copied and given to somebody; shown this once. */
export function HandOver({ link }: { link: string }) {
  return (
    <p class="notice">
      <code>{link}</code>
    </p>
  );
}
