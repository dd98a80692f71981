import { interviewDeskText } from '../text/interview-desk.ts';
import type { Language } from '../text/language.ts';

/** The list of an interviewer's agencies: what is kept, what is on its way, what has arrived. */
export interface DeskPlace {
  readonly cycleId: number;
  readonly agencyId: number;
  readonly name: string;
  readonly fiscalYear: number;
  readonly closesOn: string;
  readonly quota: number;
  readonly kept: number;
  readonly sending: number;
  readonly received: number;
}

export interface DeskState {
  readonly name: string;
  readonly places: readonly DeskPlace[];
  readonly online: boolean;
  readonly standing: 'well' | 'signedOut' | 'neverSignedIn' | 'notInterviewer';
  readonly said: string;
  readonly unfinished: string | undefined;
  /** Why some were refused, each reason once. */
  readonly refused: readonly {
    readonly title: string;
    readonly advice: string;
    readonly n: number;
  }[];
  readonly ofOthers: number;
  readonly queued: number;
  readonly persistent: boolean;
  readonly secure: boolean;
}

export interface DeskDeeds {
  begin(place: DeskPlace): void;
  goOn(): void;
  discard(): void;
  send(): void;
  tryAgain(): void;
  save(): void;
}

export function InterviewDesk(props: {
  readonly state: DeskState;
  readonly deeds: DeskDeeds;
  readonly language: Language;
}) {
  const { state, deeds, language } = props;
  const t = interviewDeskText[language];
  return (
    <>
      <h1 tabIndex={-1}>{t.title}</h1>
      {state.name && <p class="soft">{t.as(state.name)}</p>}
      <p role="status" class="state">
        {state.online ? t.online : t.offline}
        {state.said && <br />}
        {state.said}
      </p>
      {!state.secure && <p class="box bad">{t.notSecure}</p>}
      {state.standing !== 'well' && (
        <div class="box bad">
          <p>{t[state.standing]}</p>
          <a href="/sign-in?next=/interview/work">{t.signIn}</a>
        </div>
      )}
      {state.unfinished && (
        <div class="box">
          <p>{t.unfinished(state.unfinished)}</p>
          <button type="button" onClick={deeds.goOn}>
            {t.goOn}
          </button>
          <button type="button" class="quiet" onClick={deeds.discard}>
            {t.discard}
          </button>
        </div>
      )}
      {state.refused.length > 0 && <Refused {...props} />}
      {state.places.map((place) => (
        <Place key={`${place.cycleId} ${place.agencyId}`} {...{ place, deeds, language }} />
      ))}
      {state.standing === 'well' && state.places.length === 0 && <p class="box">{t.noWork}</p>}
      {state.ofOthers > 0 && <p class="box">{t.ofOthers(state.ofOthers)}</p>}
      {state.queued > 0 && (
        <section class="work">
          <button type="button" onClick={deeds.send}>
            {t.sendNow}
          </button>
          <button type="button" class="quiet" onClick={deeds.save}>
            {t.save}
          </button>
          <p class="soft">{t.saveAdvice}</p>
          {!state.persistent && <p class="soft">{t.notPersistent}</p>}
        </section>
      )}
    </>
  );
}

function Refused(props: { state: DeskState; deeds: DeskDeeds; language: Language }) {
  const { state, deeds, language } = props;
  const t = interviewDeskText[language];
  const all = state.refused.reduce((sum, one) => sum + one.n, 0);
  return (
    <div class="box bad">
      <h2>{t.refused(all)}</h2>
      <ul>
        {state.refused.map(({ title, advice, n }) => (
          <li key={title + advice}>
            {title} ({n}) – {advice}
          </li>
        ))}
      </ul>
      <p>{t.refusedAdvice}</p>
      <button type="button" onClick={deeds.tryAgain}>
        {t.tryAgain}
      </button>
    </div>
  );
}

function Place(props: { place: DeskPlace; deeds: DeskDeeds; language: Language }) {
  const { place, deeds, language } = props;
  const t = interviewDeskText[language];
  const counts = [
    [t.kept, String(place.kept)],
    [t.sending, String(place.sending)],
    [t.received, t.ofQuota(place.received, place.quota)],
  ];
  return (
    <section class="work" data-agency={place.agencyId}>
      <h2>{place.name}</h2>
      <p class="soft">{t.year(place.fiscalYear, place.closesOn)}</p>
      <dl class="counts">
        {counts.map(([label, n]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{n}</dd>
          </div>
        ))}
      </dl>
      <button type="button" aria-label={t.beginAt(place.name)} onClick={() => deeds.begin(place)}>
        {t.begin}
      </button>
    </section>
  );
}
