import type { MoverCounts, Turn } from '../core/mover.ts';
import { TURNS_SHOWN } from '../core/mover.ts';
import { nameIn } from '../text/agency.ts';
import type { Language } from '../text/language.ts';
import { standingViewText, turnText } from '../text/standing-view.ts';

/** What became of everybody since the year before: in numbers, and who turned into something else. */
export function MoverFacts(props: { readonly counts: MoverCounts; readonly language: Language }) {
  const t = standingViewText[props.language];
  const { compared, rose, fell, fresh, gone } = props.counts;
  const facts: [string, number][] = [
    [t.compared, compared],
    [t.rose, rose],
    [t.fell, fell],
    [t.same, compared - rose - fell],
    [t.fresh, fresh],
    [t.gone, gone],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, n]) => (
        <>
          <dt>{label}</dt>
          <dd>{n.toLocaleString('en')}</dd>
        </>
      ))}
    </dl>
  );
}

export function TurnTable(props: {
  readonly cycleId: number;
  readonly query: string;
  readonly turns: readonly Turn[];
  readonly language: Language;
}) {
  const { turns, language } = props;
  const t = standingViewText[language];
  if (turns.length === 0) return null;
  return (
    <>
      <h2>{t.turns}</h2>
      <p>{t.turnsLead}</p>
      {turns.length === TURNS_SHOWN && <p class="hint">{t.turnsMore(TURNS_SHOWN)}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.turns}>
        <table class="fits">
          <thead>
            <tr>
              <th scope="col">{t.agency}</th>
              <th scope="col">{t.turn}</th>
            </tr>
          </thead>
          <tbody>
            {turns.map((turn) => (
              <tr key={`${turn.code} ${turn.kind} ${turn.other}`}>
                <th scope="row">
                  <a href={`/results/${props.cycleId}/${turn.code}${props.query}`}>
                    {nameIn(language, turn)}
                  </a>
                </th>
                <td>{turnText(turn, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
