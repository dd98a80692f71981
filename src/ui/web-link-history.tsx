import type { LinkFinding } from '../core/link-finding.ts';
import { findingAt, type LinkStretch, type SnapshotMoment } from '../core/link-history.ts';
import type { LinkPicture } from '../core/link-picture.ts';
import type { Difference } from '../kit/text-difference.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { webLinkText } from '../text/web-link.ts';
import { PagePicture } from './page-picture.tsx';

interface Removed {
  readonly hash: string;
  readonly what: 'content' | 'text';
  readonly at: Date;
}

/** A link over time: which texts stood there, and the copies that were kept of them. */
export function LinkStretches(props: {
  readonly stretches: readonly LinkStretch[];
  readonly removed: readonly Removed[];
  readonly compareHref: (before: string, after: string) => string;
  readonly language: Language;
}) {
  const { stretches, compareHref, language } = props;
  const t = webLinkText[language];
  const isGone = (hash: string) =>
    props.removed.some((one) => one.what === 'text' && one.hash === hash);
  return (
    <section id="history">
      <h2>{t.history}</h2>
      <ol class="steps">
        {stretches.map((one, i) => {
          const seen = stretches.slice(0, i).filter(({ textHash }) => textHash !== null);
          const before = seen.at(-1)?.textHash;
          const isBack =
            seen.some(({ version }) => version === one.version) && one.version !== null;
          const moments = t.stretch(
            shortMoment(one.from, language),
            shortMoment(one.to, language),
            one.looks,
          );
          return (
            <li key={one.from.toISOString()}>
              <strong>{one.version === null ? t.unseen : t.version(one.version)}</strong>{' '}
              <span class="soft">{moments}</span>{' '}
              {isBack && before !== one.textHash && <span class="tag tag-warn">{t.returned}</span>}{' '}
              {one.textHash !== null && isGone(one.textHash) && (
                <span class="soft">{t.textRemoved}</span>
              )}
              {before &&
                one.textHash &&
                before !== one.textHash &&
                !isGone(before) &&
                !isGone(one.textHash) && (
                  <a href={compareHref(before, one.textHash)}>{t.compare}</a>
                )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

export function KeptCopies(props: {
  readonly moments: readonly SnapshotMoment[];
  readonly findings: readonly LinkFinding[];
  readonly pictures: readonly LinkPicture[];
  readonly takesPictures: boolean;
  readonly removed: readonly Removed[];
  readonly href: (content: string) => string;
  readonly pictureHref: (content: string) => string;
  readonly language: Language;
}) {
  const { moments, findings, pictures, takesPictures, href, pictureHref, language } = props;
  const t = webLinkText[language];
  return (
    <section id="kept">
      <h2>{t.kept}</h2>
      <p class="hint">{t.keptHint}</p>
      {!takesPictures && pictures.length === 0 && <p class="hint">{t.noBrowserHere}</p>}
      {moments.length === 0 && <p class="soft">{t.noneKept}</p>}
      <ul class="plain">
        {moments.map((moment) => {
          const finding = findingAt(findings, moment);
          const gone = props.removed.find(
            ({ what, hash }) => what === 'content' && hash === finding?.contentHash,
          );
          return (
            <li key={`${moment.reason} ${moment.at.toISOString()}`}>
              {t.reasons[moment.reason]} {shortMoment(moment.at, language)}{' '}
              {!finding && <span class="tag tag-warn">{t.waiting}</span>}
              {finding && finding.contentHash === null && <span class="soft">{t.notKept}</span>}
              {finding?.contentHash && (
                <>
                  {gone ? (
                    <span class="soft">{t.removedOn(shortMoment(gone.at, language))}</span>
                  ) : (
                    <a href={href(finding.contentHash)} download>
                      {t.download}
                    </a>
                  )}{' '}
                  <span class="soft">SHA-256 {finding.contentHash.slice(0, 16)}…</span>
                </>
              )}
              {finding && (
                <PagePicture
                  picture={pictures.find((one) => one.findingAt.getTime() === finding.at.getTime())}
                  removed={props.removed}
                  href={pictureHref}
                  language={language}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What differs between two texts, as far as it is told. */
export function TextDifference({
  difference,
  language,
}: {
  difference: Difference;
  language: Language;
}) {
  const t = webLinkText[language];
  return (
    <>
      {difference.isCut && <p class="notice notice-warn">{t.compareCut}</p>}
      <div class="prose">
        {difference.parts.map((part) => {
          if ('same' in part) return <p class="soft">{t.same(part.same)}</p>;
          const words = part.line.replaceAll('\t', ' · ');
          if (part.change === 'out')
            return (
              <p>
                <span class="tag">{t.removed}</span> <del>{words}</del>
              </p>
            );
          if (part.change === 'in')
            return (
              <p>
                <span class="tag">{t.added}</span> <ins>{words}</ins>
              </p>
            );
          return <p>{words}</p>;
        })}
      </div>
    </>
  );
}
