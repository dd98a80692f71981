import type { Problem } from '../core/problem.ts';
import { adviceText } from '../text/advice.ts';
import type { Names } from '../text/draft.ts';
import { Button, Choice, Field } from './form.tsx';
import { KeptWords } from './kept-words.tsx';

/** The texts of one agency as fields, `texts.0.th`; a row of which nothing is written is left out. */
export interface AdviceRow {
  readonly code: string;
  readonly th: string;
  readonly en: string;
  readonly items: string;
  readonly drop: boolean;
  /** What stands beside it: its score, and whose words these are. */
  readonly score: string | null;
  readonly note: string | null;
  readonly by: 'library' | 'person' | null;
}

export function AdviceForm(props: {
  readonly rows: readonly AdviceRow[];
  /** The last row, for a question or an item that is chosen. */
  readonly added: Pick<AdviceRow, 'code' | 'th' | 'en' | 'items'>;
  readonly choices: readonly string[];
  readonly version: number;
  readonly action: string;
  readonly problem: Problem | undefined;
  readonly names: Names;
}) {
  const { rows, added, choices, problem, names } = props;
  const { language } = names;
  const t = adviceText[language];
  const last = rows.length;
  return (
    <form method="post" action={props.action} class="wide-field" id="texts">
      <input type="hidden" name="version" value={props.version} />
      <KeptWords language={language} />
      <div class="stack">
        {rows.map((row, i) => (
          <section class="card" key={row.code} aria-labelledby={`row-${i}`}>
            <h2 id={`row-${i}`}>{names.of(row.code)}</h2>
            <p class="soft">
              {row.score ?? t.notWeak}
              {row.by && <> · {t.by[row.by]}</>}
              {row.note && <> · {row.note}</>}
            </p>
            <input type="hidden" name={`texts.${i}.code`} value={row.code} />
            <Texts {...{ i, row, problem, names }} />
            {row.by && (
              <div class="tick">
                <input
                  type="checkbox"
                  name={`texts.${i}.drop`}
                  value="on"
                  id={`texts.${i}.drop`}
                  checked={row.drop}
                />
                <label for={`texts.${i}.drop`}>
                  {t.fields.drop}
                  <span class="visually-hidden"> {row.code}</span>
                </label>
              </div>
            )}
          </section>
        ))}
        <details class="fold" open={added.th !== '' || added.code !== ''}>
          <summary>{t.add}</summary>
          <Choice
            name={`texts.${last}.code`}
            label={t.fields.code}
            options={[
              ['', t.chooseCode],
              ...choices.map((code) => [code, names.of(code)] as const),
            ]}
            value={added.code}
            problem={problem}
            language={language}
          />
          <Texts i={last} row={added} problem={problem} names={names} />
        </details>
      </div>
      <div class="row">
        <Button>{t.hand}</Button>
        <Button quiet name="only" value="save">
          {t.save}
        </Button>
      </div>
    </form>
  );
}

function Texts(props: {
  readonly i: number;
  readonly row: Pick<AdviceRow, 'th' | 'en' | 'items'>;
  readonly problem: Problem | undefined;
  readonly names: Names;
}) {
  const { i, row, problem, names } = props;
  const { language } = names;
  const t = adviceText[language];
  const shared = { problem, language };
  return (
    <>
      <Field name={`texts.${i}.th`} label={t.fields.th} rows={4} value={row.th} {...shared} />
      <Field name={`texts.${i}.en`} label={t.fields.en} rows={3} value={row.en} {...shared} />
      <Field
        name={`texts.${i}.items`}
        label={t.fields.items}
        hint={t.itemsHint}
        value={row.items}
        {...shared}
      />
    </>
  );
}
