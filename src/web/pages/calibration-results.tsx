import { type CalibrationResults, seeCalibrationResults } from '../../actions/calibration-lead.ts';
import { nameIn } from '../../text/agency.ts';
import { calibrationText } from '../../text/calibration.ts';
import { reviewText } from '../../text/review.ts';
import { FoundCell } from '../../ui/calibration.tsx';
import { AgreementTable } from '../../ui/review-agreement.tsx';
import { page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';
import { calibrationSetsPath } from './calibration-lead.tsx';

/** How far everybody agrees with a set, and what its standard is. */
export const calibrationResults: Handler = async (visit) => {
  const { language, params } = visit;
  const t = calibrationText[language];
  const { cycleId, number } = params;
  const seen = await visit.perform(seeCalibrationResults, { cycleId, number });
  const through = seen.assessors.flatMap(({ name, own }) =>
    own.agreement ? [{ of: name, agreement: own.agreement }] : [],
  );
  const waiting = seen.assessors.filter(({ own }) => !own.agreement);
  return page(
    `${t.results} ${t.set(seen.set.number)}`,
    <>
      <p class="back no-print">
        <a href={calibrationSetsPath(visit)}>{t.leadTitle}</a>
      </p>
      <h1>
        {t.results} {t.set(seen.set.number)}
      </h1>
      <p class="lead">{t.resultsLead}</p>
      {through.length > 0 && (
        <AgreementTable
          caption={t.byAssessor}
          of={reviewText[language].assessor}
          lines={through}
          nameOf={(of) => of}
          language={language}
        />
      )}
      {waiting.length > 0 && (
        <>
          <h2>{t.waiting}</h2>
          <ul>
            {waiting.map(({ name, own }) => (
              <li key={name}>
                {name} <span class="soft">{t.ofAll(own.done, own.asked)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {through.length > 0 && <Differing {...{ seen, visit }} />}
      <StandardTable {...{ seen, visit }} />
    </>,
  );
};

function Differing({ seen, visit }: { seen: CalibrationResults; visit: Visit }) {
  const t = calibrationText[visit.language];
  const items = new Map(seen.items.map((one) => [one.position, one]));
  const lines = seen.assessors.flatMap(({ name, differs }) =>
    differs.map(({ position, score, reason }) => ({
      name,
      score,
      reason,
      on: items.get(position),
    })),
  );
  return (
    <>
      <h2>{t.differing}</h2>
      {lines.length === 0 && <p class="soft">{t.noneDiffers}</p>}
      <ul>
        {lines.map(({ name, score, reason, on }) => (
          <li key={`${name} ${on?.position}`}>
            {on?.item} {on && nameIn(visit.language, on)} · {name}{' '}
            <span class="soft">{score === 0 ? t.harder : t.softer}</span>
            {reason && <span class="under-figure prose">{reason}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function StandardTable({ seen, visit }: { seen: CalibrationResults; visit: Visit }) {
  const { language } = visit;
  const t = calibrationText[language];
  const known = new Map(seen.titles.map((item) => [item.code, item]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
    <section class="scroll" tabIndex={0} aria-label={t.items}>
      <table>
        <caption>{t.items}</caption>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.standard}</th>
          </tr>
        </thead>
        <tbody>
          {seen.items.map((one) => (
            <tr key={one.position}>
              <th scope="row" class="wide">
                {one.item} {known.get(one.item)?.title[language]}
                <span class="under-figure soft">{nameIn(language, one)}</span>
              </th>
              <td>
                <FoundCell found={one} item={known.get(one.item)} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
