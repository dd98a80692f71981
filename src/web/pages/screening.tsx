import { seeScreening, seeScreeningRule } from '../../actions/screening.ts';
import { namesIn } from '../../text/draft.ts';
import { screeningText } from '../../text/screening.ts';
import { Pager } from '../../ui/pager.tsx';
import { NotableAgency, RuleSentences, ScreeningTable } from '../../ui/screening.tsx';
import { page } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** Answers looked at once more: for the administrator alone; the rule of it is for everybody. */
export const screening: Handler = async (visit) => {
  const { language, params, url } = visit;
  const t = screeningText[language];
  const asked = { cycleId: params.cycleId, page: url.searchParams.get('page') || '1' };
  const found = await visit.perform(seeScreening, asked);
  const { cycle } = found;
  const words = { names: namesIn(found.instrument, language), language };
  return page(
    t.title,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycle.id}/results`}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{cycle.name}</p>
      <p>{t.lead}</p>
      <p>
        <a href={`/screening/${cycle.id}`}>{t.readRule}</a>
      </p>
      {found.collecting ? (
        <div class="notice notice-warn">
          <p>{t.collecting}</p>
        </div>
      ) : (
        <>
          <ScreeningTable {...words} caption={t.nation} channels={found.channels} />
          <h2>{t.notable(found.notable)}</h2>
          {found.agencies.map((one) => (
            <NotableAgency key={one.agency.code} {...words} {...one} />
          ))}
          <Pager
            {...found}
            href={(to) => `/cycles/${cycle.id}/screening?page=${to}`}
            language={language}
          />
        </>
      )}
    </>,
  );
};

export const screeningRule: Handler = async (visit) => {
  const { language } = visit;
  const t = screeningText[language];
  const cycle = await visit.perform(seeScreeningRule, { cycleId: visit.params.cycleId });
  return page(
    t.rule,
    <>
      <h1>{t.rule}</h1>
      <p class="lead">{cycle.name}</p>
      <p>{t.ruleLead}</p>
      <RuleSentences rule={cycle.screening} language={language} />
    </>,
  );
};
