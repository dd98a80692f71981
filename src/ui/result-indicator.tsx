import type { Figure, IndicatorView, PartFigure } from '../core/result-view.ts';
import { intervalText } from '../text/interval.ts';
import { resultText } from '../text/result.ts';
import { FigureTable, type Shown, Sure, Value } from './result-figure.tsx';

/** What an indicator is made of: questions with each part's figure, or disclosure items. */
export function IndicatorDetails(props: Shown & { readonly indicator: IndicatorView }) {
  const { indicator, language, view } = props;
  const t = resultText[language];
  const number = view.indicators.indexOf(indicator) + 1;
  const caption = `${t.indicator} ${number} ${indicator.title[language]}`;
  const parts = indicator.parts.map((part) => part.channel.toUpperCase());
  const name = indicator.sections.length > 0 ? t.item : t.question;
  return (
    <FigureTable caption={caption} head={[t.code, name, ...parts, t.score]} numbersFrom={2}>
      {indicator.sections.flatMap((section) => [
        <Row key={section.key} {...props} of={section} parts={[]} whole />,
        ...section.items.map((item) => <Row key={item.key} {...props} of={item} parts={[]} />),
      ])}
      {indicator.questions.map((question) => (
        <Row key={question.key} {...props} of={question} parts={question.parts} />
      ))}
      <Row
        {...props}
        of={{ ...indicator, key: indicator.key, title: { th: t.whole, en: t.whole } }}
        code=""
        parts={indicator.parts}
        whole
      />
    </FigureTable>
  );
}

function Row(
  props: Shown & {
    readonly indicator: IndicatorView;
    readonly of: Figure;
    readonly code?: string;
    readonly parts: readonly PartFigure[];
    /** The figure of those above or below it, not one of them. */
    readonly whole?: boolean;
  },
) {
  const { of, parts, indicator, language, whole, code = of.key } = props;
  const { withheld } = indicator;
  return (
    <tr class={whole ? 'whole' : undefined}>
      <td>{code}</td>
      <th scope="row">
        {of.title[language]}
        <Reason {...props} />
      </th>
      {parts.map((part) => (
        <td class="number" key={part.key}>
          <Value {...props} of={part} withheld={withheld} />
          <Sure {...props} of={part} />
        </td>
      ))}
      <td class="number">
        <Value {...props} of={of} withheld={withheld} />
        <Sure {...props} />
      </td>
    </tr>
  );
}

/** Why an item does not score. */
function Reason({ of, reasons, language }: Shown & { readonly of: Figure }) {
  const reason = reasons?.[of.key];
  if (reason === undefined) return null;
  return (
    <small class="soft reason">
      {intervalText[language].reason} {reason}
    </small>
  );
}
