import type { ComponentChildren } from 'preact';
import { SEARCH_LENGTH } from '../core/field.ts';
import type { FieldFault, Problem } from '../core/problem.ts';
import { isProblem } from '../core/problem.ts';
import { sayFault } from '../text/field-fault.ts';
import type { Language } from '../text/language.ts';
import { sayProblem } from '../text/problem.ts';

/** The parts of a form: a labelled field with its hint and its fault, and the summary above. */
interface FieldProps {
  readonly name: string;
  /** Where a page has two fields of one name. */
  readonly id?: string;
  readonly label: string;
  readonly language: Language;
  readonly value?: string;
  readonly hint?: string;
  readonly problem?: Problem | undefined;
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'date' | 'search' | 'url';
  readonly autocomplete?: string;
  readonly required?: boolean;
  readonly inputmode?: 'numeric' | 'text';
  readonly rows?: number;
  /** Of a `datalist` on the page. */
  readonly list?: string;
  readonly autofocus?: boolean;
}

export function Field(props: FieldProps) {
  const fault = faultOf(props.problem, props.name);
  const id = props.id ?? props.name;
  const described = [props.hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const shared = {
    id,
    name: props.name,
    required: props.required,
    autofocus: props.autofocus,
    'aria-describedby': described || undefined,
    'aria-invalid': fault ? ('true' as const) : undefined,
  };
  return (
    <div class={fault ? 'field field-faulty' : 'field'}>
      <label for={id}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {fault && <FaultLine name={id} fault={fault} language={props.language} />}
      {props.rows ? (
        <textarea {...shared} rows={props.rows}>
          {props.value ?? ''}
        </textarea>
      ) : (
        <input
          {...shared}
          // Preact types every kind of input apart; this one is any of those that hold text.
          type={(props.type ?? 'text') as 'text'}
          value={props.value ?? ''}
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          list={props.list}
          maxlength={props.type === 'search' ? SEARCH_LENGTH : undefined}
        />
      )}
    </div>
  );
}

interface FileFieldProps {
  readonly name: string;
  /** Where a page has two of one name. */
  readonly id?: string;
  readonly label: string;
  readonly language: Language;
  readonly hint: string;
  readonly problem?: Problem | undefined;
  /** The endings of what is taken, for the browser's own dialog. */
  readonly accept: string;
}

export function FileField(props: FileFieldProps) {
  const { name, id = props.name } = props;
  const fault = faultOf(props.problem, name);
  return (
    <div class={fault ? 'field field-faulty' : 'field'}>
      <label for={id}>{props.label}</label>
      <p class="hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      {fault && <FaultLine name={id} fault={fault} language={props.language} />}
      <input
        type="file"
        id={id}
        name={name}
        accept={props.accept}
        aria-describedby={fault ? `${id}-hint ${id}-fault` : `${id}-hint`}
        aria-invalid={fault ? 'true' : undefined}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly language: Language;
  readonly value?: string;
  readonly hint?: string;
  readonly problem?: Problem | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
}

export function Choice(props: ChoiceProps) {
  const fault = faultOf(props.problem, props.name);
  return (
    <div class={fault ? 'field field-faulty' : 'field'}>
      <label for={props.name}>{props.label}</label>
      {props.hint && (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
      {fault && <FaultLine name={props.name} fault={fault} language={props.language} />}
      <select
        id={props.name}
        name={props.name}
        aria-describedby={fault ? `${props.name}-fault` : undefined}
      >
        {props.options.map(([value, label]) => (
          <option key={value} value={value} selected={value === (props.value ?? '')}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function FaultLine(props: { name: string; fault: FieldFault; language: Language }) {
  return (
    <p class="fault" id={`${props.name}-fault`}>
      {sayFault(props.fault, props.language)}
    </p>
  );
}

interface ProblemBoxProps {
  readonly problem?: Problem | undefined;
  readonly language: Language;
  readonly labels?: Readonly<Record<string, string>>;
  /** What a page knows to say of a refusal better than it is said in general. */
  readonly said?: { readonly title: string; readonly advice: string } | undefined;
  /** The way to what helps, where that is no faulty field. */
  readonly children?: ComponentChildren;
}

/** Above the form: what was refused and what to do, with a way to each faulty field. */
export function ProblemBox(props: ProblemBoxProps) {
  const { problem, language } = props;
  if (!problem) return null;
  const said = props.said ?? sayProblem(problem, language);
  const faults = isProblem(problem, 'badInput') ? problem.details.faults : [];
  return (
    <Refusal title={said.title} advice={said.advice}>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => {
            const name = String(fault.path[0] ?? '');
            const label = props.labels?.[name];
            return (
              <li key={fault.path.join('.')}>
                {label ? <a href={`#${name}`}>{label}</a> : null}
                {label ? ' – ' : ''}
                {sayFault(fault, language)}
              </li>
            );
          })}
        </ul>
      )}
      {props.children}
    </Refusal>
  );
}

/** After a refusal the keyboard and whoever listens begin here, without a script too. */
export function Refusal(props: {
  readonly title: string;
  readonly advice: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="notice notice-problem" role="alert" tabIndex={-1} id="problem" autofocus>
      <h2>{props.title}</h2>
      <p>{props.advice}</p>
      {props.children}
    </div>
  );
}

export function Button(props: {
  readonly children: ComponentChildren;
  readonly quiet?: boolean;
  readonly name?: string;
  readonly value?: string;
}) {
  return (
    <button
      type="submit"
      class={props.quiet ? 'button button-quiet' : 'button'}
      name={props.name}
      value={props.value}
    >
      {props.children}
    </button>
  );
}

/**
 * The Enter key presses the first button of a form. Where that one adds or moves something, this
 * stands before it, unseen, and does what whoever presses Enter means.
 */
export function EnterPresses(props: {
  readonly children: string;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
}) {
  return (
    <button
      type="submit"
      class="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
      name={props.name}
      value={props.value}
    >
      {props.children}
    </button>
  );
}

function faultOf(problem: Problem | undefined, name: string): FieldFault | undefined {
  return isProblem(problem, 'badInput')
    ? problem.details.faults.find((fault) => String(fault.path[0]) === name)
    : undefined;
}
