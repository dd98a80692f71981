import type { WaitingAdvice, WaitingAdvised } from '../core/waiting.ts';
import { longDate } from '../kit/thai.ts';
import { adviceText } from '../text/advice.ts';
import { nameIn } from '../text/agency.ts';
import { homeText } from '../text/home.ts';
import type { Language } from '../text/language.ts';

/** Cards of assessors' advice: what is to be written or approved, and what was newly published. */
export function AdviceCard(props: {
  readonly waiting: WaitingAdvice;
  readonly language: Language;
}) {
  const { cycle } = props.waiting;
  const t = homeText[props.language];
  return (
    <li class="card">
      <h3>{adviceText[props.language].title}</h3>
      <p>{cycle.name}</p>
      <ul class="plain">
        {(['returned', 'drafted', 'handed'] as const)
          .filter((state) => props.waiting[state] > 0)
          .map((state) => (
            <li key={state}>
              <a href={`/cycles/${cycle.id}/advice?state=${state}`}>
                {t.advice[state](props.waiting[state])}
              </a>
            </li>
          ))}
      </ul>
    </li>
  );
}

export function AdvisedCard(props: {
  readonly waiting: WaitingAdvised;
  readonly language: Language;
}) {
  const { agency, cycleId, fiscalYear, texts, publishedOn } = props.waiting;
  const t = homeText[props.language];
  return (
    <li class="card">
      <h3>
        <a href={`/results/${cycleId}/${agency.code}#advice`}>{t.advised(fiscalYear)}</a>
      </h3>
      <p>{nameIn(props.language, agency)}</p>
      <p class="soft">{t.advisedOn(texts, longDate(publishedOn, props.language))}</p>
    </li>
  );
}
