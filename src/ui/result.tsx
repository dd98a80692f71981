import type { ComponentChildren } from 'preact';
import type {
  ChannelView,
  Figure,
  IndicatorView,
  PartFigure,
  ResultView,
} from '../core/result-view.ts';
import type { Language } from '../text/language.ts';
import { missingWord, peopleWord, resultText } from '../text/result.ts';

/** One result on a page: its level and why, and the tables of its figures, each with its source. */
interface Shown {
  readonly view: ResultView;
  readonly language: Language;
  /** Where a figure is explained; none while nothing is published. */
  readonly explainHref: ((key: string) => string) | null;
  readonly leastShown: number;
}

export function ResultHead(props: Shown & { readonly why: string | null }) {
  const { view, language, why } = props;
  const t = resultText[language];
  return (
    <section class="card">
      <p class="soft">{t.overall}</p>
      <p class="figure">
        <Value {...props} of={{ key: 'total', value: view.total }} />
      </p>
      <p>
        <strong>{view.level?.title[language] ?? t.noLevel}</strong>
        {view.total !== null && (
          <>
            {' '}
            <span class={view.isPass ? 'tag tag-good' : 'tag tag-bad'}>
              {view.isPass ? t.passed : t.notPassed}
            </span>{' '}
            <span class="soft">{t.pass(view.pass)}</span>
          </>
        )}
      </p>
      {why && <p>{why}</p>}
    </section>
  );
}

function Value(
  props: Shown & { readonly of: Pick<Figure, 'key' | 'value'>; readonly withheld?: boolean },
) {
  const { of, explainHref, language, withheld = false } = props;
  if (of.value === null) return <span class="soft">{missingWord(withheld, language)}</span>;
  if (!explainHref) return <>{of.value}</>;
  return (
    <a href={explainHref(of.key)} title={resultText[language].whereFrom}>
      {of.value}
    </a>
  );
}

function Table(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly numbersFrom: number;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={props.caption}>
      <table class={props.head.length > 3 ? 'figures figures-parts' : 'figures'}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((name, index) => (
              <th key={name} scope="col" class={index >= props.numbersFrom ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  );
}

export function ToolTable(props: Shown) {
  const { view, language } = props;
  const t = resultText[language];
  return (
    <Table caption={t.byTool} head={[t.tool, t.weight, t.score]} numbersFrom={1}>
      {view.tools.flatMap((tool) => [
        <tr key={tool.key}>
          <th scope="row">
            {tool.title[language]} ({tool.key})
          </th>
          <td class="number">{tool.weight}</td>
          <td class="number">
            <strong>
              <Value {...props} of={tool} />
            </strong>
          </td>
        </tr>,
        ...tool.parts.map((part) => (
          <tr key={part.key}>
            <td class="indented">
              {part.title[language]} ({part.key})
            </td>
            <td />
            <td class="number">
              <Value {...props} of={part} />
            </td>
          </tr>
        )),
      ])}
    </Table>
  );
}

export function IndicatorTable(props: Shown) {
  const { view, language } = props;
  const t = resultText[language];
  return (
    <Table caption={t.indicators} head={[t.code, t.indicator, t.score]} numbersFrom={2}>
      {view.indicators.map((one, index) => (
        <tr key={one.key}>
          <td>{index + 1}</td>
          <th scope="row">{one.title[language]}</th>
          <td class="number">
            <Value {...props} of={one} withheld={one.withheld} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What an indicator is made of: questions with each part's figure, or disclosure items. */
export function IndicatorDetails(props: Shown & { readonly indicator: IndicatorView }) {
  const { indicator, language, view } = props;
  const t = resultText[language];
  const number = view.indicators.indexOf(indicator) + 1;
  const caption = `${t.indicator} ${number} ${indicator.title[language]}`;
  const parts = indicator.parts.map((part) => part.channel.toUpperCase());
  const name = indicator.sections.length > 0 ? t.item : t.question;
  return (
    <Table caption={caption} head={[t.code, name, ...parts, t.score]} numbersFrom={2}>
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
    </Table>
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
      <th scope="row">{of.title[language]}</th>
      {parts.map((part) => (
        <td class="number" key={part.key}>
          <Value {...props} of={part} withheld={withheld} />
        </td>
      ))}
      <td class="number">
        <Value {...props} of={of} withheld={withheld} />
      </td>
    </tr>
  );
}

export function RespondentTable(props: Shown) {
  const { view, language, leastShown } = props;
  const t = resultText[language];
  return (
    <>
      <Table caption={t.respondents} head={[t.channel, t.respondents, t.minimum]} numbersFrom={1}>
        {view.channels.map((one: ChannelView) => (
          <tr key={one.channel}>
            <th scope="row">{one.title[language]}</th>
            <td class="number">{peopleWord(one.released, leastShown, language)}</td>
            <td class="number">
              {one.released.minimum === null ? '–' : t.people(one.released.minimum)}
            </td>
          </tr>
        ))}
      </Table>
      {view.channels.some((one) => one.belowMinimum) && (
        <div class="notice notice-warn">
          <p>{t.belowMinimum}</p>
        </div>
      )}
      {view.indicators.some((one) => one.withheld) && (
        <div class="notice">
          <p>{t.withheldWhy(leastShown)}</p>
        </div>
      )}
    </>
  );
}
