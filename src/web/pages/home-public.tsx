import { listResults } from '../../actions/edition.ts';
import { frontText } from '../../text/front.ts';
import { homeText } from '../../text/home.ts';
import type { Language } from '../../text/language.ts';
import { Button, Field } from '../../ui/form.tsx';
import { FindAgency, type FrontYear, YearFigures, YearLinks } from '../../ui/front.tsx';
import { lasting, page, redirect } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** The first page for the public: the ways in. */
export async function publicHome(visit: Visit) {
  const { language } = visit;
  const t = homeText[language];
  const [newest] = await visit.perform(listResults, {});
  const answer = page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {newest && <Newest year={newest} language={language} />}
      <ul class="cards cards-wide">
        <li class="card">
          <h2>{t.answer}</h2>
          <p>{t.answerLead}</p>
          <form method="get" action="/go">
            <Field name="code" label={t.linkCode} language={language} required autocomplete="off" />
            <fieldset>
              <legend>{t.who}</legend>
              <Way name="iit" label={t.iIsStaff} />
              <Way name="eit" label={t.iIsUser} checked />
            </fieldset>
            <Button>{t.go}</Button>
          </form>
        </li>
        {!newest && (
          <li class="card">
            <h2>{t.results}</h2>
            <p>{t.resultsLead}</p>
            <p>
              <a class="button button-quiet" href="/results">
                {t.results}
              </a>
            </p>
          </li>
        )}
        <li class="card">
          <h2>{t.officers}</h2>
          <p>{t.officersLead}</p>
          <p>
            <a class="button button-quiet" href="/sign-in">
              {t.open}
            </a>
          </p>
        </li>
      </ul>
    </>,
  );
  return lasting(answer, 'home');
}

/** What most people come for: one agency's result, or how the nation did. */
function Newest({ year, language }: { year: FrontYear; language: Language }) {
  const t = frontText[language];
  return (
    <section class="card newest beside">
      <div>
        <h2>{t.find}</h2>
        <FindAgency cycleId={year.cycleId} language={language} />
      </div>
      <div>
        <h2>{t.newest(year.head.cycle.fiscalYear)}</h2>
        <YearFigures year={year} language={language} />
        <YearLinks year={year} language={language} />
        <p>
          <a href="/results">{t.years}</a>
        </p>
      </div>
    </section>
  );
}

function Way(props: { name: string; label: string; checked?: boolean }) {
  return (
    <div class="tick">
      <input type="radio" name="who" value={props.name} id={props.name} checked={props.checked} />
      <label for={props.name}>{props.label}</label>
    </div>
  );
}

/** From the box on the first page to the survey; an unknown code is answered there. */
export const goToSurvey: Handler = ({ url }) => {
  const code = url.searchParams.get('code')?.trim();
  const who = url.searchParams.get('who') === 'iit' ? 'iit' : 'eit';
  return redirect(code ? `/go/${who}/${encodeURIComponent(code)}` : '/');
};
