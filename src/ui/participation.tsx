import type { Channel } from '../core/instrument.ts';
import type { Door } from '../core/survey.ts';
import type { InBoth, Language } from '../text/language.ts';
import { participationText } from '../text/participation.ts';

/** How far the surveys of an agency are, and how respondents get to them. */
interface Progress {
  readonly channel: Channel;
  readonly title: InBoth<string>;
  readonly answered: number;
  readonly minimum: number | null;
}

export function ProgressCards(props: {
  readonly channels: readonly Progress[];
  readonly language: Language;
}) {
  const t = participationText[props.language];
  return (
    <>
      <ul class="cards">
        {props.channels.map((one) => (
          <li class="card" key={one.channel}>
            <h3>{one.title[props.language]}</h3>
            <p class="figure">{one.answered}</p>
            <Towards {...one} language={props.language} />
          </li>
        ))}
      </ul>
      <p class="hint">{t.stepNote}</p>
    </>
  );
}

function Towards(props: Progress & { readonly language: Language }) {
  const t = participationText[props.language];
  const { answered, minimum } = props;
  if (minimum === null) return <p class="soft">{t.noMinimum}</p>;
  const said = t.of(answered, minimum);
  if (answered >= minimum) {
    return (
      <p>
        {said} <span class="tag tag-good">{t.enough}</span>
      </p>
    );
  }
  return (
    <p>
      {said}
      <br />
      <progress
        value={answered}
        max={minimum}
        aria-label={`${props.title[props.language]}: ${said}`}
      />
    </p>
  );
}

export function SurveyLinks(props: {
  readonly linkCode: string;
  readonly doors: readonly Door[];
  /** Where the program is reached. */
  readonly publicUrl: string;
  readonly language: Language;
}) {
  const { linkCode, publicUrl, language } = props;
  const t = participationText[language];
  return (
    <>
      <h2>{t.links}</h2>
      <p>{t.linksLead}</p>
      <dl class="facts">
        <dt>{t.code}</dt>
        <dd>
          <code>{linkCode}</code>
        </dd>
        {props.doors.map((door) => (
          <>
            <dt key={door}>{t.link[door]}</dt>
            <dd>
              <a href={`/go/${door}/${linkCode}`}>{`${publicUrl}/go/${door}/${linkCode}`}</a>
            </dd>
          </>
        ))}
      </dl>
      {isLoopback(publicUrl) && <p class="notice notice-warn">{t.onlyHere}</p>}
    </>
  );
}

function isLoopback(publicUrl: string): boolean {
  const { hostname } = new URL(publicUrl);
  return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
}

export function AgenciesInCycle(props: {
  readonly cycleId: number;
  readonly agencies: number;
  readonly registered: number;
  readonly listed: readonly {
    readonly id: number;
    readonly nameTh: string;
    readonly nameEn: string;
    readonly isRegistered: boolean;
  }[];
  readonly language: Language;
}) {
  const { language, listed } = props;
  const t = participationText[language];
  if (listed.length === 0) return null;
  return (
    <>
      <h2>{t.agencies}</h2>
      <p>{t.registeredOf(props.registered, props.agencies)}</p>
      {props.agencies > listed.length && <p class="hint">{t.firstListed(listed.length)}</p>}
      <ul>
        {listed.map((agency) => (
          <li key={agency.id}>
            <a href={`/cycles/${props.cycleId}/agencies/${agency.id}`}>
              {(language === 'en' && agency.nameEn) || agency.nameTh}
            </a>{' '}
            <span class={agency.isRegistered ? 'tag tag-good' : 'tag tag-warn'}>
              {agency.isRegistered ? t.registered : t.notRegistered}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
