import type { ComponentChildren } from 'preact';
import type { Problem } from '../core/problem.ts';
import type { Language } from '../text/language.ts';
import { sheetText } from '../text/sheet.ts';
import { Button, Field, FileField } from './form.tsx';

/** Figures by paste or by file: looked at first, taken in after that. */
interface Words {
  readonly takeIn: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly file: string;
  readonly fileHint: string;
}

export function TakeIn(props: {
  readonly words: Words;
  readonly path: string;
  readonly open: boolean;
  readonly language: Language;
  readonly problem?: Problem;
  readonly children?: ComponentChildren;
}) {
  const { words, path, open, language, problem } = props;
  const { look, send } = sheetText[language];
  return (
    <details class="fold card" open={open}>
      <summary>{words.takeIn}</summary>
      <form method="post" action={`${path}/read`}>
        <Field
          name="text"
          label={words.paste}
          hint={words.pasteHint}
          rows={8}
          language={language}
        />
        <Button quiet>{look}</Button>
      </form>
      <form method="post" action={`${path}/file`} enctype="multipart/form-data">
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept=".csv,.txt,.xlsx"
          language={language}
          problem={problem}
        />
        <Button quiet>{send}</Button>
      </form>
      {props.children}
    </details>
  );
}

/** Under what was understood: takes it in, or looks again at the text that was mended. */
export function TakeOrLookAgain(props: {
  readonly words: Pick<Words, 'paste' | 'pasteHint'>;
  readonly path: string;
  /** What the button says; nothing where there is nothing to take. */
  readonly take: string | undefined;
  readonly text: string;
  readonly language: Language;
  readonly children?: ComponentChildren;
}) {
  const { words, path, take, text, language } = props;
  return (
    <form method="post" action={`${path}/take`}>
      {props.children}
      <p class="actions">
        {take !== undefined && (
          <Button name="do" value="take">
            {take}
          </Button>
        )}
        <Button name="do" value="look" quiet>
          {sheetText[language].lookAgain}
        </Button>
      </p>
      <Field
        name="text"
        label={words.paste}
        hint={words.pasteHint}
        rows={16}
        language={language}
        value={text}
      />
    </form>
  );
}
