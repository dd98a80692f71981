import type { Phase } from '../core/calendar.ts';
import { type Cycle, comingDates } from '../core/cycle.ts';
import { longDate } from '../kit/thai.ts';
import { calendarText } from '../text/calendar.ts';
import { cycleText } from '../text/cycle.ts';
import type { InBoth, Language } from '../text/language.ts';

/** A cycle on a page: its state, what is open today, what comes next, its calendar. */
const TAGS = { draft: 'tag tag-warn', running: 'tag tag-good', published: 'tag', closed: 'tag' };

export function CycleTag(props: { cycle: Pick<Cycle, 'state'>; language: Language }) {
  return (
    <span class={TAGS[props.cycle.state]}>
      {cycleText[props.language].states[props.cycle.state]}
    </span>
  );
}

export function CycleFacts(props: {
  readonly cycle: Cycle;
  readonly instrument: { readonly title: InBoth<string>; readonly name: string } | undefined;
  readonly language: Language;
}) {
  const { cycle, instrument, language } = props;
  const t = cycleText[language];
  return (
    <dl class="facts">
      <dt>{t.fiscalYear}</dt>
      <dd>{cycle.fiscalYear}</dd>
      <dt>{t.source}</dt>
      <dd>{t.sources[cycle.source]}</dd>
      <dt>{t.state}</dt>
      <dd>
        <CycleTag cycle={cycle} language={language} />
      </dd>
      {instrument && (
        <>
          <dt>{t.instrument}</dt>
          <dd>
            {instrument.title[language]} <code>{instrument.name}</code>
          </dd>
        </>
      )}
      <dt>{t.instrumentHash}</dt>
      <dd>
        <code>{cycle.instrumentHash}</code>
      </dd>
    </dl>
  );
}

export function OpenToday(props: { open: readonly Phase[]; language: Language }) {
  const t = cycleText[props.language];
  if (props.open.length === 0) return <p class="soft">{t.nothingOpen}</p>;
  return (
    <p>
      {t.openToday}:{' '}
      {props.open.map((phase) => (
        <>
          <span class="tag tag-good" key={phase}>
            {calendarText[props.language].phases[phase]}
          </span>{' '}
        </>
      ))}
    </p>
  );
}

export function ComingDates(props: { cycle: Cycle; today: string; language: Language }) {
  const t = calendarText[props.language];
  const coming = comingDates(props.cycle, props.today).slice(0, 4);
  if (coming.length === 0) return null;
  return (
    <>
      <h2>{cycleText[props.language].next}</h2>
      <ul>
        {coming.map(({ on, phase, event }) => (
          <li key={`${phase}-${event}`}>
            {longDate(on, props.language)} – {t[event](t.phases[phase])}
          </li>
        ))}
      </ul>
    </>
  );
}
