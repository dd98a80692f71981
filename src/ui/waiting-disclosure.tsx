import { Fragment } from 'preact';
import { ITEM_STATES } from '../core/disclosure.ts';
import {
  daysLeft,
  type WaitingBoard,
  type WaitingLead,
  type WaitingReview,
} from '../core/waiting.ts';
import { longDate } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import { disclosureText } from '../text/disclosure.ts';
import { homeText } from '../text/home.ts';
import type { Language } from '../text/language.ts';
import { ItemStateTag } from './disclosure-board.tsx';

/** Cards of what waits in disclosure: an agency's board, an assessor's queue, a lead's decisions. */
export function BoardCard(props: {
  readonly waiting: WaitingBoard;
  readonly today: string;
  readonly language: Language;
}) {
  const { waiting, today, language } = props;
  const { cycle, agency, isMine, counts, returned, items, closesOn } = waiting;
  const t = homeText[language];
  const days = daysLeft(today, closesOn);
  return (
    <li class="card">
      <h3>
        <a href={`/cycles/${cycle.id}/disclosure/${agency.code}${isMine ? '?mine' : ''}`}>
          {isMine ? t.boardMine(items) : disclosureText[language].title}
        </a>
      </h3>
      <p>{nameIn(language, agency)}</p>
      <p>
        <span class={days <= 7 ? 'tag tag-bad' : 'tag'}>{t.left(days)}</span>{' '}
        {t.until(longDate(closesOn, language))}
      </p>
      <p>
        {returned > 0 && (
          <>
            <span class="tag tag-bad">
              {disclosureText[language].returned} {returned}
            </span>{' '}
          </>
        )}
        {ITEM_STATES.filter((state) => counts[state] > 0).map((state) => (
          <Fragment key={state}>
            <ItemStateTag {...{ state, language }} count={counts[state]} />{' '}
          </Fragment>
        ))}
      </p>
    </li>
  );
}

export function ReviewCard(props: {
  readonly waiting: WaitingReview;
  readonly language: Language;
}) {
  const { cycle, tasks, done } = props.waiting;
  const t = homeText[props.language];
  return (
    <li class="card">
      <h3>
        <a href={`/cycles/${cycle.id}/review`}>{t.review}</a>
      </h3>
      <p>{cycle.name}</p>
      <p>{t.reviewLeft(tasks - done, tasks)}</p>
      <progress value={done} max={tasks} aria-label={t.reviewLeft(tasks - done, tasks)} />
    </li>
  );
}

export function LeadCard(props: { readonly waiting: WaitingLead; readonly language: Language }) {
  const { cycle, disputes, appeals } = props.waiting;
  const t = homeText[props.language];
  return (
    <li class="card">
      <h3>{t.toDecide}</h3>
      <p>{cycle.name}</p>
      <ul class="plain">
        {disputes > 0 && (
          <li>
            <a href={`/cycles/${cycle.id}/reviewing`}>{t.disputes(disputes)}</a>
          </li>
        )}
        {appeals > 0 && (
          <li>
            <a href={`/cycles/${cycle.id}/appeals`}>{t.appeals(appeals)}</a>
          </li>
        )}
      </ul>
    </li>
  );
}
