import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Frame } from '../ui/frame.tsx';
import type { Assets } from './assets.ts';
import { footFor, menuFor } from './menu.ts';
import type { Visit } from './visit.ts';

/** A page inside the frame, as HTML. */
export function renderPage(
  visit: Visit,
  assets: Assets,
  title: string,
  body: ComponentChildren,
  scripts: readonly string[] = [],
  isUnsaved = false,
): string {
  const { installation } = visit.house;
  const { personId } = visit.actor;
  const improving = personId === null ? scripts : [...scripts, 'unsaved.ts'];
  return `<!doctype html>${renderToString(
    <Frame
      title={title}
      language={visit.language}
      styleHref={assets.href('style.css')}
      iconHref={assets.href('favicon.svg')}
      scripts={improving.map((name) => assets.href(name))}
      path={visit.url.pathname}
      feedHref={FOLLOWED.test(visit.url.pathname) ? '/results/feed.xml' : null}
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

const FOLLOWED = /^\/(results|standings|open-data)?(\/|$)/;

function switchHref(visit: Visit): string {
  const query = new URLSearchParams(visit.url.searchParams);
  query.set('lang', visit.language === 'th' ? 'en' : 'th');
  return `${visit.url.pathname}?${query}`;
}
