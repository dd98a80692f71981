import type { DisclosureItem } from '../core/instrument.ts';
import type { Finding } from '../core/review.ts';
import type { Language } from '../text/language.ts';
import { reviewText } from '../text/review.ts';

/** What each of those who judged an item found of it, beside each other. */
export function SeatFindings(props: {
  readonly findings: readonly (Finding & { readonly name: string })[];
  readonly item: DisclosureItem;
  readonly language: Language;
}) {
  const { findings, item, language } = props;
  const t = reviewText[language];
  return (
    <div class="beside">
      {findings.map(({ seat, name, score, reason, missing }) => (
        <section class="card" key={seat}>
          <h2>{t.finding(seat, name)}</h2>
          <p>
            <span class={score === 100 ? 'tag tag-good' : 'tag tag-bad'}>{score}</span>
          </p>
          {missing.length > 0 && (
            <ul>
              {missing.map((number) => (
                <li key={number}>
                  {t.lacks} {number === 0 ? t.whole : item.components?.[number - 1]?.[language]}
                </li>
              ))}
            </ul>
          )}
          <p class="prose">{reason}</p>
        </section>
      ))}
    </div>
  );
}
