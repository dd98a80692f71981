import type { ResultView } from '../core/result-view.ts';
import type { Language } from './language.ts';
import { resultText } from './result.ts';

/** Why this level and not the next, in words: which figure is below what it asks for. */
export function sayWhy(view: ResultView, language: Language): string | null {
  const t = resultText[language];
  if (!view.level) return null;
  if (!view.next) return t.bestLevel;
  const unmet = view.next.unmet.map(({ key, value, needs }) =>
    t.unmet(key === 'total' ? t.overall : key, value, needs),
  );
  const unknown = view.next.unknown.map(({ key, needs }) =>
    t.unknownSide(key === 'total' ? t.overall : key, needs),
  );
  const why = [...unmet, ...(unmet.length > 0 ? [] : unknown)];
  return why.length > 0 ? t.nextLevel(view.next.to.title[language], why.join(t.andMore)) : null;
}
