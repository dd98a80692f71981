import { frameText } from '../text/frame.ts';
import { installationText } from '../text/installation.ts';
import type { Language } from '../text/language.ts';
import { publicHeadText } from '../text/public-head.ts';

/**
 * What search engines, messengers and feed readers read of a public page: which address is its own
 * whatever it was asked with, its other language, and what to say of it where a link is shared – first
 * of all whose result it is.
 */
export interface PublicHeadProps {
  readonly title: string;
  /** What the page says in a sentence, where it says one thing. */
  readonly about: string | undefined;
  readonly language: Language;
  /** Of the page itself, in one language or the other. */
  readonly addressIn: (language: Language) => string;
  readonly installation: {
    readonly kind: keyof typeof installationText.th;
    readonly name: string;
    readonly isDemo: boolean;
  };
}

export function PublicHead(props: PublicHeadProps) {
  const { title, language, addressIn, installation } = props;
  const t = frameText[language];
  const said = [
    installation.isDemo ? t.demo : installationText[language][installation.kind],
    props.about ?? publicHeadText[language].about(installation.name),
  ].join(' · ');
  return (
    <>
      <link rel="canonical" href={addressIn(language)} />
      {(['th', 'en'] as const).map((one) => (
        <link key={one} rel="alternate" hreflang={one} href={addressIn(one)} />
      ))}
      <meta name="description" content={said} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={`${t.product} · ${installation.name}`} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={said} />
      <meta property="og:url" content={addressIn(language)} />
      <meta property="og:locale" content={language === 'th' ? 'th_TH' : 'en_GB'} />
    </>
  );
}
