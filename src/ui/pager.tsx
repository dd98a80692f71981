import { agencyText } from '../text/agency.ts';
import type { Language } from '../text/language.ts';

/** To the page before and after, with what was asked for kept in the address. */
export function Pager(props: {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly language: Language;
}) {
  const { page, pages, href } = props;
  if (pages <= 1) return null;
  const t = agencyText[props.language];
  return (
    <nav class="row no-print" aria-label={t.pages}>
      {page > 2 && <a href={href(1)}>{t.first}</a>}
      {page > 1 && (
        <a class="button button-quiet" href={href(page - 1)} rel="prev">
          {t.previous}
        </a>
      )}
      {page < pages && (
        <a class="button button-quiet" href={href(page + 1)} rel="next">
          {t.next}
        </a>
      )}
      {page < pages - 1 && <a href={href(pages)}>{t.last(pages)}</a>}
    </nav>
  );
}
