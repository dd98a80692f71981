import type { IndicatorProgress } from '../core/analysis.ts';
import { analysisText } from '../text/analysis.ts';
import type { Language } from '../text/language.ts';

/** The indicators of an analysis, each with its score and how far its texts are. */
interface Row {
  readonly key: string;
  readonly name: string;
  readonly value: string | null;
  readonly band: string;
  readonly progress: IndicatorProgress;
  readonly href: string;
}

export function IndicatorList(props: {
  readonly rows: readonly Row[];
  readonly language: Language;
}) {
  const t = analysisText[props.language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.indicator}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col" class="number">
              {t.score}
            </th>
            <th scope="col" class="roomy">
              {t.band}
            </th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <a href={row.href}>{row.name}</a>
                <div class="cell-name soft">{row.band}</div>
              </th>
              <td class="number">{row.value ?? '–'}</td>
              <td class="roomy">{row.band}</td>
              <td>
                {row.value === null && row.progress.done === 0 ? (
                  '–'
                ) : (
                  <State progress={row.progress} language={props.language} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function State({ progress, language }: { progress: IndicatorProgress; language: Language }) {
  const t = analysisText[language];
  const { done, needed, overtaken } = progress;
  return (
    <>
      {done === needed ? (
        <span class="tag tag-good">{t.done}</span>
      ) : (
        <span class="tag">{done > 0 ? t.some : t.draftOnly}</span>
      )}{' '}
      {overtaken > 0 && <span class="tag tag-warn">{t.overtaken(overtaken)}</span>}
    </>
  );
}
