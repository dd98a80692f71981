import type { Problem } from '../core/problem.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { commentText } from '../text/measure-comment.ts';
import { accountName } from '../text/person.ts';
import { Button, Field } from './form.tsx';

/** What people of the agency say about a measure, and a box to say more. */
interface Comment {
  readonly number: number;
  readonly text: string | null;
  readonly personName: string | null;
  readonly at: Date;
  readonly removedAt: Date | null;
  readonly isOwn: boolean;
}

export function Comments(props: {
  readonly comments: readonly Comment[];
  /** Of the measure's page. */
  readonly href: string;
  readonly typed: string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { comments, href, language } = props;
  const t = commentText[language];
  const who = ({ personName, at }: Comment) =>
    `${accountName(personName, language)} · ${shortMoment(at, language)}`;
  return (
    <section id="comments" class="no-print">
      <h2>{t.title}</h2>
      <p class="hint">{t.lead}</p>
      {comments.length === 0 && <p class="soft">{t.none}</p>}
      <ul>
        {comments.map((one) => (
          <li key={one.number}>
            <span class="hint">{who(one)}</span>
            {one.removedAt ? (
              <p class="soft">{t.removed(shortMoment(one.removedAt, language))}</p>
            ) : (
              <p class="prose">{one.text}</p>
            )}
            {one.isOwn && !one.removedAt && (
              <form method="post" action={`${href}/comments/${one.number}/remove`}>
                <button type="submit" class="link">
                  {t.remove}
                  <span class="visually-hidden"> {who(one)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={`${href}/comments`}>
        <Field
          name="text"
          label={t.text}
          rows={3}
          value={props.typed}
          problem={props.problem}
          language={language}
        />
        <Button quiet>{t.send}</Button>
      </form>
    </section>
  );
}
