import { daysLeft, type Waiting, type WaitingPlan, type WaitingReports } from '../core/waiting.ts';
import { longDate } from '../kit/thai.ts';
import { nameIn } from '../text/agency.ts';
import { calendarText } from '../text/calendar.ts';
import { homeText } from '../text/home.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress.ts';
import { AdviceCard, AdvisedCard } from './waiting-advice.tsx';
import { BoardCard, LeadCard, ReviewCard } from './waiting-disclosure.tsx';

/** What waits for an officer, a card each. */
export function WaitingCards(props: {
  readonly waiting: readonly Waiting[];
  readonly today: string;
  readonly language: Language;
}) {
  const { waiting, today, language } = props;
  return (
    <>
      {waiting.map((one) => (
        <WaitingCard key={keyOf(one)} waiting={one} today={today} language={language} />
      ))}
    </>
  );
}

function keyOf(waiting: Waiting): string {
  if (waiting.kind === 'secondFactor') return waiting.kind;
  if (waiting.kind === 'board') return `board-${waiting.cycle.id}-${waiting.agency.id}`;
  if ('agency' in waiting) return `${waiting.kind}-${waiting.agency.id}-${waiting.fiscalYear}`;
  return `${waiting.kind}-${waiting.cycle.id}-${waiting.kind === 'phase' ? waiting.phase : ''}`;
}

function WaitingCard(props: { waiting: Waiting; today: string; language: Language }) {
  const { waiting, today, language } = props;
  const t = homeText[language];
  if (waiting.kind === 'secondFactor') {
    return (
      <li class="card">
        <h3>
          <a href="/account/second-factor">{t.secondFactor}</a>
        </h3>
        <p>{t.secondFactorLead}</p>
      </li>
    );
  }
  if (waiting.kind === 'board') return <BoardCard {...{ waiting, today, language }} />;
  if (waiting.kind === 'review') return <ReviewCard waiting={waiting} language={language} />;
  if (waiting.kind === 'lead') return <LeadCard waiting={waiting} language={language} />;
  if (waiting.kind === 'advice') return <AdviceCard waiting={waiting} language={language} />;
  if (waiting.kind === 'advised') return <AdvisedCard waiting={waiting} language={language} />;
  if (waiting.kind === 'plan') return <PlanCard waiting={waiting} language={language} />;
  if (waiting.kind === 'reports') return <ReportsCard waiting={waiting} language={language} />;
  const title =
    waiting.kind === 'phase' ? calendarText[language].phases[waiting.phase] : t[waiting.kind];
  const days = waiting.kind === 'phase' ? daysLeft(today, waiting.closesOn) : undefined;
  return (
    <li class="card">
      <h3>
        <a href={`/cycles/${waiting.cycle.id}`}>{title}</a>
      </h3>
      <p>{waiting.cycle.name}</p>
      {waiting.kind === 'phase' && days !== undefined && (
        <p>
          <span class={days <= 7 ? 'tag tag-bad' : 'tag'}>{t.left(days)}</span>{' '}
          {t.until(longDate(waiting.closesOn, language))}
        </p>
      )}
    </li>
  );
}

function PlanCard({ waiting, language }: { waiting: WaitingPlan; language: Language }) {
  const { agency, fiscalYear, version, since } = waiting;
  const t = homeText[language];
  return (
    <li class="card">
      <h3>
        <a href={`/agencies/${agency.code}/years/${fiscalYear}/plan/approval`}>{t.plan}</a>
      </h3>
      <p>{nameIn(language, agency)}</p>
      <p class="soft">{t.planSince(fiscalYear, version, longDate(since, language))}</p>
    </li>
  );
}

/** Reports on measures that are asked for, with the late ones said first. */
function ReportsCard({ waiting, language }: { waiting: WaitingReports; language: Language }) {
  const { agency, fiscalYear, isMine, late, soon, open } = waiting;
  const t = progressText[language];
  return (
    <li class="card">
      <h3>
        <a href={`/agencies/${agency.code}/years/${fiscalYear}/progress${isMine ? '?mine' : ''}`}>
          {isMine ? t.homeMine : t.title}
        </a>
      </h3>
      <p>{nameIn(language, agency)}</p>
      <p>
        {late > 0 && <span class="tag tag-bad">{t.homeLate(late)}</span>}{' '}
        {soon > 0 && <span class="tag tag-warn">{t.homeSoon(soon)}</span>}{' '}
        {open > 0 && <span class="tag">{t.homeOpen(open)}</span>}
      </p>
    </li>
  );
}
