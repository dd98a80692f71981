import type { ComponentChildren } from 'preact';
import {
  differingFields,
  MEASURE_FIELDS,
  type MeasureField,
  type MeasureVersion,
} from '../core/measure.ts';
import type { MeasureBody } from '../core/plan.ts';
import { shortMoment } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { measureText, sayBudget } from '../text/measure.ts';
import { accountName } from '../text/person.ts';
import { sayPeriod } from '../text/plan-period.ts';
import { Button } from './form.tsx';

/** A measure for reading, beside another one, and with every version there was. */
export function MeasureFacts(props: {
  readonly measure: MeasureBody;
  readonly nameOf: (code: string) => string;
  readonly language: Language;
  readonly fields?: readonly MeasureField[];
}) {
  const { measure, nameOf, language, fields = MEASURE_FIELDS } = props;
  const t = measureText[language];
  return (
    <dl class="facts">
      {fields.map((field) => (
        <>
          <dt>{t.fields[field]}</dt>
          <dd class="prose">
            <Said {...{ field, measure, nameOf, language }} />
          </dd>
        </>
      ))}
    </dl>
  );
}

/** One field in words. */
function Said(props: {
  readonly field: MeasureField;
  readonly measure: MeasureBody;
  readonly nameOf: (code: string) => string;
  readonly language: Language;
}) {
  const { field, measure, nameOf, language } = props;
  const t = measureText[language];
  const blank = <span class="soft">{t.blank}</span>;
  switch (field) {
    case 'answers':
      return <>{measure.answers.length > 0 ? measure.answers.map(nameOf).join('\n') : blank}</>;
    case 'period':
      return <>{measure.period ? sayPeriod(measure.period, language) : blank}</>;
    case 'steps':
      return measure.steps.length === 0 ? (
        blank
      ) : (
        <ol class="steps">
          {measure.steps.map(({ number, text, period }) => (
            <li key={number}>
              {text || t.blank}
              {period && <span class="soft"> ({sayPeriod(period, language)})</span>}
            </li>
          ))}
        </ol>
      );
    case 'budget': {
      const { budget } = measure;
      const source = budget.kind === 'amount' && budget.source !== '' ? ` · ${budget.source}` : '';
      return <>{`${sayBudget(budget, language)}${source}` || blank}</>;
    }
    case 'interval':
      return <>{t.intervals[measure.interval]}</>;
    default:
      return <>{measure[field] || blank}</>;
  }
}

export function saidVersion({ version, personName, at }: MeasureVersion, language: Language) {
  const t = measureText[language];
  return t.versionBy(version, accountName(personName, language), shortMoment(at, language));
}

export function MeasureVersions(props: {
  readonly versions: readonly MeasureVersion[];
  readonly nameOf: (code: string) => string;
  /** Where it is edited; null for those who may only read. */
  readonly href: string | null;
  readonly language: Language;
}) {
  const { versions, nameOf, href, language } = props;
  const t = measureText[language];
  const latest = versions[0]!;
  return (
    <section>
      <h2>{t.versions}</h2>
      {versions.map((one, i) => {
        const before = versions[i + 1];
        const changed = before ? differingFields(before.body, one.body) : [];
        return (
          <details class="fold" key={one.version}>
            <summary>
              {saidVersion(one, language)} · {t.origins[one.origin]}
              {changed.length > 0 &&
                ` · ${t.changedIn(changed.map((field) => t.fields[field]).join(', '))}`}
            </summary>
            <MeasureFacts measure={one.body} nameOf={nameOf} language={language} />
            {href && i > 0 && (
              <div class="actions">
                <Restore {...{ href, version: latest.version, restored: one.version }}>
                  {t.restore}
                </Restore>
                <a href={`${href}?version=${one.version}`}>{t.openVersion}</a>
              </div>
            )}
          </details>
        );
      })}
    </section>
  );
}

export function Restore(props: {
  readonly href: string;
  readonly version: number;
  readonly restored: number;
  readonly children: ComponentChildren;
}) {
  return (
    <form method="post" action={`${props.href}/restore`}>
      <input type="hidden" name="version" value={props.version} />
      <input type="hidden" name="restored" value={props.restored} />
      <Button quiet>{props.children}</Button>
    </form>
  );
}

/** Two who wrote at once: the fields that differ, side by side. */
export function BothMeasures(props: {
  readonly theirs: MeasureVersion;
  readonly mine: MeasureBody | null;
  readonly nameOf: (code: string) => string;
  readonly language: Language;
}) {
  const { theirs, mine, nameOf, language } = props;
  const t = measureText[language];
  const fields = mine ? differingFields(theirs.body, mine) : MEASURE_FIELDS;
  return (
    <>
      <p>{t.staleAdvice}</p>
      <div class="beside">
        <section>
          <h2>{t.theirs}</h2>
          <p class="hint">
            {saidVersion(theirs, language)} · {t.origins[theirs.origin]}
          </p>
          <MeasureFacts measure={theirs.body} {...{ nameOf, language, fields }} />
        </section>
        {mine && (
          <section>
            <h2>{t.yours}</h2>
            <MeasureFacts measure={mine} {...{ nameOf, language, fields }} />
          </section>
        )}
      </div>
    </>
  );
}
