import { Fragment } from 'preact';
import type { ComponentExample } from '../core/component-example.ts';
import type { DisclosureItem } from '../core/instrument.ts';
import { HAS, type ItemFile } from '../core/item-answer.ts';
import { ITEM_FILE_TYPES } from '../core/item-file.ts';
import { wantedYear } from '../core/item-warning.ts';
import type { Problem } from '../core/problem.ts';
import { disclosureText } from '../text/disclosure.ts';
import { itemAnswerText } from '../text/item-answer.ts';
import { itemWorkText } from '../text/item-work.ts';
import type { Language } from '../text/language.ts';
import { ComponentExamples } from './component-example.tsx';
import { Button, Choice, EnterPresses, Field, FileField } from './form.tsx';
import { KeptWords } from './kept-words.tsx';

/** The answer of one item on one form: yes or no, components, links, files, words. */
interface ItemFormProps {
  readonly item: DisclosureItem;
  readonly fiscalYear: number;
  readonly action: string;
  readonly version: number;
  readonly value: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly rows: number;
  /** Of the components, in their order; fewer where none are known. */
  readonly examples: readonly ComponentExample[];
  readonly files: readonly ItemFile[];
  readonly fileHref: (id: number) => string;
  readonly isStale: boolean;
  readonly problem: Problem | undefined;
  readonly language: Language;
}

export function ItemForm(props: ItemFormProps) {
  const { version, value, problem, language } = props;
  const t = itemAnswerText[language];
  return (
    <form
      method="post"
      action={props.action}
      enctype="multipart/form-data"
      class="measure-form wide-field"
      id="answer"
    >
      <EnterPresses {...(props.isStale && { name: 'merge', value: 'yes' })}>
        {props.isStale ? t.merge : t.save}
      </EnterPresses>
      <input type="hidden" name="version" value={version} />
      <KeptWords language={language} />
      <Choice
        name="has"
        label={t.has}
        options={HAS.map((has) => [has, t.hasOptions[has]] as const)}
        value={value('has')}
        problem={problem}
        language={language}
      />
      <ComponentTicks {...props} />
      <fieldset>
        <legend>{t.links}</legend>
        <p class="hint">{t.linksHint}</p>
        {Array.from({ length: props.rows }, (_, i) => (
          <LinkRow key={`row-${i + 1}`} {...props} row={i} />
        ))}
        <Button quiet name="more" value="links">
          {t.moreLinks}
        </Button>
      </fieldset>
      <FileTicks {...props} />
      <Field
        name="explanation"
        label={t.explanation}
        hint={t.explanationHint}
        rows={5}
        value={value('explanation')}
        problem={problem}
        language={language}
      />
      <p class="actions">
        {props.isStale && (
          <Button name="merge" value="yes">
            {t.merge}
          </Button>
        )}
        <Button quiet={props.isStale}>{t.save}</Button>
      </p>
    </form>
  );
}

function ComponentTicks({ item, fiscalYear, examples, all, language }: ItemFormProps) {
  const t = itemAnswerText[language];
  const ticked = new Set(all('components'));
  const year = wantedYear(item, fiscalYear);
  return (
    <fieldset>
      <legend>{t.components}</legend>
      {year !== null && <p>{t.wanted(year)}</p>}
      {item.dependsOn !== undefined && <p>{t.dependsOn(item.dependsOn)}</p>}
      {item.components ? (
        <>
          <p class="hint">{t.componentsHint}</p>
          {item.components.map((component, i) => (
            <Fragment key={component.en}>
              <div class="tick">
                <input
                  type="checkbox"
                  name="components"
                  value={i + 1}
                  id={`component-${i + 1}`}
                  checked={ticked.has(String(i + 1))}
                />
                <label for={`component-${i + 1}`}>
                  {i + 1}. {component[language]}
                </label>
              </div>
              <ComponentExamples number={i + 1} example={examples[i]} language={language} />
            </Fragment>
          ))}
        </>
      ) : (
        <p class="hint">{t.noComponents}</p>
      )}
    </fieldset>
  );
}

function LinkRow({ item, row, value, problem, language }: ItemFormProps & { row: number }) {
  const t = itemAnswerText[language];
  const named = (field: string) => ({
    name: `${field}${row}`,
    value: value(`${field}${row}`),
    problem,
    language,
  });
  return (
    <fieldset class="step link-row">
      <legend>{t.link(row + 1)}</legend>
      <Field {...named('url')} label={t.url} type="url" autocomplete="off" />
      <div class="row">
        <Choice
          {...named('shows')}
          label={t.shows}
          options={[
            ['0', t.wholeItem],
            ...(item.components ?? []).map((_, i) => [String(i + 1), t.component(i + 1)] as const),
          ]}
        />
        <Field {...named('place')} label={t.place} autocomplete="off" />
      </div>
    </fieldset>
  );
}

function FileTicks({ files, fileHref, all, problem, language }: ItemFormProps) {
  const t = itemAnswerText[language];
  const kept = new Set(all('files'));
  return (
    <fieldset>
      <legend>{t.files}</legend>
      {files.length > 0 && <p class="hint">{t.filesHint}</p>}
      {files.map((file) => (
        <div class="tick" key={file.id}>
          <input
            type="checkbox"
            name="files"
            value={file.id}
            id={`file-${file.id}`}
            checked={kept.has(String(file.id))}
          />
          <label for={`file-${file.id}`}>
            {t.keepFile(file.name, String(Math.ceil(file.size / 1024)))}
          </label>
          <a href={fileHref(file.id)} download aria-label={t.openFile(file.name)}>
            ↓
          </a>
        </div>
      ))}
      <FileField
        name="file"
        label={t.addFile}
        hint={t.addFileHint}
        accept={ACCEPTED}
        problem={problem}
        language={language}
      />
    </fieldset>
  );
}

const ACCEPTED = [...Object.keys(ITEM_FILE_TYPES), 'jpeg', 'htm']
  .map((ending) => `.${ending}`)
  .join(',');

/** What each box is called, for the list of what was refused. */
export function itemLabels(rows: number, language: Language): Record<string, string> {
  const t = itemAnswerText[language];
  const links = Array.from({ length: rows }, (_, i) => [
    [`url${i}`, `${t.link(i + 1)}: ${t.url}`],
    [`shows${i}`, `${t.link(i + 1)}: ${t.shows}`],
    [`place${i}`, `${t.link(i + 1)}: ${t.place}`],
  ]).flat();
  return {
    has: t.fields.has,
    explanation: t.explanation,
    file: t.files,
    reason: disclosureText[language].reason,
    text: itemWorkText[language].comment,
    ...Object.fromEntries(links),
  };
}
