import type { Preview } from '../../actions/result-preview.ts';
import { isProblem, type Problem } from '../../core/problem.ts';
import { shortMoment } from '../../kit/thai.ts';
import type { Language } from '../../text/language.ts';
import { publishText } from '../../text/publish.ts';
import type { Typed } from '../visit.ts';

/** What is said of a publication that was refused. */
export interface Refused {
  readonly typed: Typed;
  readonly problem: Problem;
}

/** Another edition, or other figures, than those that were looked at. */
export function staleSaid({ editions }: Preview, { typed, problem }: Refused, language: Language) {
  if (!isProblem(problem, 'stale')) return undefined;
  const t = publishText[language];
  const [current] = editions;
  if (!current || String(current.number) === typed.get('edition')) {
    return { title: t.staleContent, advice: t.staleContentAdvice };
  }
  const when = shortMoment(new Date(current.head.edition.publishedAt), language);
  return { title: t.staleEdition(current.number, when), advice: t.staleEditionAdvice };
}

/** From what was refused to where it is looked at and put right. */
export function WayOn(props: {
  readonly found: Preview;
  readonly problem: Problem | undefined;
  readonly language: Language;
}) {
  const { found, problem, language } = props;
  const t = publishText[language];
  const isStale = isProblem(problem, 'stale');
  if (!found.nation || !(isStale || isProblem(problem, 'incomplete'))) return null;
  const isBlocked = found.checks.some((check) => check.blocking);
  return (
    <ul>
      {isStale && found.editions.length > 0 && !found.unchanged && (
        <li>
          <a href="#changes">{t.changes}</a>
        </li>
      )}
      {found.lacking.total > 0 && (
        <li>
          <a href="#gaps">{t.gaps(found.lacking.total)}</a>
        </li>
      )}
      {isBlocked && !found.unchanged && (
        <li>
          <a href="#incomplete">{t.incomplete}</a>
        </li>
      )}
    </ul>
  );
}
