import type { Plan } from '../core/plan.ts';
import type { PlanState, PlanVersion } from '../core/plan-approval.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { approvalText } from '../text/plan-approval.ts';

/** How a plan stands with the head, and the versions there were. */
const TAGS: Record<PlanState['kind'], string> = {
  none: 'tag',
  awaiting: 'tag tag-warn',
  approved: 'tag tag-good',
  returned: 'tag tag-bad',
};

export function PlanStanding(props: {
  readonly state: PlanState;
  readonly approved: Plan['approval'];
  readonly latest: PlanVersion | undefined;
  readonly language: Language;
}) {
  const { state, approved, latest, language } = props;
  const t = approvalText[language];
  return (
    <div class="notice">
      <p>
        <span class={TAGS[state.kind]}>{t.states[state.kind]}</span>{' '}
        {latest && t.version(latest.version)}
      </p>
      {latest && state.kind === 'returned' && <p class="prose">{latest.decision?.reason}</p>}
      {approved && (
        <p>
          {t.inForce(
            approved.version,
            accountName(approved.by || null, language),
            approved.position,
            shortMoment(approved.at, language),
          )}
        </p>
      )}
      {state.isChanged && <p>{t.changed}</p>}
    </div>
  );
}

export function PlanVersions(props: {
  readonly versions: readonly PlanVersion[];
  /** Of the plan's page. */
  readonly href: string;
  readonly language: Language;
}) {
  const { versions, href, language } = props;
  const t = approvalText[language];
  if (versions.length === 0) return <p class="soft">{t.none}</p>;
  return (
    <ul>
      {versions.map((one) => (
        <li key={one.version}>
          <a href={`${href}/versions/${one.version}`}>
            {t.version(one.version)}
            <span class="visually-hidden"> {t.open}</span>
          </a>{' '}
          <span class={TAGS[one.decision?.kind ?? 'awaiting']}>
            {t.states[one.decision?.kind ?? 'awaiting']}
          </span>
          <VersionFacts version={one} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** Who prepared it and when, what was decided, and its hash. */
export function VersionFacts(props: {
  readonly version: PlanVersion;
  readonly language: Language;
}) {
  const { version, language } = props;
  const t = approvalText[language];
  const { decision } = version;
  return (
    <>
      <p class="hint">
        {t.preparedBy(accountName(version.personName, language), shortMoment(version.at, language))}
        {decision && (
          <>
            <br />
            {t.decidedBy(
              accountName(decision.personName, language),
              decision.position,
              shortMoment(decision.at, language),
            )}
          </>
        )}
        <br />
        {t.hash} <code>{version.hash}</code>
      </p>
      {version.note && <p class="prose">{version.note}</p>}
      {decision?.reason && <p class="prose">{decision.reason}</p>}
    </>
  );
}
