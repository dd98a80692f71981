import { isOvertakenAdvice } from '../core/advice.ts';
import type { PublishedAdvice, PublishedText } from '../core/advice-issue.ts';
import { indicatorOf } from '../core/analysis.ts';
import type { Instrument } from '../core/instrument.ts';
import { dayInThailand, longDate } from '../kit/thai.ts';
import { adviceText } from '../text/advice.ts';
import type { Names } from '../text/draft.ts';

/** What assessors advise, as everybody reads it: by indicator, the first open. */
export function PublishedAdviceList(props: {
  readonly advice: PublishedAdvice | null;
  readonly values: Readonly<Record<string, string>>;
  readonly instrument: Instrument;
  readonly names: Names;
}) {
  const { advice, values, instrument, names } = props;
  const { language } = names;
  const t = adviceText[language];
  if (!advice || advice.texts.length === 0) return <p class="soft">{t.none}</p>;
  const { head } = advice.issue;
  const day = longDate(dayInThailand(new Date(head.publishedAt)), language);
  return (
    <>
      <p class="hint measure">{t.public}</p>
      {byIndicator(instrument, advice.texts).map(([code, texts], i) => (
        <details class="fold" key={code} open={i === 0}>
          <summary>
            {names.of(code)} · {t.counted(texts.length)}
          </summary>
          <AdviceTexts texts={texts} values={values} names={names} />
        </details>
      ))}
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

/** In the order in which the texts come, which is the instrument's. */
function byIndicator(
  instrument: Instrument,
  texts: readonly PublishedText[],
): (readonly [code: string, PublishedText[]])[] {
  const groups = new Map<string, PublishedText[]>();
  for (const text of texts) {
    const code = indicatorOf(instrument, text.code) ?? text.code;
    groups.set(code, [...(groups.get(code) ?? []), text]);
  }
  return [...groups];
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
