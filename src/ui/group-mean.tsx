import { type GroupMean, shownGroups } from '../core/group-mean.ts';
import type { Problem } from '../core/problem.ts';
import { analysisText } from '../text/analysis.ts';
import type { Names } from '../text/draft.ts';
import type { Language } from '../text/language.ts';
import { Choice, Field } from './form.tsx';
import { GroupTables } from './respondent-group.tsx';

/** Means by group of respondents, as a table and as the rows of their form. */
export function MeansTable(props: {
  readonly groups: readonly GroupMean[];
  readonly names: Names;
  readonly language: Language;
}) {
  const shown = new Set(shownGroups(props.groups).flat());
  const rows = props.groups.map((group) => {
    return shown.has(group) ? group : { ...group, n: '–', mean: '–' };
  });
  return <GroupTables rows={rows} names={props.names} language={props.language} />;
}

/** Fields of row 0, 1, …: `channel0`, `kind0`, `name0`, `n0`, `mean0`. */
export function MeansRows(props: {
  readonly rows: number;
  readonly channels: readonly (readonly [string, string])[];
  readonly value: (name: string) => string;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { value, problem, language } = props;
  const t = analysisText[language];
  return (
    <>
      {Array.from({ length: props.rows }, (_, row) => (
        <fieldset key={row}>
          <legend>{t.row(row + 1)}</legend>
          <div class="row">
            <Choice
              name={`channel${row}`}
              label={t.columns.channel}
              value={value(`channel${row}`)}
              options={props.channels}
              problem={problem}
              language={language}
            />
            {(['kind', 'name', 'n', 'mean'] as const).map((name) => (
              <Field
                key={name}
                name={`${name}${row}`}
                label={t.columns[name]}
                value={value(`${name}${row}`)}
                problem={problem}
                language={language}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
