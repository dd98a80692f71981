import type { AgreementOf } from '../core/agreement.ts';
import { decimalText, times } from '../kit/decimal.ts';
import type { Language } from '../text/language.ts';
import { reviewText } from '../text/review.ts';

/** How far those agree who judged the same blindly. */
export function AgreementTable(props: {
  readonly caption: string;
  readonly of: string;
  readonly lines: readonly Pick<AgreementOf, 'of' | 'agreement'>[];
  readonly nameOf: (of: string) => string;
  readonly language: Language;
}) {
  const { lines, nameOf, language } = props;
  const t = reviewText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={props.caption}>
      <table>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.of}</th>
            <th scope="col" class="number">
              {t.pairs}
            </th>
            <th scope="col" class="number">
              {t.same} (%)
            </th>
            <th scope="col" class="number">
              {t.kappa}
            </th>
            <th scope="col" class="number">
              {t.ac1}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ of, agreement: { pairs, same, kappa, ac1 } }) => (
            <tr key={of}>
              <th scope="row">{nameOf(of)}</th>
              <td class="number">{pairs}</td>
              <td class="number">{decimalText(times(same, 100))}</td>
              <td class="number">{kappa ? decimalText(kappa) : t.undefined}</td>
              <td class="number">{decimalText(ac1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
