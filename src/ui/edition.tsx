import type { EditionHead } from '../core/edition.ts';
import { dayInThailand, longDate } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';

/** Which edition this is, how anybody checks it, and which others there are. */
interface Published {
  readonly number: number;
  readonly hash: string;
  readonly head: EditionHead;
}

export function EditionFacts(props: { readonly edition: Published; readonly language: Language }) {
  const { edition, language } = props;
  const t = resultText[language];
  return (
    <section class="notice">
      <h2>{t.check}</h2>
      <p>
        {t.edition(edition.number)} {t.publishedOn(dayOf(edition, language))} ·{' '}
        {edition.head.installation.name}
      </p>
      <p>
        {t.hash}: <code>{edition.hash}</code>
      </p>
      <p>
        {t.checkHow} <code>npx prongsai result verify BUNDLE --hash HASH</code>
      </p>
    </section>
  );
}

/** Somebody who looks at an edition that was corrected is told so. */
export function EditionNote(props: {
  readonly found: {
    readonly edition: Published;
    readonly editions: readonly Published[];
  };
  readonly language: Language;
  /** The same as it stands now. */
  readonly current: string;
}) {
  const { found, language, current } = props;
  const { edition, editions } = found;
  if (edition.number === editions[0]?.number) return null;
  const t = resultText[language];
  return (
    <div class="notice notice-warn">
      <p>
        {t.olderEdition}{' '}
        <a rel="latest-version" href={current}>
          {t.toCurrent}
        </a>
      </p>
    </div>
  );
}

/** Shown once there has been a correction. */
export function EditionList(props: {
  readonly editions: readonly Published[];
  readonly language: Language;
  readonly href?: string;
}) {
  const { editions, language, href = '' } = props;
  if (editions.length < 2) return null;
  const t = resultText[language];
  return (
    <section>
      <h2>{t.editions}</h2>
      <ul>
        {editions.map((edition) => (
          <li key={edition.number}>
            <a href={`${href}?edition=${edition.number}`}>{t.edition(edition.number)}</a>{' '}
            {t.publishedOn(dayOf(edition, language))}
            {' – '}
            {edition.head.edition.reason || t.firstEdition}
          </li>
        ))}
      </ul>
    </section>
  );
}

function dayOf({ head }: Published, language: Language): string {
  return longDate(dayInThailand(new Date(head.edition.publishedAt)), language);
}
