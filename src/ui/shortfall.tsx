import type { Instrument } from '../core/instrument.ts';
import { titlesOf } from '../core/instrument-titles.ts';
import { byMean, byShare, type Shortfall, type ShortfallWhat } from '../core/shortfall.ts';
import { decimalText } from '../kit/decimal.ts';
import { codeAndTitle } from '../text/code-and-title.ts';
import type { Language } from '../text/language.ts';
import { shortfallText } from '../text/shortfall.ts';
import { scored } from './ranking.tsx';

/** What most agencies fail, or what stays lowest, with how many and how large a share. */
interface ShortfallLine extends Shortfall {
  readonly label: string;
  readonly href: string | null;
}

export function ShortfallTable(props: {
  readonly caption: string;
  readonly head: string;
  readonly lines: readonly ShortfallLine[];
  /** Null for items, which are failed; else how far below counts. */
  readonly pass: number | null;
  readonly language: Language;
}) {
  const { lines, pass, language } = props;
  const t = shortfallText[language];
  if (lines.length === 0) return <p class="soft">{t.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={props.caption}>
      <table class="fits">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            {pass !== null && (
              <th scope="col" class="number">
                {t.mean}
              </th>
            )}
            <th scope="col" class="number">
              {pass === null ? t.failed : t.below(pass)}
            </th>
            <th scope="col" class="number roomy">
              {t.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.kind} ${line.key} ${line.code}`}>
              <th scope="row" class="wide">
                {line.href ? <a href={line.href}>{line.label}</a> : line.label}
              </th>
              {pass !== null && <td class="number">{scored(line.mean, pass)}</td>}
              <td class="number">{t.of(line.short, line.agencies)}</td>
              <td class="number roomy">{shareOf(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Why an item failed, in the words of assessors. */
export function ReasonTable(props: {
  readonly reasons: readonly { readonly reason: string; readonly agencies: number }[];
  readonly language: Language;
}) {
  const t = shortfallText[props.language];
  if (props.reasons.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.reasons}>
      <table class="fits">
        <caption>{t.reasons}</caption>
        <thead>
          <tr>
            <th scope="col">{t.reason}</th>
            <th scope="col" class="number">
              {t.reasonAgencies}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.reasons.map(({ reason, agencies }) => (
            <tr key={reason}>
              <td lang="th">{reason}</td>
              <td class="number">{agencies.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type HrefOf = (code: string) => string;

/** Items that any agency failed, those of the greatest share first. */
export function mostFailed(
  instrument: Instrument,
  shortfalls: readonly Shortfall[],
  language: Language,
  href?: HrefOf,
): ShortfallLine[] {
  const failed = shortfalls.filter(({ what, short }) => what === 'item' && short > 0);
  return named(instrument, failed.sort(byShare), language, href);
}

/** The lowest means first. */
export function lowestMeans(
  instrument: Instrument,
  shortfalls: readonly Shortfall[],
  whats: readonly ShortfallWhat[],
  language: Language,
  href?: HrefOf,
): ShortfallLine[] {
  const chosen = shortfalls.filter(({ what }) => whats.includes(what));
  return named(instrument, chosen.sort(byMean), language, href);
}

function named(
  instrument: Instrument,
  shortfalls: readonly Shortfall[],
  language: Language,
  href?: HrefOf,
): ShortfallLine[] {
  const titles = titlesOf(instrument);
  return shortfalls.map((one) => ({
    ...one,
    label: codeAndTitle(one.code, titles.get(one.code)?.[language]),
    href: href ? href(one.code) : null,
  }));
}

const shareOf = ({ short, agencies }: Shortfall): string =>
  decimalText({ over: BigInt(short) * 100n, under: BigInt(agencies) });
