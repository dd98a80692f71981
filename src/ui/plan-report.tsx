import type { AimedChange } from '../core/measure-change.ts';
import {
  isAdvice,
  type Missing,
  type ReportedMeasure,
  type StepDetail,
} from '../core/plan-report.ts';
import type { Language } from '../text/language.ts';
import { planReportText, sayAim } from '../text/plan-report.ts';
import { sayMoney } from '../text/progress.ts';
import { StateTag } from './progress.tsx';
import { EvidenceLinks } from './progress-history.tsx';

/** One measure in the year's report: what was planned, what came of it, what is still missing. */
export function ReportedMeasureShown(props: {
  readonly reported: ReportedMeasure;
  readonly openFile: (id: number) => string;
  readonly language: Language;
}) {
  const { reported, openFile, language } = props;
  const { measure, details } = reported;
  const t = planReportText[language];
  return (
    <article class="piece" id={`m${measure.number}`}>
      <h3>
        {measure.number}. {measure.title}
      </h3>
      <p>
        <StateTag state={reported.state} language={language} /> {reported.percent}% · {t.spentSoFar}{' '}
        {sayMoney(reported.spentSoFar, language)} · {t.budget} {sayMoney(measure.budget, language)}
      </p>
      <MissingLine missing={reported.missing} language={language} />
      <dl class="facts">
        {measure.finding && [<dt key="f">{t.finding}</dt>, <dd key="fv">{measure.finding}</dd>]}
        <dt>{t.owner}</dt>
        <dd>{[measure.ownerUnit, measure.ownerPerson].filter(Boolean).join(' · ') || '–'}</dd>
      </dl>
      {details.map((detail) => (
        <StepPart key={detail.place} {...{ detail, openFile, language }} />
      ))}
    </article>
  );
}

function StepPart(props: {
  readonly detail: StepDetail;
  readonly openFile: (id: number) => string;
  readonly language: Language;
}) {
  const { detail, openFile, language } = props;
  const t = planReportText[language];
  const said = (of: 'result' | 'problem' | 'suggestion') =>
    detail.reports.flatMap(({ until, [of]: text }) => (text ? [{ until, text }] : []));
  const parts = [
    [t.results, said('result')],
    [t.problems, said('problem')],
    [t.suggestions, said('suggestion')],
  ] as const;
  const last = detail.reports.at(-1);
  return (
    <section>
      <h4>
        {t.step(detail.place)} <StateTag state={last?.state ?? 'unreported'} language={language} />
      </h4>
      <p class="prose">{detail.text}</p>
      {parts.map(([label, texts]) =>
        texts.map(({ until, text }) => (
          <p class="prose" key={`${label} ${until}`}>
            <strong>{label}:</strong> {text}
          </p>
        )),
      )}
      <EvidenceLinks links={detail.links} />
      {detail.files.length > 0 && (
        <ul>
          {detail.files.map(({ id, name }) => (
            <li key={id}>
              <a href={openFile(id)} download>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function MissingLine({
  missing,
  language,
}: {
  missing: readonly Missing[];
  language: Language;
}) {
  const t = planReportText[language];
  const needed = missing.filter((field) => !isAdvice(field)).map((field) => t.fields[field]);
  const advised = missing.filter(isAdvice).map((field) => t.fields[field]);
  if (missing.length === 0) return <p class="soft">{t.nothingMissing}</p>;
  return (
    <p>
      {needed.length > 0 && (
        <>
          <span class="tag tag-bad">{t.missing}</span> {needed.join(' · ')}{' '}
        </>
      )}
      {advised.length > 0 && (
        <>
          <span class="tag tag-warn">{t.advice}</span> {advised.join(' · ')}
        </>
      )}
    </p>
  );
}

/** Scores that measures aimed at, beside each other in two years; never as an effect. */
export function AimsTable(props: {
  readonly rows: readonly { readonly title: string; readonly change: AimedChange }[];
  readonly since: number;
  readonly year: number;
  readonly language: Language;
}) {
  const { rows, since, year, language } = props;
  const t = planReportText[language];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.aims(since, year)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">{t.code}</th>
            <th scope="col" class="number">
              {t.before(since)}
            </th>
            <th scope="col" class="number">
              {t.before(year)}
            </th>
            <th scope="col" class="number">
              {t.change}
            </th>
            <th scope="col">{t.reading}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, change }) => {
            const figures = change.kind === 'compared' ? change : undefined;
            return (
              <tr key={`${title} ${change.code}`}>
                <th scope="row" class="wide">
                  {title}
                </th>
                <td>
                  {change.code}
                  {figures && figures.now !== change.code && ` → ${figures.now}`}
                </td>
                <td class="number">{figures?.before ?? '–'}</td>
                <td class="number">{figures?.after ?? '–'}</td>
                <td class="number">{figures?.difference ?? '–'}</td>
                <td class="wide">{sayAim(change, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
