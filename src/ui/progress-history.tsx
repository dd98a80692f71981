import type { Interval } from '../core/plan.ts';
import type { MeasureRound, StepReport } from '../core/progress.ts';
import { type NamedStep, placeOf } from '../core/step.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { progressText, sayMoney, sayRound } from '../text/progress.ts';
import { StateTag } from './progress.tsx';

/** Every report on a measure, newest first, with who and when; earlier versions folded away. */
export function ProgressHistory(props: {
  readonly steps: readonly NamedStep[];
  readonly interval: Interval;
  readonly rounds: readonly MeasureRound[];
  readonly reports: readonly StepReport[];
  readonly language: Language;
}) {
  const { reports, language } = props;
  const t = progressText[language];
  const keys = [...new Set(reports.map(({ until, step }) => `${until} ${step}`))].sort((a, b) =>
    a.slice(0, 10) === b.slice(0, 10) ? Number(a.slice(11)) - Number(b.slice(11)) : a < b ? 1 : -1,
  );
  return (
    <section>
      <h2 id="history">{t.history}</h2>
      {keys.length === 0 && <p class="soft">{t.noHistory}</p>}
      {keys.map((key) => {
        const versions = reports
          .filter(({ until, step }) => `${until} ${step}` === key)
          .sort((a, b) => b.number - a.number);
        return <Versions key={key} {...props} versions={versions} />;
      })}
    </section>
  );
}

function Versions(props: {
  readonly steps: readonly NamedStep[];
  readonly versions: readonly StepReport[];
  readonly rounds: readonly MeasureRound[];
  readonly interval: Interval;
  readonly language: Language;
}) {
  const { rounds, interval, language } = props;
  const [latest, ...earlier] = props.versions;
  const t = progressText[language];
  if (!latest) return null;
  const round = rounds.find(({ until }) => until === latest.until);
  return (
    <article class="piece">
      <h3>
        {round ? sayRound(round, interval, language) : latest.until} ·{' '}
        {t.step(placeOf(props.steps, latest.step))}
      </h3>
      <ReportShown report={latest} language={language} />
      {earlier.length > 0 && (
        <details class="fold">
          <summary>
            {t.history} ({earlier.length})
          </summary>
          {earlier.map((report) => (
            <ReportShown key={report.number} report={report} language={language} />
          ))}
        </details>
      )}
    </article>
  );
}

export function ReportShown({ report, language }: { report: StepReport; language: Language }) {
  const t = progressText[language];
  const said = [
    [t.result, report.result],
    [t.problem, report.problem],
    [t.suggestion, report.suggestion],
  ] as const;
  return (
    <>
      <p>
        <StateTag state={report.state} language={language} /> {report.percent}% ·{' '}
        {sayMoney(report.spending, language)}
      </p>
      {said.map(
        ([label, text]) =>
          text && (
            <p class="prose" key={label}>
              <strong>{label}:</strong> {text}
            </p>
          ),
      )}
      <EvidenceLinks links={report.links} />
      <p class="hint">
        {t.numbered(report.number)} · {accountName(report.personName, language)} ·{' '}
        {shortMoment(report.at, language)} · {t.ofPlan(report.planVersion)}
      </p>
    </>
  );
}

/** Typed by people: opened by whoever clicks, telling the other side nothing. */
export function EvidenceLinks({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <ul>
      {links.map((link) => (
        <li key={link}>
          <a href={link} rel="noreferrer noopener" target="_blank">
            <code>{link}</code>
          </a>
        </li>
      ))}
    </ul>
  );
}
