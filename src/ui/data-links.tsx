import type { Language } from '../text/language.ts';
import { openDataText } from '../text/open-data.ts';

/** What a public page shows, as data, and where all of it lies. */
export function DataLinks(props: {
  /** The page's own address, to which an ending is added. */
  readonly here: string;
  readonly query: string;
  readonly openData: string;
  readonly language: Language;
}) {
  const { here, query, openData } = props;
  const t = openDataText[props.language];
  return (
    <p>
      {t.thisPage}: <a href={`${here}.csv${query}`}>CSV</a>{' '}
      <a href={`${here}.json${query}`}>JSON</a> · <a href={openData}>{t.title}</a> ·{' '}
      <a href="/results/feed.xml" type="application/atom+xml">
        {t.feed}
      </a>
    </p>
  );
}
