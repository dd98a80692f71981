import type { Instrument } from '../core/instrument.ts';
import type { Tried, WhatIf } from '../core/what-if.ts';
import type { Unmet } from '../core/what-if-case.ts';
import type { Language } from '../text/language.ts';
import { resultText } from '../text/result.ts';
import { figureName, sheetText } from '../text/sheet.ts';
import { whatIfText } from '../text/what-if.ts';

/** What is lacking for a goal, what cannot be known of it, and which level that makes. */
export interface Shown {
  readonly instrument: Instrument;
  readonly language: Language;
}

export function levelName(instrument: Instrument, level: string | null, language: Language) {
  const found = instrument.rating.levels.find((one) => one.code === level);
  return found?.title[language] ?? resultText[language].noLevel;
}

/** The level, or all that it may be as far as is known. */
export function levelWords(instrument: Instrument, tried: Tried, language: Language): string {
  if (tried.level !== null || tried.possible.length < 2) {
    return levelName(instrument, tried.level, language);
  }
  return whatIfText[language].either(
    tried.possible.map((code) => levelName(instrument, code, language)),
  );
}

/** What the goal asks of scores that nobody has entered. */
export function Unseen(
  props: Shown & Pick<WhatIf, 'unseen'> & { readonly each: string | null; readonly sheet: string },
) {
  const { unseen, each, instrument, language } = props;
  if (unseen.length === 0 || each === null) return null;
  const names = unseen.map((key) => figureName(instrument, key, language)).join(', ');
  return (
    <div class="notice notice-warn">
      <p>
        {whatIfText[language].unseen(names, each)}{' '}
        <a href={props.sheet}>{sheetText[language].title}</a>
      </p>
    </div>
  );
}

export function Lacking({ unmet, ...shown }: Shown & { readonly unmet: readonly Unmet[] }) {
  const { instrument, language } = shown;
  const t = whatIfText[language];
  return (
    <ul>
      {unmet.map(({ key, value, needs }) => (
        <li key={key}>{t.lack(figureName(instrument, key, language), value || '–', needs)}</li>
      ))}
    </ul>
  );
}

/** Where even every change together is not enough. */
export function NoWay({ found, ...shown }: Shown & { readonly found: WhatIf }) {
  const { best, answers, items } = found;
  const isAllKnown = answers.kind !== 'unknown' || items.kind !== 'unknown';
  if (best.unmet.length === 0 || !isAllKnown) return null;
  const words = whatIfText[shown.language].noWay;
  return <Impossible {...shown} words={words} best={best} unmet={best.unmet} />;
}

export function Impossible(
  props: Shown & { words: string; best: Tried; readonly unmet: readonly Unmet[] },
) {
  const { words, best, instrument, language } = props;
  const t = whatIfText[language];
  const level = levelWords(instrument, best, language);
  return (
    <div class="notice notice-warn">
      <p>
        <strong>{words}</strong> {t.bestIs(best.values.total ?? '–', level)} {t.stillLacks}
      </p>
      <Lacking {...props} unmet={props.unmet} />
    </div>
  );
}
