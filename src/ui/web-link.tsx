import {
  type LinkAdvice,
  type LinkFinding,
  linkAdvice,
  type SeenFacts,
} from '../core/link-finding.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { sayLinkAdvice } from '../text/link-advice.ts';
import { webLinkText } from '../text/web-link.ts';

/** What was found of links: a line each, and one of them in all its particulars. */
export interface LinkLine {
  readonly item: string;
  readonly url: string;
  readonly href: string;
  readonly finding: LinkFinding | null;
  readonly isDue: boolean;
  readonly broke: boolean;
}

export function LinkTable(props: {
  readonly links: readonly LinkLine[];
  readonly domains: readonly string[];
  readonly itemHref: (item: string) => string;
  readonly language: Language;
}) {
  const { links, domains, itemHref, language } = props;
  const t = webLinkText[language];
  if (links.length === 0) return <p class="soft">{t.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table class="narrow stacks">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.linkAndFound}</th>
          </tr>
        </thead>
        <tbody>
          {[...links].sort(byItem).map((one) => (
            <tr key={`${one.item} ${one.href}`} id={one.item}>
              <th scope="row">
                <a href={itemHref(one.item)}>{one.item}</a>
              </th>
              <td>
                <p>
                  <a href={one.href}>{one.url}</a>
                </p>
                <FindingState {...one} domains={domains} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `o10` comes after `o9`. */
const codes = new Intl.Collator('en', { numeric: true });
const byItem = (a: LinkLine, b: LinkLine) => codes.compare(a.item, b.item);

export function FindingState(props: {
  readonly finding: LinkFinding | null;
  readonly isDue: boolean;
  readonly domains: readonly string[];
  /** Something else was found there that is told beside it. */
  readonly isToMend?: boolean;
  /** Where it is not told apart from the rest. */
  readonly broke?: boolean;
  readonly language: Language;
}) {
  const { finding, isDue, domains, isToMend, broke, language } = props;
  const t = webLinkText[language];
  const advice = finding ? linkAdvice(finding, domains) : [];
  return (
    <>
      {isDue && <span class="tag tag-warn">{t.due}</span>}{' '}
      {!finding && !isDue && <span class="tag">{t.never}</span>}
      {finding && advice.length === 0 && !isToMend && <span class="tag tag-good">{t.fine}</span>}
      {broke && (
        <p>
          <span class="tag tag-warn">{t.brokeSince}</span> {t.costsNothing}
        </p>
      )}
      <AdviceList advice={advice} language={language} />
      {finding && <p class="under-figure soft">{t.at(shortMoment(finding.at, language))}</p>}
    </>
  );
}

function AdviceList({ advice, language }: { advice: readonly LinkAdvice[]; language: Language }) {
  if (advice.length === 0) return null;
  return (
    <ul class="plain">
      {advice.map((one) => (
        <li key={one.kind}>{sayLinkAdvice(one, language)}</li>
      ))}
    </ul>
  );
}

export function SeenList({
  seen,
  status,
  language,
}: {
  seen: SeenFacts;
  status: number | null;
  language: Language;
}) {
  const t = webLinkText[language];
  const { tls } = seen;
  const rows: [string, string][] = [
    [t.status, String(status ?? t.unknown)],
    [
      t.finalUrl,
      seen.hops.length > 1 ? `${seen.finalUrl} (${t.hops(seen.hops.length - 1)})` : seen.finalUrl,
    ],
    [t.certificate, tls === null ? t.plain : (tls.distrust ?? t.trusted(tls.protocol))],
    [t.kind, t.kinds[seen.kind]],
    [t.size, `${Math.ceil(seen.size / 1000).toLocaleString('en')} kB`],
    [t.pageTitle, seen.title || t.unknown],
    [t.language, t.languages[seen.language] ?? (seen.language || t.unknown)],
    [t.changedOn, changedOn(seen, language) ?? t.unknown],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

function changedOn({ headers }: SeenFacts, language: Language): string | undefined {
  const at = new Date(headers['last-modified'] ?? '');
  return Number.isNaN(at.getTime()) ? undefined : shortMoment(at, language);
}
