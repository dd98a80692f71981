import type { OverseenAnalysis } from '../core/analysis-oversight.ts';
import { shortMoment } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import { analysisOversightText } from '../text/analysis-oversight.ts';
import type { Language } from '../text/language.ts';
import { oversightText } from '../text/oversight.ts';
import { approvalText } from '../text/plan-approval.ts';

/** Agencies under watch with how far their analysis is, each a way to it. */
export function OverseenAnalysesTable(props: {
  readonly year: number;
  readonly overseen: readonly OverseenAnalysis[];
  readonly indicators: number;
  readonly language: Language;
}) {
  const { year, overseen, indicators, language } = props;
  const t = analysisOversightText[language];
  const o = oversightText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table class="fits ranking">
        <caption class="visually-hidden">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{o.agency}</th>
            <th scope="col">{t.state}</th>
            <th scope="col" class="number">
              {t.indicators}
            </th>
            <th scope="col" class="number roomy">
              {t.pieces}
            </th>
            <th scope="col" class="roomy">
              {t.changedAt}
            </th>
            <th scope="col" class="roomy">
              {t.plan}
            </th>
          </tr>
        </thead>
        <tbody>
          {overseen.map((one) => (
            <tr key={one.agency.id}>
              <th scope="row" class="wide">
                {one.hasYear ? (
                  <a href={`/agencies/${one.agency.code}/years/${year}/analysis`}>
                    {nameIn(language, one.agency)}
                  </a>
                ) : (
                  nameIn(language, one.agency)
                )}
              </th>
              <td>
                <State one={one} indicators={indicators} language={language} />
              </td>
              <td class="number">{o.of(one.done, indicators)}</td>
              <td class="number roomy">{one.pieces}</td>
              <td class="roomy">{one.changedAt ? shortMoment(one.changedAt, language) : '–'}</td>
              <td class="roomy">{one.plan ? approvalText[language].states[one.plan] : t.noPlan}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function State(props: {
  readonly one: OverseenAnalysis;
  readonly indicators: number;
  readonly language: Language;
}) {
  const { one, indicators } = props;
  const t = analysisOversightText[props.language];
  if (!one.hasYear) return <span class="soft">{t.noResult}</span>;
  if (one.pieces === 0) return <span class="tag tag-warn">{t.states.none}</span>;
  return one.done >= indicators ? (
    <span class="tag tag-good">{t.states.whole}</span>
  ) : (
    <span class="tag">{t.states.begun}</span>
  );
}
