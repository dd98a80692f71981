import type { ChannelProgress } from '../core/collection-progress.ts';
import type { Door } from '../core/survey.ts';
import { isOnlyHere } from '../kit/loopback.ts';
import { longDate, shortMoment } from '../kit/thai.ts';
import { disclosureText } from '../text/disclosure.ts';
import type { InBoth, Language } from '../text/language.ts';
import { participationText } from '../text/participation.ts';
import { Standing } from './collection.tsx';

/** How far the surveys of an agency are, what will become of them, and how respondents get there. */
interface Progress extends ChannelProgress {
  readonly title: InBoth<string>;
}

export function ProgressCards(props: {
  readonly channels: readonly Progress[];
  readonly closesOn: string | null;
  readonly countedAt: Date | null;
  readonly language: Language;
}) {
  const { language, countedAt, closesOn } = props;
  const t = participationText[language];
  return (
    <>
      <ul class="cards">
        {props.channels.map((one) => (
          <li class="card" key={one.channel}>
            <h3>{one.title[language]}</h3>
            <p class="figure">{one.answered}</p>
            <Towards {...one} language={language} />
            {one.minimum !== null && (
              <p>
                <Standing standing={one.forecast.standing} language={language} />
              </p>
            )}
            {closesOn && <Expected {...one} closesOn={closesOn} language={language} />}
          </li>
        ))}
      </ul>
      <p class="hint">
        {countedAt ? t.countedAt(shortMoment(countedAt, language)) : t.neverCounted} {t.stepNote}
      </p>
      <details class="fold">
        <summary>{t.forecast}</summary>
        <p>{t.forecastRule}</p>
      </details>
    </>
  );
}

function Towards(props: Progress & { readonly language: Language }) {
  const t = participationText[props.language];
  const { answered, minimum } = props;
  if (minimum === null) return <p class="soft">{t.noMinimum}</p>;
  const said = t.of(answered, minimum);
  return (
    <p>
      {said}
      {answered < minimum && (
        <>
          <br />
          <progress
            value={answered}
            max={minimum}
            aria-label={`${props.title[props.language]}: ${said}`}
          />
        </>
      )}
    </p>
  );
}

function Expected(props: Progress & { readonly closesOn: string; readonly language: Language }) {
  const t = participationText[props.language];
  const { expected, pace } = props.forecast;
  if (pace === null || expected === null) return null;
  return <p class="soft">{t.expected(pace, longDate(props.closesOn, props.language), expected)}</p>;
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
      {isOnlyHere(publicUrl) && <p class="notice notice-warn">{t.onlyHere}</p>}
    </>
  );
}

export function AgenciesInCycle(props: {
  readonly cycleId: number;
  readonly agencies: number;
  readonly registered: number;
  readonly listed: readonly {
    readonly id: number;
    readonly code: string;
    readonly nameTh: string;
    readonly nameEn: string;
    readonly isRegistered: boolean;
  }[];
  /** Who works on disclosure items, or watches over that work, goes on to them. */
  readonly seesDisclosure: boolean;
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
            </span>{' '}
            {props.seesDisclosure && (
              <a href={`/cycles/${props.cycleId}/disclosure/${agency.code}`}>
                {disclosureText[language].title}
                <span class="visually-hidden"> {agency.nameTh}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
