import type { SeenMeasure } from '../../actions/measure.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import type { Language } from '../../text/language.ts';
import { measureText } from '../../text/measure.ts';
import { MeasureForm } from '../../ui/measure-form.tsx';
import type { Typed, Visit } from '../visit.ts';
import { answerGroups } from './measure-answers.ts';
import { stepRows, withRows } from './measure-typed.ts';

/** What a form of a measure comes back with. */
export interface Again {
  readonly typed: Typed;
  readonly problem?: Problem;
  /** The row of steps to go on at. */
  readonly row?: number;
  /** A comment that was refused. */
  readonly comment?: string;
}

/** The form of a measure, with what was typed into it. */
export function MeasureEntry(props: {
  readonly visit: Visit;
  readonly seen: Pick<SeenMeasure, 'year' | 'plan' | 'bands'>;
  readonly typed: Typed;
  readonly again: Again | undefined;
  readonly version: number;
  readonly action: string;
}) {
  const { visit, seen, again, version } = props;
  const rows = stepRows(props.typed);
  const typed = rows.length > 0 ? props.typed : withRows(props.typed, [EMPTY_ROW]);
  return (
    <MeasureForm
      action={props.action}
      value={(name) => typed.get(name)}
      rows={Math.max(1, rows.length)}
      groups={answerGroups(seen.year, seen.bands, typed.all('answers'), visit.language)}
      focus={again?.row ?? null}
      carriedOutIn={seen.plan.carriedOutIn}
      version={version}
      proposal={typed.get('proposal')}
      isStale={isProblem(again?.problem, 'stale')}
      problem={again?.problem}
      language={visit.language}
    />
  );
}

const EMPTY_ROW = { id: '', number: '1', text: '', period: '' };

/** What a refusal calls each of its fields. */
export function measureLabels(language: Language): Record<string, string> {
  const t = measureText[language];
  const steps = Array.from({ length: 60 }, (_, i) => [
    [`step${i}.text`, `${t.step(i + 1)}: ${t.stepText}`],
    [`step${i}.period`, `${t.step(i + 1)}: ${t.stepPeriod}`],
    [`step${i}.number`, `${t.step(i + 1)}: ${t.stepNumber}`],
  ]).flat();
  return { ...t.fields, budgetSource: t.budgetSource, ...Object.fromEntries(steps) };
}
