import { decideSuggestion, readSuggestions, reviewSuggestions } from '../../actions/suggestion.ts';
import type { Problem } from '../../core/problem.ts';
import { nameIn } from '../../text/agency.ts';
import { namesIn } from '../../text/draft.ts';
import { suggestionText } from '../../text/suggestion.ts';
import { ProblemBox } from '../../ui/form.tsx';
import { SuggestionTexts, SuggestionToDecide } from '../../ui/suggestion.tsx';
import { type Answer, page, redirect } from '../answer.ts';
import { type Handler, submit, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** Suggestions: decided one by one by a reviewer, read by the agency they were written to. */
export const suggestionReview: Handler = (visit) => reviewPage(visit);

export const postSuggestion: Handler = (visit) =>
  submit(
    visit,
    decideSuggestion,
    (typed) => ({ ...typed.object(), cycleId: visit.params.cycleId }),
    () => redirect(visit.url.pathname + visit.url.search),
    (_typed, problem) => reviewPage(visit, problem),
  );

async function reviewPage(visit: Visit, problem?: Problem): Promise<Answer> {
  const { language, params, url } = visit;
  const t = suggestionText[language];
  const after = url.searchParams.get('after');
  const seen = await visit.perform(reviewSuggestions, { cycleId: params.cycleId, after });
  const { cycle, counts, waiting } = seen;
  const names = namesIn(seen.instrument, language);
  const here = `/cycles/${cycle.id}/suggestions`;
  return page(
    t.reviewTitle,
    <>
      <h1>{t.reviewTitle}</h1>
      <p class="lead">
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <ProblemBox problem={problem} language={language} labels={{ cover: t.cover }} />
      <p>{t.reviewLead}</p>
      <p role="status">{t.counts(counts.waiting, counts.released, counts.withheld)}</p>
      {waiting.length === 0 && <p>{t.nothing}</p>}
      <div class="cards">
        {waiting.map((one) => (
          <SuggestionToDecide
            key={one.id}
            one={one}
            action={after ? `${here}?after=${after}` : here}
            names={names}
            language={language}
          />
        ))}
      </div>
      {waiting.length < counts.waiting && waiting.length > 0 && (
        <p>
          <a href={`${here}?after=${waiting.at(-1)?.id}`}>{t.next}</a>
        </p>
      )}
    </>,
    problem ? statusOf(problem) : 200,
  );
}

export const agencySuggestions: Handler = async (visit) => {
  const { language } = visit;
  const { cycleId, agencyId } = visit.params;
  const t = suggestionText[language];
  const read = await visit.perform(readSuggestions, { cycleId, agencyId });
  const names = namesIn(read.instrument, language);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">
        <a href={`/cycles/${cycleId}/agencies/${agencyId}`}>{nameIn(language, read.agency)}</a> ·{' '}
        {read.cycle.name}
      </p>
      {read.collecting ? (
        <div class="notice">
          <p>{t.collecting}</p>
        </div>
      ) : (
        <>
          <p>{t.lead}</p>
          {read.channels.length === 0 && <p>{t.few}</p>}
          {read.channels.map(({ channel, texts }) => (
            <section key={channel}>
              <h2>{names.channel(channel)}</h2>
              <SuggestionTexts texts={texts} language={language} />
            </section>
          ))}
        </>
      )}
    </>,
  );
};
