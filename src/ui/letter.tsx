/** A letter as it would arrive; its links work. */
export function Letter(props: {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}) {
  return (
    <article class="notice letter">
      <h3>{props.subject}</h3>
      <p class="soft">{props.to}</p>
      {props.body.split(/\n{2,}/).map((part) =>
        /^https?:\/\/\S+$/.test(part) ? (
          <p key={part}>
            <a href={part}>{part}</a>
          </p>
        ) : (
          <p key={part}>{part}</p>
        ),
      )}
    </article>
  );
}
