import type { Instrument } from '../core/instrument.ts';
import { channelsOf, toolOfChannel } from '../core/instrument.ts';
import { cellsOf } from '../core/instrument-cells.ts';
import type { FieldFault } from '../core/problem.ts';
import type { Tried, WhatIf } from '../core/what-if.ts';
import type { Goal } from '../core/what-if-case.ts';
import { isOpenVerdict } from '../core/what-if-items.ts';
import { sayFault } from '../text/field-fault.ts';
import type { Language } from '../text/language.ts';
import { figureName } from '../text/sheet.ts';
import { whatIfText } from '../text/what-if.ts';
import { worths } from './what-if-items.tsx';
import { Lacking, levelWords } from './what-if-lacking.tsx';

/** A form for changes of one's own, and what they make of the score. */
export interface Trying {
  readonly instrument: Instrument;
  readonly language: Language;
  readonly values: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly room: ReadonlyMap<string, number>;
  readonly fixed: readonly string[];
  /** As typed, by the name of the box. */
  readonly value: (name: string) => string;
  readonly isChosen: (item: string) => boolean;
  readonly fault: (name: string) => FieldFault | undefined;
}

export function TryBoxes(props: Trying) {
  const { instrument, language } = props;
  const t = whatIfText[language];
  const open = worths(instrument, language).filter(({ code }) =>
    isOpenVerdict(props.verdicts[code]),
  );
  return (
    <>
      {props.fixed.map((key) => (
        <Box
          key={key}
          {...props}
          name={`f.${key}`}
          label={figureName(instrument, key, language)}
          hint={t.figureNow(props.values[key] ?? '–')}
          most={null}
        />
      ))}
      {channelsOf(instrument).map((channel) => (
        <Channel key={channel} {...props} channel={channel} />
      ))}
      {open.length > 0 && (
        <fieldset class="plain">
          <legend>{t.item}</legend>
          {open.map((one) => (
            <div class="tick" key={one.code}>
              <input
                type="checkbox"
                id={`item.${one.code}`}
                name="item"
                value={one.code}
                checked={props.isChosen(one.code)}
              />
              <label for={`item.${one.code}`}>
                {one.code} {one.title} ({one.worth})
              </label>
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}

function Channel(props: Trying & { readonly channel: ReturnType<typeof channelsOf>[number] }) {
  const { instrument, channel, language, room } = props;
  const t = whatIfText[language];
  const { parts } = toolOfChannel(instrument, channel);
  const prefix = parts.length > 1 ? `${channel}.` : '';
  const cells = cellsOf(instrument, channel).filter((cell) => room.has(prefix + cell.code));
  const title = parts.find((part) => part.channel === channel)!.title[language];
  if (cells.length === 0) return null;
  const isUsed = cells.some((cell) => props.value(`m.${prefix}${cell.code}`) !== '');
  return (
    <details class="fold" open={isUsed}>
      <summary>
        {title} ({channel.toUpperCase()})
      </summary>
      {cells.map((cell) => {
        const key = prefix + cell.code;
        const most = room.get(key)!;
        return (
          <Box
            key={key}
            {...props}
            name={`m.${key}`}
            label={`${cell.code} ${cell.text[language]}`}
            hint={t.room(props.values[key] ?? '–', most.toLocaleString('en-US'))}
            most={most}
          />
        );
      })}
    </details>
  );
}

function Box(
  props: Trying & {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    /** Where it counts moves. */
    readonly most: number | null;
  },
) {
  const { name, label, hint, most, language } = props;
  const fault = props.fault(name);
  return (
    <div class={fault ? 'field field-faulty' : 'field'}>
      <label for={name}>{label}</label>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      {fault && (
        <p class="fault" id={`${name}-fault`}>
          {sayFault(fault, language)}
        </p>
      )}
      <div class="slide">
        <input
          id={name}
          name={name}
          type="text"
          inputmode={most === null ? 'decimal' : 'numeric'}
          class="figure-box"
          autocomplete="off"
          value={props.value(name)}
          data-most={most ?? undefined}
          disabled={most === 0}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? `${name}-hint ${name}-fault` : `${name}-hint`}
        />
      </div>
    </div>
  );
}

export function TryResult(props: {
  readonly instrument: Instrument;
  readonly language: Language;
  readonly now: Tried;
  readonly after: Tried & Pick<WhatIf, 'unmet' | 'unseen'>;
  readonly goal: Goal | undefined;
}) {
  const { instrument, language, now, after: changed, goal } = props;
  const t = whatIfText[language];
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.result}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t.figure}</th>
              <th scope="col" class="number">
                {t.before}
              </th>
              <th scope="col" class="number">
                {t.after}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t.nowLevel}</th>
              <td class="number wraps">{levelWords(instrument, now, language)}</td>
              <td class="number wraps">
                <strong>{levelWords(instrument, changed, language)}</strong>
              </td>
            </tr>
            {figureKeys(instrument).map((key) => {
              const [before, after] = [now.values[key] ?? '–', changed.values[key] ?? '–'];
              return (
                <tr key={key}>
                  <th scope="row">{figureName(instrument, key, language)}</th>
                  <td class="number">{before}</td>
                  <td class="number">{before === after ? after : <strong>{after}</strong>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {goal && changed.unmet.length > 0 && (
        <>
          <p>{t.lacks}</p>
          <Lacking instrument={instrument} language={language} unmet={changed.unmet} />
        </>
      )}
      {goal && changed.unmet.length === 0 && (
        <p class={changed.unseen.length > 0 ? 'tag' : 'tag tag-good'}>
          {changed.unseen.length > 0 ? t.reachedSoFar : t.tryReached}
        </p>
      )}
    </>
  );
}

/** Total, tools, parts, indicators. */
function figureKeys(instrument: Instrument): string[] {
  return [
    'total',
    ...instrument.tools.flatMap((tool) => [
      tool.code,
      ...(tool.kind === 'survey' ? tool.parts.flatMap(({ code }) => code ?? []) : []),
      ...tool.indicators.map(({ code }) => code),
    ]),
  ];
}
