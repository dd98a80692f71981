import type {
  DisclosureIndicator,
  Instrument,
  SurveyIndicator,
  SurveyTool,
} from '../core/instrument.ts';
import type { FieldFault } from '../core/problem.ts';
import { sayFault } from '../text/field-fault.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { figureName, sheetText } from '../text/sheet.ts';

/** A form laid out as the year's instrument: every figure that a document may print, none required. */
export interface Boxes {
  readonly instrument: Instrument;
  readonly language: Language;
  /** As typed, by the name of the box. */
  readonly value: (name: string) => string;
  readonly fault: (name: string) => FieldFault | undefined;
  /** What somebody else saved meanwhile, where it differs; empty where they took it away. */
  readonly theirs: (name: string) => string | undefined;
}

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
        ])}
      </Sheet>
      <People {...props} />
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
  readonly children: preact.ComponentChildren;
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

function Line(props: Boxes & { of: string; label: string; indented?: boolean; whole?: boolean }) {
  return (
    <tr class={props.whole ? 'whole' : undefined}>
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

function Questions(props: Boxes & { tool: SurveyTool; indicator: SurveyIndicator }) {
  const { tool, indicator, instrument, language } = props;
  const t = sheetText[language];
  const parts = partsOf(tool);
  const columns =
    parts.length === 0
      ? [{ prefix: '', name: t.score }]
      : [
          ...parts.map(({ channel, code = '' }) => ({ prefix: `${channel}.`, name: code })),
          { prefix: '', name: t.both },
        ];
  const row = (code: string, label: string, kind?: 'whole' | 'indented') => (
    <tr key={code} class={kind === 'whole' ? 'whole' : undefined}>
      <th scope="row" class={kind === 'indented' ? 'indented' : undefined}>
        {label}
      </th>
      {columns.map(({ prefix }) => (
        <td class="number" key={prefix}>
          <Box {...props} name={`f.${prefix}${code}`} />
        </td>
      ))}
    </tr>
  );
  return (
    <Sheet
      caption={figureName(instrument, indicator.code, language)}
      head={[t.figure, ...columns.map((column) => column.name)]}
    >
      {row(indicator.code, resultText[language].whole, 'whole')}
      {indicator.questions.flatMap((question) => [
        row(question.code, `${question.code} ${question.text[language]}`),
        ...(parts.length === 0 ? (question.cells ?? []) : []).map((cell) =>
          row(cell.code, `${cell.code} ${cell.text[language]}`, 'indented'),
        ),
      ])}
    </Sheet>
  );
}

function Items(props: Boxes & { indicator: DisclosureIndicator }) {
  const { indicator, instrument, language } = props;
  const t = sheetText[language];
  return (
    <Sheet caption={figureName(instrument, indicator.code, language)} head={[t.figure, t.score]}>
      <Line {...props} of={indicator.code} label={resultText[language].whole} whole />
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
    </Sheet>
  );
}

function Box(props: Boxes & { name: string; label?: string; whole?: boolean }) {
  const { name, instrument, language, value, fault } = props;
  const label = props.label ?? figureName(instrument, name.slice(2), language);
  return (
    <>
      <input
        id={name}
        name={name}
        type="text"
        inputmode={props.whole ? 'numeric' : 'decimal'}
        class="figure-box"
        autocomplete="off"
        value={value(name)}
        aria-label={label}
        aria-invalid={fault(name) ? 'true' : undefined}
        aria-describedby={fault(name) ? `${name}-fault` : undefined}
      />
      <Beneath {...props} />
    </>
  );
}

function ItemBox(props: Boxes & { name: string }) {
  const { name, instrument, language, value, fault } = props;
  const t = sheetText[language];
  const chosen = value(name);
  const options = [
    ['', t.blank],
    ['100.00', t.has],
    ['0.00', t.hasNot],
  ];
  return (
    <>
      <select
        id={name}
        name={name}
        aria-label={figureName(instrument, name.slice(2), language)}
        aria-invalid={fault(name) ? 'true' : undefined}
      >
        {options.map(([of, label]) => (
          <option key={of} value={of} selected={of === chosen}>
            {label}
          </option>
        ))}
      </select>
      <Beneath {...props} />
    </>
  );
}

/** Under a box: why it was refused, and what somebody else saved in it meanwhile. */
function Beneath({ name, fault, theirs, language }: Boxes & { name: string }) {
  const t = sheetText[language];
  const wrong = fault(name);
  const other = theirs(name);
  return (
    <>
      {wrong && (
        <p class="fault" id={`${name}-fault`}>
          {sayFault(wrong, language)}
        </p>
      )}
      {other !== undefined && <p class="theirs">{other === '' ? t.theirsNone : t.theirs(other)}</p>}
    </>
  );
}
