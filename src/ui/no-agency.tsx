import type { Language } from '../text/language.ts';
import { rankingText } from '../text/ranking.ts';
import { OtherKeyboard } from './other-keyboard.tsx';

/** Nobody was found, and what to do about it. */
export function NoAgency(props: {
  readonly retyped: string | null;
  readonly href: (q: string) => string;
  readonly language: Language;
}) {
  const t = rankingText[props.language];
  return (
    <div class="notice">
      <h2>{t.none}</h2>
      {props.retyped === null ? <p>{t.noneAdvice}</p> : <OtherKeyboard {...props} />}
    </div>
  );
}
