import type { Instrument } from '../core/instrument.ts';
import type { FieldFault } from '../core/problem.ts';
import { sayFault } from '../text/field-fault.ts';
import type { Language } from '../text/language.ts';
import { figureName, sheetText } from '../text/sheet.ts';

/** The boxes of a sheet: what each holds, why it was refused, what somebody else saved in it. */
export interface Boxes {
  readonly instrument: Instrument;
  readonly language: Language;
  /** As typed, by the name of the box. */
  readonly value: (name: string) => string;
  readonly fault: (name: string) => FieldFault | undefined;
  /** What somebody else saved meanwhile, where it differs; empty where they took it away. */
  readonly theirs: (name: string) => string | undefined;
}

export function Box(props: Boxes & { name: string; label?: string; whole?: boolean }) {
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

export function ItemBox(props: Boxes & { name: string }) {
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
