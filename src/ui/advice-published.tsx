import { isOvertakenAdvice } from '../core/advice.ts';
import type { PublishedAdvice, PublishedText } from '../core/advice-issue.ts';
import { dayInThailand, longDate } from '../kit/thai.ts';
import { adviceText } from '../text/advice.ts';
import type { Names } from '../text/draft.ts';

/** What assessors advise, as everybody reads it. */
export function PublishedAdviceList(props: {
  readonly advice: PublishedAdvice | null;
  readonly values: Readonly<Record<string, string>>;
  readonly names: Names;
}) {
  const { advice, values, names } = props;
  const { language } = names;
  const t = adviceText[language];
  if (!advice || advice.texts.length === 0) return <p class="soft">{t.none}</p>;
  const { head } = advice.issue;
  const day = longDate(dayInThailand(new Date(head.publishedAt)), language);
  return (
    <>
      <p class="hint measure">{t.public}</p>
      <AdviceTexts texts={advice.texts} values={values} names={names} />
      <p class="hint">
        {t.publishedOn(head.number, day)}
        {head.reason && (
          <>
            {' '}
            · {t.corrected}: {head.reason}
          </>
        )}
      </p>
    </>
  );
}

export function AdviceTexts(props: {
  readonly texts: readonly PublishedText[];
  readonly values: Readonly<Record<string, string>>;
  readonly names: Names;
}) {
  const { texts, values, names } = props;
  const { language } = names;
  const t = adviceText[language];
  return (
    <dl class="advice">
      {texts.map((text) => {
        const isEnglish = language === 'en' && text.en !== '';
        return (
          <div key={text.code}>
            <dt>
              {names.of(text.code)}
              {text.value !== null && (
                <span class="soft"> · {text.value === '0.00' ? t.lost : t.scored(text.value)}</span>
              )}
            </dt>
            <dd>
              <p class="prose" lang={isEnglish ? undefined : 'th'}>
                {isEnglish ? text.en : text.th}
              </p>
              {text.items.length > 0 && (
                <p class="hint">
                  {t.items}: {text.items.map((code) => names.of(code)).join(' · ')}
                </p>
              )}
              {isOvertakenAdvice(text, values) && (
                <p class="hint">{t.sinceChanged(text.value ?? '')}</p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
