import type { ComponentChildren } from 'preact';
import type {
  DisclosureIndicator,
  Instrument,
  SurveyIndicator,
  SurveyTool,
} from '../core/instrument.ts';
import { resultText } from '../text/result.ts';
import { figureName, sheetText } from '../text/sheet.ts';
import { Box, type Boxes, ItemBox } from './sheet-box.tsx';

/** A form laid out as the year's instrument: every figure that a document may print, none required. */
export function SheetBoxes(props: Boxes) {
  const { instrument, language } = props;
  const t = sheetText[language];
  return (
    <>
      <Sheet caption={t.whole} head={[t.figure, t.score]}>
        <Line {...props} of="total" label={figureName(instrument, 'total', language)} />
        {instrument.tools.flatMap((tool) => [
          <Line
            {...props}
            key={tool.code}
            of={tool.code}
            label={`${tool.code} ${tool.title[language]}`}
          />,
          ...partsOf(tool).map(({ code = '', title }) => (
            <Line {...props} key={code} of={code} label={`${code} ${title[language]}`} indented />
          )),
          ...tool.indicators.map(({ code }) => (
            <Line
              {...props}
              key={code}
              of={code}
              label={figureName(instrument, code, language)}
              indented
            />
          )),
        ])}
      </Sheet>
      <People {...props} />
      <h2>{t.details}</h2>
      <p class="soft">{t.detailsLead}</p>
      {instrument.tools.flatMap((tool) =>
        tool.kind === 'survey'
          ? tool.indicators.map((one) => (
              <Questions key={one.code} {...props} tool={tool} indicator={one} />
            ))
          : tool.indicators.map((one) => <Items key={one.code} {...props} indicator={one} />),
      )}
    </>
  );
}

function partsOf(tool: Instrument['tools'][number]) {
  return tool.kind === 'survey' && tool.parts.length > 1 ? tool.parts : [];
}

function Sheet(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={props.caption}>
      <table class="figures sheet">
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.head.map((name, i) => (
              <th key={name} scope="col" class={i > 0 ? 'number' : undefined}>
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

function Line(props: Boxes & { of: string; label: string; indented?: boolean }) {
  return (
    <tr>
      <th scope="row" class={props.indented ? 'indented' : undefined}>
        {props.label}
      </th>
      <td class="number">
        <Box {...props} name={`f.${props.of}`} />
      </td>
    </tr>
  );
}

function People(props: Boxes) {
  const { instrument, language } = props;
  const t = sheetText[language];
  const tools = instrument.tools.filter((tool) => tool.kind === 'survey');
  return (
    <>
      <Sheet caption={t.people} head={[resultText[language].channel, t.people]}>
        {tools.flatMap((tool) =>
          tool.parts.map(({ channel, title }) => (
            <tr key={channel}>
              <th scope="row">{title[language]}</th>
              <td class="number">
                <Box {...props} name={`n.${channel}`} label={title[language]} whole />
              </td>
            </tr>
          )),
        )}
      </Sheet>
      <p class="hint">{t.peopleHint}</p>
    </>
  );
}

/** The figures below an indicator; open where there is something to see. */
function Fold(
  props: Boxes & {
    readonly of: string;
    readonly keys: readonly string[];
    readonly head: readonly string[];
    readonly children: ComponentChildren;
  },
) {
  const { of, keys, head, instrument, language, value, fault, theirs } = props;
  const name = figureName(instrument, of, language);
  const filled = keys.filter((key) => value(`f.${key}`) !== '').length;
  const isOpen =
    filled > 0 || keys.some((key) => fault(`f.${key}`) || theirs(`f.${key}`) !== undefined);
  return (
    <details class="fold" open={isOpen}>
      <summary>
        {name} {filled > 0 && <span class="tag">{sheetText[language].filled(filled)}</span>}
      </summary>
      <Sheet caption={name} head={head}>
        {props.children}
      </Sheet>
    </details>
  );
}

function Questions(props: Boxes & { tool: SurveyTool; indicator: SurveyIndicator }) {
  const { tool, indicator, language } = props;
  const t = sheetText[language];
  const parts = partsOf(tool);
  const columns =
    parts.length === 0
      ? [{ prefix: '', name: t.score }]
      : [
          ...parts.map(({ channel, code = '' }) => ({ prefix: `${channel}.`, name: code })),
          { prefix: '', name: t.both },
        ];
  const row = (code: string, label: string, isIndented = false) => (
    <tr key={code}>
      <th scope="row" class={isIndented ? 'indented' : undefined}>
        {label}
      </th>
      {columns.map(({ prefix }) => (
        <td class="number" key={prefix}>
          <Box {...props} name={`f.${prefix}${code}`} />
        </td>
      ))}
    </tr>
  );
  const keys = indicator.questions.flatMap(({ code, cells = [] }) =>
    [code, ...cells.map((cell) => cell.code)].flatMap((of) =>
      columns.map(({ prefix }) => prefix + of),
    ),
  );
  return (
    <Fold
      {...props}
      of={indicator.code}
      keys={[...keys, ...parts.map((part) => `${part.channel}.${indicator.code}`)]}
      head={[t.figure, ...columns.map((column) => column.name)]}
    >
      {parts.length > 0 && (
        <tr class="whole">
          <th scope="row">{resultText[language].whole}</th>
          {parts.map(({ channel }) => (
            <td class="number" key={channel}>
              <Box {...props} name={`f.${channel}.${indicator.code}`} />
            </td>
          ))}
          <td />
        </tr>
      )}
      {indicator.questions.flatMap((question) => [
        row(question.code, `${question.code} ${question.text[language]}`),
        ...(parts.length === 0 ? (question.cells ?? []) : []).map((cell) =>
          row(cell.code, `${cell.code} ${cell.text[language]}`, true),
        ),
      ])}
    </Fold>
  );
}

function Items(props: Boxes & { indicator: DisclosureIndicator }) {
  const { indicator, language } = props;
  const t = sheetText[language];
  const keys = indicator.sections.flatMap(({ code, items }) => [
    code,
    ...items.map((item) => item.code),
  ]);
  return (
    <Fold {...props} of={indicator.code} keys={keys} head={[t.figure, t.score]}>
      {indicator.sections.flatMap((section) => [
        <Line
          key={section.code}
          {...props}
          of={section.code}
          label={`${section.code} ${section.title[language]}`}
        />,
        ...section.items.map((item) => (
          <tr key={item.code}>
            <th scope="row" class="indented">
              {item.code} {item.title[language]}
            </th>
            <td class="number">
              <ItemBox {...props} name={`f.${item.code}`} />
            </td>
          </tr>
        )),
      ])}
    </Fold>
  );
}
