import type { Entry } from '../core/edition.ts';
import type { Instrument } from '../core/instrument.ts';
import type { ResultCheck, SoughtFigure } from '../core/result-check.ts';
import { sayBundleFault } from '../text/bundle.ts';
import type { Language } from '../text/language.ts';
import { resultCheckText } from '../text/result-check.ts';
import { figureName } from '../text/sheet.ts';

/** What was recomputed of a printed result, step by step. */
export function CheckSteps(props: {
  readonly check: ResultCheck;
  /** It follows from figures that another document prints. */
  readonly isPrinted: boolean;
  readonly language: Language;
}) {
  const { check, isPrinted, language } = props;
  const t = resultCheckText[language];
  const { fault, figures, entries } = check;
  const steps = [
    [isPrinted ? t.steps.printed(figures) : t.steps.figures(figures), fault === undefined],
    [t.steps.entry, check.isEntry],
    [t.steps.edition(entries), check.isEdition],
  ] as const;
  return (
    <ul>
      {steps.map(([said, isRight]) => (
        <li key={said}>
          {said}{' '}
          <span class={isRight ? 'tag tag-good' : 'tag tag-bad'}>
            {isRight ? t.right : t.wrong}
          </span>
        </li>
      ))}
      {fault && <li>{sayBundleFault(fault, language)}</li>}
    </ul>
  );
}

export function NewerEdition(props: {
  readonly found: {
    readonly entry: Entry;
    readonly newer: { readonly number: number; readonly entry: Entry | undefined } | null;
    readonly editions: readonly {
      readonly head: { readonly edition: { readonly reason: string } };
    }[];
  };
  readonly href: string;
  readonly language: Language;
}) {
  const { newer, entry, editions } = props.found;
  if (!newer) return null;
  const t = resultCheckText[props.language];
  const reason = editions[0]?.head.edition.reason ?? '';
  const totals = [entry.values.total ?? '–', newer.entry?.values.total ?? '–'] as const;
  return (
    <div class="notice notice-warn">
      <h2>{t.newer(newer.number)}</h2>
      {reason && <p>{t.because(reason)}</p>}
      <p>{newer.entry ? t.totals(...totals) : t.goneNow}</p>
      {newer.entry && (
        <p>
          <a href={props.href}>{t.toNewer}</a>
        </p>
      )}
    </div>
  );
}

const MOST_NAMED = 5;

export function SoughtFigures(props: {
  readonly found: { readonly instrument: Instrument; readonly sought: readonly SoughtFigure[] };
  readonly typed: string;
  readonly language: Language;
}) {
  const { typed, language } = props;
  const { instrument, sought } = props.found;
  const t = resultCheckText[language];
  if (typed.trim() === '') return null;
  if (sought.length === 0) return <p role="status">{t.noFigure}</p>;
  return (
    <ul role="status">
      {sought.map(({ given, keys }) => {
        const names = keys.slice(0, MOST_NAMED).map((key) => figureName(instrument, key, language));
        const more = keys.length > MOST_NAMED ? [t.more(keys.length - MOST_NAMED)] : [];
        return (
          <li key={given}>
            <span class={keys.length > 0 ? 'tag tag-good' : 'tag tag-bad'}>
              {keys.length > 0 ? t.right : t.wrong}
            </span>{' '}
            {keys.length > 0 ? t.found(given, [...names, ...more].join(', ')) : t.notFound(given)}
          </li>
        );
      })}
    </ul>
  );
}
