import { type Instrument, partsOf } from '../core/instrument.ts';
import type { Overseen, OverseenGroup } from '../core/oversight.ts';
import { nameIn } from '../text/agency.ts';
import { forecastText } from '../text/forecast.ts';
import type { Language } from '../text/language.ts';
import { oversightText } from '../text/oversight.ts';
import { planText } from '../text/plan.ts';
import { approvalText } from '../text/plan-approval.ts';
import { CellName } from './cell-name.tsx';

/** Agencies under watch: a row each; and the published years of a group. */
export function OverseenTable(props: {
  readonly cycleId: number;
  readonly overseen: readonly Overseen[];
  readonly instrument: Instrument;
  readonly items: number;
  readonly language: Language;
}) {
  const { overseen, instrument, items, language } = props;
  const t = oversightText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table class="stacks ranking">
        <caption class="visually-hidden">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            {partsOf(instrument).map(({ channel, title }) => (
              <th key={channel} scope="col" class="number">
                <abbr title={title[language]}>{channel.toUpperCase()}</abbr>
              </th>
            ))}
            <th scope="col" class="number">
              {t.verdicts}
            </th>
            <th scope="col">{t.sheet}</th>
            <th scope="col">{t.analysis}</th>
            <th scope="col">{t.plan}</th>
            <th scope="col">{t.years}</th>
          </tr>
        </thead>
        <tbody>
          {overseen.map((one) => (
            <tr key={one.agency.id}>
              <th scope="row" class="wide">
                <a href={`/cycles/${props.cycleId}/agencies/${one.agency.id}`}>
                  {nameIn(language, one.agency)}
                </a>
                <small>
                  <span class={one.registered ? 'tag tag-good' : 'tag tag-warn'}>
                    {one.registered ? t.registered : t.notRegistered}
                  </span>
                  {one.lateReports !== null && one.lateReports > 0 && (
                    <span class="tag tag-bad">{t.lateReports(one.lateReports)}</span>
                  )}
                </small>
              </th>
              {one.channels.map((channel) => (
                <td key={channel.channel} class="number">
                  <CellName>{channel.channel.toUpperCase()}</CellName>
                  {channel.minimum === null ? (
                    <>
                      {channel.answered}
                      <small>{t.noMinimum}</small>
                    </>
                  ) : (
                    <>
                      {t.of(channel.answered, channel.minimum)}
                      <small>{forecastText[language][channel.forecast.standing]}</small>
                    </>
                  )}
                </td>
              ))}
              <td class="number">
                <CellName>{t.verdicts}</CellName>
                {t.of(one.decided, items)}
              </td>
              <td class={one.sheet === 'none' ? 'bare' : undefined}>
                <CellName>{t.sheet}</CellName>
                {t.sheets[one.sheet]}
              </td>
              <td class={one.analysed === 0 ? 'bare' : undefined}>
                <CellName>{t.analysis}</CellName>
                {t.analysed(one.analysed)}
              </td>
              <td class={one.plan ? undefined : 'bare'}>
                <CellName>{t.plan}</CellName>
                {one.plan ? (
                  <>
                    {approvalText[language].states[one.plan.standing]}
                    <small>{planText[language].count(one.plan.measures)}</small>
                  </>
                ) : (
                  '–'
                )}
              </td>
              <td>
                <a href={`/agencies/${one.agency.code}/years`}>
                  {t.years}
                  <span class="visually-hidden"> {nameIn(language, one.agency)}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function GroupYears(props: {
  readonly group: OverseenGroup;
  readonly years: readonly {
    readonly year: number;
    readonly cycleId: number;
    readonly mean: string | null;
    readonly rank: number | null;
    readonly scored: number;
    readonly passed: number;
  }[];
  readonly language: Language;
}) {
  const { group, years, language } = props;
  const t = oversightText[language];
  const name = nameIn(language, group);
  if (years.length === 0) {
    return (
      <p>
        {name}: <span class="soft">{t.nonePublished}</span>
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={name}>
      <table class="fits figures">
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            <th scope="col" class="number">
              {t.mean}
            </th>
            <th scope="col" class="number">
              {t.rank}
            </th>
            <th scope="col" class="number">
              {t.passed}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map((one) => (
            <tr key={one.cycleId}>
              <th scope="row">
                <a href={`/standings/${one.cycleId}/${group.kind}/${group.code}`}>{one.year}</a>
              </th>
              <td class="number">{one.mean ?? '–'}</td>
              <td class="number">{one.rank ?? '–'}</td>
              <td class="number">{t.passedOf(one.passed, one.scored)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The ways of watching over one's agencies, above each of their pages. */
export function OversightNav(props: {
  readonly view: 'progress' | 'collection' | 'analysis' | 'batches';
  readonly language: Language;
}) {
  const t = oversightText[props.language];
  const views = [
    ['progress', '/oversight'],
    ['collection', '/oversight/collection'],
    ['analysis', '/oversight/analysis'],
    ['batches', '/batches'],
  ] as const;
  return (
    <nav class="menu tabs no-print" aria-label={t.title}>
      <ul>
        {views.map(([view, href]) => (
          <li key={view}>
            <a href={href} aria-current={view === props.view ? 'page' : undefined}>
              {t.views[view]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
