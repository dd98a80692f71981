import type { Explanation } from '../core/explain.ts';
import type { Instrument } from '../core/instrument.ts';
import { explainReasons, explainText } from '../text/explain.ts';
import type { Language } from '../text/language.ts';
import { figureName } from '../text/sheet.ts';

/** The tree of one figure: why it is what it is, with the figures below it folded away. */
export function ExplanationTree(props: {
  readonly node: Explanation;
  readonly instrument: Instrument;
  readonly language: Language;
  /** What is said of a leaf instead, where its counts are not shown. */
  readonly leaf: (key: string) => readonly string[] | undefined;
  readonly depth?: number;
  readonly note?: string;
}) {
  const { node, instrument, language, leaf, depth = 0, note } = props;
  const t = explainText[language];
  const name = figureName(instrument, node.key, language);
  const title = node.title?.[language] ?? '';
  const reasons = leaf(node.key) ?? explainReasons(node, language);
  const even = node.inputs.every((input) => input.weight === node.inputs[0]?.weight);
  const head = (
    <>
      <strong>
        {name} = {node.value ?? t.none}
      </strong>{' '}
      {name.includes(title) ? '' : title} {note && <span class="soft">({note})</span>}
    </>
  );
  const body = (
    <>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {node.inputs.map((input) => (
        <ExplanationTree
          key={input.explanation.key}
          node={input.explanation}
          instrument={instrument}
          language={language}
          leaf={leaf}
          depth={depth + 1}
          note={even ? undefined : t.weight(input.weight)}
        />
      ))}
    </>
  );
  return depth === 0 ? (
    <section>
      <p>{head}</p>
      {body}
    </section>
  ) : (
    <details class="branch" open={depth < 2}>
      <summary>{head}</summary>
      {body}
    </details>
  );
}
