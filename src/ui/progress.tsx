import type { Measure } from '../core/plan.ts';
import type { MeasureRound } from '../core/progress.ts';
import type { MeasureState } from '../core/progress-summary.ts';
import { longDate } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { progressText, sayRound } from '../text/progress.ts';

/** The board: measures by quarters, the late ones first. */
export interface BoardRow {
  readonly measure: Measure;
  readonly rounds: readonly MeasureRound[];
  readonly state: MeasureState;
  readonly percent: number;
  readonly people: readonly string[];
  readonly href: string;
}

export function ProgressBoard(props: {
  readonly rows: readonly BoardRow[];
  readonly language: Language;
}) {
  const { rows, language } = props;
  const t = progressText[language];
  if (rows.length === 0) return <p class="soft">{t.nothing}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            {[1, 2, 3, 4].map((quarter) => (
              <th scope="col" key={quarter}>
                {t.quarter(quarter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.measure.number}>
              <th scope="row" class="wide">
                <a href={row.href}>
                  {row.measure.number}. {row.measure.title}
                </a>
                <p class="plain">
                  <StateTag state={row.state} language={language} /> {row.percent}%
                </p>
                <LateLine row={row} language={language} />
                <p class="plain soft">
                  {t.people}: {row.people.length > 0 ? row.people.join(', ') : t.nobody}
                </p>
              </th>
              {[1, 2, 3, 4].map((quarter) => (
                <td key={quarter}>
                  {row.rounds
                    .filter(({ until }) => quarterOfDay(until) === quarter)
                    .map((round) => (
                      <RoundLine key={round.until} {...{ round, row, language }} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Beside the name, where a narrow screen shows it without scrolling. */
function LateLine({ row, language }: { row: BoardRow; language: Language }) {
  const late = row.rounds.filter(({ is }) => is === 'late');
  const [oldest] = late;
  if (!oldest) return null;
  return (
    <p class="plain">
      <a href={`${row.href}?until=${oldest.until}`}>
        <span class="tag tag-bad">{progressText[language].homeLate(late.length)}</span>
      </a>
    </p>
  );
}

function quarterOfDay(day: string): number {
  const month = Number(day.slice(5, 7));
  return Math.floor(((month + 2) % 12) / 3) + 1;
}

function RoundLine(props: { round: MeasureRound; row: BoardRow; language: Language }) {
  const { round, row, language } = props;
  const t = progressText[language];
  const isWaiting = round.is === 'late' || round.is === 'soon' || round.is === 'open';
  return (
    <div class="piece">
      {row.measure.interval !== 'quarter' && (
        <div>{sayRound(round, row.measure.interval, language)}</div>
      )}
      {round.is === 'ahead' || round.is === 'notAsked' ? (
        <span class="soft">{t.rounds[round.is]}</span>
      ) : (
        <a href={`${row.href}?until=${round.until}`}>
          <RoundTag round={round} language={language} />
        </a>
      )}
      {isWaiting && <div class="soft">{t.due(longDate(round.dueOn, language))}</div>}
    </div>
  );
}

export function RoundTag({ round, language }: { round: MeasureRound; language: Language }) {
  const t = progressText[language];
  const kind = { late: ' tag-bad', soon: ' tag-warn', reported: ' tag-good' }[round.is as 'late'];
  const said = round.is === 'reported' && round.cameLate ? t.cameLate : t.rounds[round.is];
  return <span class={`tag${kind ?? ''}`}>{said}</span>;
}

export function StateTag({ state, language }: { state: MeasureState; language: Language }) {
  const kind = { done: ' tag-good', cannot: ' tag-bad' }[state as 'done'] ?? '';
  return <span class={`tag${kind}`}>{progressText[language].states[state]}</span>;
}
