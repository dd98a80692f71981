import type { Assignee } from '../core/assignment.ts';
import type { Language } from '../text/language.ts';
import { progressText } from '../text/progress.ts';
import { Button, Choice, Field } from './form.tsx';

/** The coordinator's part: who reports on a measure, and when reports are due. */
export function AssignForm(props: {
  readonly action: string;
  readonly version: number;
  readonly assignees: readonly Assignee[];
  readonly chosen: readonly string[];
  readonly language: Language;
}) {
  const { action, version, assignees, chosen, language } = props;
  const t = progressText[language];
  return (
    <details class="fold" id="assign">
      <summary>{t.assign}</summary>
      <p class="hint">{t.assignHint}</p>
      {assignees.length === 0 ? (
        <p>{t.noAssignees}</p>
      ) : (
        <form method="post" action={action}>
          <PeopleTicks legend={t.people} assignees={assignees} chosen={chosen} />
          <input type="hidden" name="version" value={version} />
          <Button quiet>{t.assignSave}</Button>
        </form>
      )}
    </details>
  );
}

/** People of the agency, any of them. */
export function PeopleTicks(props: {
  readonly legend: string;
  readonly assignees: readonly Assignee[];
  readonly chosen: readonly string[];
}) {
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.assignees.map(({ id, name }) => (
        <div class="tick" key={id}>
          <input
            type="checkbox"
            name="people"
            value={id}
            id={`person-${id}`}
            checked={props.chosen.includes(id)}
          />
          <label for={`person-${id}`}>{name}</label>
        </div>
      ))}
    </fieldset>
  );
}

export function SettingForm(props: {
  readonly action: string;
  readonly version: number;
  readonly daysToReport: string;
  readonly reminds: boolean;
  readonly language: Language;
}) {
  const { action, version, daysToReport, reminds, language } = props;
  const t = progressText[language];
  return (
    <details class="fold" id="settings">
      <summary>{t.settings}</summary>
      <form method="post" action={action}>
        <Field
          name="daysToReport"
          label={t.days}
          value={daysToReport}
          inputmode="numeric"
          language={language}
        />
        <Choice
          name="reminds"
          label={t.reminds}
          hint={t.remindsHint}
          value={reminds ? 'on' : 'off'}
          options={[
            ['on', t.on],
            ['off', t.off],
          ]}
          language={language}
        />
        <input type="hidden" name="version" value={version} />
        <Button quiet>{t.settingsSave}</Button>
      </form>
    </details>
  );
}
