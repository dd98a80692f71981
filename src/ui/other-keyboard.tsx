import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';

/** Under a search that found nobody: what the same keys write on the other keyboard, when that finds somebody. */
export function OtherKeyboard(props: {
  readonly retyped: string | null;
  readonly href: (q: string) => string;
  readonly language: Language;
}) {
  const { retyped, href, language } = props;
  const t = rankingText[language];
  return retyped === null ? null : (
    <p>
      {t.otherKeyboard} <a href={href(retyped)}>{t.searchFor(retyped)}</a>
    </p>
  );
}
