import { renderToString } from 'preact-render-to-string';
import { frameText } from '../text/frame.ts';
import type { Language } from '../text/language.ts';
import { Frame } from '../ui/frame.tsx';
import type { PageAnswer } from './answer.ts';
import type { Assets } from './assets.ts';
import { footFor, menuFor } from './menu.ts';
import type { Visit } from './visit.ts';

/** A page inside the frame, as HTML. */
export function renderPage(
  visit: Visit,
  assets: Assets,
  answer: PageAnswer,
  isUnsaved = false,
): string {
  const { title, about, body, scripts = [], tag } = answer;
  const { installation } = visit.house;
  const { personId } = visit.actor;
  const { pathname } = visit.url;
  const improving = personId === null ? scripts : [...scripts, 'unsaved.ts'];
  const isFollowed = FOLLOWED.test(pathname);
  const isPublic = isFollowed && tag !== undefined && personId === null;
  const addressIn = (language: Language) => ownAddress(visit, language);
  return `<!doctype html>${renderToString(
    <Frame
      title={isRefused(answer) ? `${frameText[visit.language].refused}: ${title}` : title}
      language={visit.language}
      styleHref={assets.href('style.css')}
      iconHref={assets.href('favicon.svg')}
      scripts={improving.map((name) => assets.href(name))}
      path={pathname}
      feedHref={isFollowed ? '/results/feed.xml' : null}
      publicHead={isPublic ? { about, addressIn, installation } : undefined}
      switchHref={switchHref(visit)}
      personName={personId === null ? null : visit.actor.name}
      personId={personId}
      isUnsaved={isUnsaved}
      menu={menuFor(visit)}
      foot={footFor(visit)}
      selfAssessment={installation.kind === 'self-assessment'}
      demo={installation.isDemo}
      installationName={installation.name}
    >
      {body}
    </Frame>,
  )}`;
}

/** A form that comes back says so before anything else is read of it. */
function isRefused({ status, isRefusal }: PageAnswer): boolean {
  return status >= 400 && !isRefusal;
}

/** Whatever was searched for or sorted by; an earlier edition is found at the current one. */
function ownAddress({ house, url }: Visit, language: Language): string {
  const own = new URLSearchParams();
  const page = url.searchParams.get('page');
  if (page !== null && /^[2-9]$|^[1-9]\d{1,5}$/.test(page)) own.set('page', page);
  if (language !== 'th') own.set('lang', language);
  return `${house.publicUrl}${url.pathname}${own.size > 0 ? `?${own}` : ''}`;
}

const FOLLOWED = /^\/(results|standings|open-data)?(\/|$)/;

function switchHref(visit: Visit): string {
  const query = new URLSearchParams(visit.url.searchParams);
  query.set('lang', visit.language === 'th' ? 'en' : 'th');
  return `${visit.url.pathname}?${query}`;
}
