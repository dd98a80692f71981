import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';

/** Nobody was found, and what to do about it. */
export function NoAgency(props: {
  readonly retyped: string | null;
  readonly href: (q: string) => string;
  readonly language: Language;
}) {
  const { retyped, href } = props;
  const t = rankingText[props.language];
  return (
    <div class="notice">
      <h2>{t.none}</h2>
      <p>
        {retyped === null ? (
          t.noneAdvice
        ) : (
          <>
            {t.otherKeyboard} <a href={href(retyped)}>{t.searchFor(retyped)}</a>
          </>
        )}
      </p>
    </div>
  );
}
