import type { ComponentChildren } from 'preact';
import { frameText } from '../text/frame.ts';
import { installationText } from '../text/installation.ts';
import type { Language } from '../text/language.ts';
import { PublicHead, type PublicHeadProps } from './public-head.tsx';

/** The frame of every officer's and public page; survey pages have a lighter one of their own. */
export interface FrameProps {
  readonly title: string;
  readonly language: Language;
  readonly styleHref: string;
  readonly iconHref: string;
  readonly scripts: readonly string[];
  readonly path: string;
  /** What somebody who comes here again would follow. */
  readonly feedHref: string | null;
  /** Of a page for everybody; undefined where it is one person's, or nothing is there. */
  readonly publicHead: Omit<PublicHeadProps, 'title' | 'language'> | undefined;
  readonly switchHref: string;
  readonly personName: string | null;
  /** Whose words a form may keep in this tab. */
  readonly personId: string | null;
  /** Answers what was posted, so that what its forms show is saved nowhere. */
  readonly isUnsaved: boolean;
  readonly menu: readonly { readonly href: string; readonly label: string }[];
  readonly foot: readonly { readonly href: string; readonly label: string }[];
  readonly selfAssessment: boolean;
  readonly demo: boolean;
  readonly installationName: string;
  readonly children: ComponentChildren;
}

/** More than these take so many lines of a phone that they wait behind a button. */
const LINKS_IN_A_LINE = 4;

export function Frame(props: FrameProps) {
  const t = frameText[props.language];
  const isLong = props.menu.length > LINKS_IN_A_LINE;
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${props.title} · ${t.product}`}</title>
        <link rel="stylesheet" href={props.styleHref} />
        <link rel="icon" href={props.iconHref} type="image/svg+xml" />
        {props.publicHead && (
          <PublicHead {...props.publicHead} title={props.title} language={props.language} />
        )}
        {(!props.publicHead || props.demo) && <meta name="robots" content="noindex" />}
        {props.feedHref && (
          <link rel="alternate" type="application/atom+xml" href={props.feedHref} title={t.feed} />
        )}
        {props.scripts.map((src) => (
          <script key={src} src={src} type="module" />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {t.skip}
        </a>
        {props.selfAssessment && (
          <p class="ribbon" role="note">
            {installationText[props.language]['self-assessment']}
            {props.demo ? ` · ${t.demo}` : ''}
          </p>
        )}
        <header class="top">
          <a class="brand" href="/">
            <span class="brand-name">{t.product}</span>
            <span class="brand-place">{props.installationName}</span>
          </a>
          {isLong && (
            <button type="button" class="menu-button" popoverTarget="menu">
              {t.menuShort}
            </button>
          )}
          <nav id="menu" class="menu" aria-label={t.menu} popover={isLong ? 'auto' : undefined}>
            <ul>
              {props.menu.map((entry) => (
                <li key={entry.href}>
                  <a
                    href={entry.href}
                    aria-current={props.path === entry.href ? 'page' : undefined}
                  >
                    {entry.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="who">
            <a href={props.switchHref} hreflang={props.language === 'th' ? 'en' : 'th'}>
              <span lang={props.language === 'th' ? 'en' : 'th'}>{t.otherLanguage}</span>
            </a>
            {props.personName === null ? (
              <a href="/sign-in">{t.signIn}</a>
            ) : (
              <>
                <a href="/account">{props.personName}</a>
                <form method="post" action="/sign-out">
                  <button type="submit" class="link">
                    {t.signOut}
                  </button>
                </form>
              </>
            )}
          </div>
        </header>
        <main
          id="main"
          tabIndex={-1}
          data-person={props.personId ?? undefined}
          data-unsaved={props.isUnsaved || undefined}
        >
          {props.children}
        </main>
        <footer class="foot">
          <p>
            {props.foot.map(({ href, label }, i) => (
              <>
                {i > 0 && ' · '}
                <a href={href}>{label}</a>
              </>
            ))}
          </p>
          {!props.selfAssessment && props.demo && <p>{t.demo}</p>}
        </footer>
      </body>
    </html>
  );
}
