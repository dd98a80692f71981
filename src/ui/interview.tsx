import type { ShownAssignment } from '../core/interview.ts';
import { nameIn } from '../text/agency.ts';
import { interviewText } from '../text/interview.ts';
import type { Language } from '../text/language.ts';
import { CellName } from './cell-name.tsx';

/** Who goes where, how far each is, and each agency added up of the numbers that are shown. */
export function InterviewTable(props: {
  readonly assignments: readonly ShownAssignment[];
  readonly action: string;
  readonly isSearched: boolean;
  readonly language: Language;
}) {
  const { assignments, action, isSearched, language } = props;
  const t = interviewText[language];
  if (assignments.length === 0) return <p>{isSearched ? t.notFound : t.nobody}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={t.given}>
      <table class="stacks figures">
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col">{t.person}</th>
            <th scope="col" class="number">
              {t.received}
            </th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {assignments.map((one) => (
            <tr key={`${one.agencyId} ${one.personId}`}>
              <th scope="row">
                {one.agency.code} {nameIn(language, one.agency)}
              </th>
              <td>
                <CellName>{t.person}</CellName>
                {one.person}
              </td>
              <td class="number">
                <CellName>{t.received}</CellName>
                {t.ofQuota(one.shown, one.quota)}
              </td>
              <td>
                <Standing one={one} action={action} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Standing(props: { one: ShownAssignment; action: string; language: Language }) {
  const { one, action, language } = props;
  const t = interviewText[language];
  const { agency, person, personId, version } = one;
  if (one.isTakenBack) return <span class="tag">{t.takenBack}</span>;
  const change = new URLSearchParams({ agency: agency.code, person: personId });
  return (
    <>
      <a href={`${action}?${change}#give`} aria-label={t.changeOf(person, agency.code)}>
        {t.change}
      </a>
      <form method="post" action={`${action}/back`}>
        <input type="hidden" name="agency" value={agency.code} />
        <input type="hidden" name="person" value={personId} />
        <input type="hidden" name="version" value={version} />
        <button
          type="submit"
          class="button button-quiet"
          aria-label={t.takeBackOf(person, agency.code)}
        >
          {t.takeBack}
        </button>
      </form>
    </>
  );
}

export function InterviewSums(props: {
  readonly assignments: readonly ShownAssignment[];
  readonly language: Language;
}) {
  const { assignments, language } = props;
  const t = interviewText[language];
  const sums = new Map<string, { shown: number; quota: number; one: ShownAssignment }>();
  for (const one of assignments) {
    const sum = sums.get(one.agency.code) ?? { shown: 0, quota: 0, one };
    sum.shown += one.shown;
    if (!one.isTakenBack) sum.quota += one.quota;
    sums.set(one.agency.code, sum);
  }
  if (sums.size === assignments.length) return null;
  return (
    <>
      <h2>{t.perAgency}</h2>
      <dl class="facts">
        {[...sums].map(([code, { shown, quota, one }]) => (
          <div key={code}>
            <dt>{nameIn(language, one.agency)}</dt>
            <dd>{t.ofQuota(shown, quota)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
