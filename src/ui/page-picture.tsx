import type { LinkPicture } from '../core/link-picture.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { webLinkText } from '../text/web-link.ts';

/** How a page looked when it was kept, drawn once it is unfolded; or why there is no picture. */
export function PagePicture(props: {
  readonly picture: LinkPicture | null | undefined;
  /** Kept once and not any more. */
  readonly removed?: readonly { readonly hash: string; readonly at: Date }[];
  readonly href: (content: string) => string;
  readonly language: Language;
}) {
  const { picture, removed = [], href, language } = props;
  const t = webLinkText[language];
  if (!picture) return null;
  const when = shortMoment(picture.at, language);
  if (picture.contentHash === null) {
    const why = picture.fault === null ? '' : t.pictureFaults[picture.fault];
    return (
      <p class="soft">
        {t.noPicture}: {why}
      </p>
    );
  }
  const gone = removed.find(({ hash }) => hash === picture.contentHash);
  if (gone) {
    return (
      <p class="soft">
        {t.picture}: {t.removedOn(shortMoment(gone.at, language))}
      </p>
    );
  }
  const address = href(picture.contentHash);
  return (
    <details class="fold">
      <summary>{t.picture}</summary>
      <p class="soft">
        {t.pictureAt(when)}{' '}
        <a href={address} download>
          {t.pictureSave}
        </a>
      </p>
      {picture.facts.refused > 0 && <p class="hint">{t.pictureRefused(picture.facts.refused)}</p>}
      <img class="page-picture" src={address} alt={t.pictureAlt(when)} loading="lazy" />
    </details>
  );
}
