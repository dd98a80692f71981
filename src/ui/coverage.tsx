import type { PlanFault } from '../core/coverage.ts';
import type { PlanRule } from '../core/plan-rule.ts';
import { coverageText, sayPlanFault } from '../text/coverage.ts';
import type { Names } from '../text/draft.ts';

/** What a plan still lacks, each with the way to where it is mended. */
const SHOWN = 8;

export function Coverage(props: {
  readonly faults: readonly PlanFault[];
  readonly rule: PlanRule | null;
  readonly names: Names;
  /** Of the year: `/agencies/L01/years/2568`. */
  readonly base: string;
  readonly isWriter: boolean;
}) {
  const { faults, rule, names } = props;
  const t = coverageText[names.language];
  const [first, rest] = [faults.slice(0, SHOWN), faults.slice(SHOWN)];
  return (
    <section id="coverage">
      <h2>{t.title}</h2>
      <div class={faults.length === 0 ? 'notice notice-done' : 'notice notice-warn'}>
        <p>
          <strong>{faults.length === 0 ? t.whole : t.count(faults.length)}</strong>
        </p>
        <FaultList {...props} faults={first} />
        {rest.length > 0 && (
          <details class="fold">
            <summary>{t.more(rest.length)}</summary>
            <FaultList {...props} faults={rest} />
          </details>
        )}
      </div>
      <p class="hint">
        {rule ? t.rule(rule) : t.noRule}
        {rule?.provenance && ` · ${t.sources[rule.provenance]}`}
      </p>
    </section>
  );
}

/** Of one measure above its form, or of a whole plan before the head, whose phone has room for few. */
const UNFOLDED = 4;

export function FaultBox(props: Parameters<typeof FaultList>[0]) {
  const t = coverageText[props.names.language];
  const { length } = props.faults;
  if (length === 0) return null;
  const count = <strong>{t.count(length)}</strong>;
  return (
    <div class="notice notice-warn">
      {length > UNFOLDED ? (
        <details class="fold">
          <summary>{count}</summary>
          <FaultList {...props} />
        </details>
      ) : (
        <>
          <p>{count}</p>
          <FaultList {...props} />
        </>
      )}
    </div>
  );
}

function FaultList(props: {
  readonly faults: readonly PlanFault[];
  readonly names: Names;
  readonly base: string;
  readonly isWriter: boolean;
}) {
  const { faults, names, base, isWriter } = props;
  const t = coverageText[names.language];
  if (faults.length === 0) return null;
  return (
    <ul>
      {faults.map((fault) => {
        const said = sayPlanFault(fault, names);
        return (
          <li key={said}>
            {said}
            {isWriter && (
              <span class="no-print">
                {' '}
                <Ways {...{ fault, base, t, said }} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Ways(props: {
  readonly fault: PlanFault;
  readonly base: string;
  readonly t: (typeof coverageText)['th'];
  readonly said: string;
}) {
  const { fault, base, t } = props;
  const said = <span class="visually-hidden"> {props.said}</span>;
  switch (fault.kind) {
    case 'notAnalysed':
      return (
        <a href={`${base}/analysis/${fault.place}`}>
          {t.mend}
          {said}
        </a>
      );
    case 'noMeasures':
      return (
        <a href={`${base}/plan/new`}>
          {t.addMeasure}
          {said}
        </a>
      );
    case 'unanswered':
      return (
        <>
          <a href={`${base}/plan/new?answers=${fault.need.place}`}>
            {t.addMeasure}
            {said}
          </a>{' '}
          ·{' '}
          <a href={`${base}/plan/reasons/${fault.need.place}`}>
            {t.giveReason}
            {said}
          </a>
        </>
      );
    case 'reasonBesideMeasure':
      return (
        <a href={`${base}/plan/reasons/${fault.place}`}>
          {t.mend}
          {said}
        </a>
      );
    default:
      return (
        <a href={`${base}/plan/${fault.measure}#${boxOf(fault)}`}>
          {t.mend}
          {said}
        </a>
      );
  }
}

/** The box of the measure's form in which it is mended. */
function boxOf(fault: Extract<PlanFault, { measure: number }>): string {
  switch (fault.kind) {
    case 'missing':
      return fault.field === 'owner' ? 'ownerUnit' : fault.field;
    case 'wrongFigure':
      return 'finding';
    case 'answersNothing':
    case 'unknownPlace':
      return 'answers';
    case 'sameMeasure':
      return 'title';
    case 'ownersDiffer':
      return 'ownerUnit';
    case 'zeroWithSource':
      return 'budget';
    case 'sameStep':
    case 'outsideMeasure':
      return `step${fault.step - 1}.text`;
    case 'backwards':
    case 'outsideYear':
      return fault.step === null ? 'period' : `step${fault.step - 1}.period`;
    case 'reasonBesideMeasure':
      return 'answers';
  }
}
