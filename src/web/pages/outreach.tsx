import { viewParticipation } from '../../actions/participation.ts';
import { openingOf } from '../../core/cycle.ts';
import { SURVEY_PRINTS } from '../../core/outreach.ts';
import { Problem } from '../../core/problem.ts';
import type { Door } from '../../core/survey.ts';
import { isOnlyHere } from '../../kit/loopback.ts';
import { dayInThailand } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import type { Language } from '../../text/language.ts';
import { outreachText } from '../../text/outreach.ts';
import { sayCannotRun } from '../../text/running.ts';
import { type Answer, page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** How an agency's respondents are reached: on paper. */
export const outreach: Handler = (visit) => show(visit);

async function show(visit: Visit): Promise<Answer> {
  const { language, params, house } = visit;
  const t = outreachText[language];
  const { cycleId, agencyId } = params;
  const view = await visit.perform(viewParticipation, { cycleId, agencyId });
  if (!view.participation) throw new Problem('notFound', { what: 'participation' });
  const opening = openingOf(view.cycle, 'collection', dayInThailand(visit.now));
  const here = `/cycles/${cycleId}/agencies/${agencyId}`;
  const doors = view.channels.flatMap(({ door }) => door ?? []);
  return page(
    `${t.title} · ${nameIn(language, view.agency)}`,
    <>
      <p class="back no-print">
        <a href={here}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">
        {nameIn(language, view.agency)} · {view.cycle.name}
      </p>
      {opening.is !== 'open' && opening.is !== 'notYet' ? (
        <p class="notice">{t.over}</p>
      ) : isOnlyHere(house.publicUrl) ? (
        <div class="notice notice-warn">
          <h2>{t.noAddress}</h2>
          <p>{sayCannotRun('noPublicAddress', {}, language)}</p>
        </div>
      ) : (
        <>
          <p>{t.lead}</p>
          <Prints doors={doors} path={`${here}/invite`} language={language} />
        </>
      )}
    </>,
  );
}

function Prints(props: {
  readonly doors: readonly Door[];
  readonly path: string;
  readonly language: Language;
}) {
  const { doors, path, language } = props;
  const t = outreachText[language];
  return (
    <>
      <h2>{t.print}</h2>
      <p>{t.printLead}</p>
      <ul class="cards">
        {doors.map((door) => (
          <li class="card" key={door}>
            <h3>{t.surveys[door]}</h3>
            <dl class="facts">
              {SURVEY_PRINTS.map((print) => (
                <>
                  <dt>{t.prints[print]}</dt>
                  <dd>
                    <a href={`${path}/${print}-${door}.pdf`}>PDF</a> ·{' '}
                    <a href={`${path}/${print}-${door}.svg`}>SVG</a>
                  </dd>
                </>
              ))}
              <dt>{t.qr}</dt>
              <dd>
                <a href={`${path}/qr-${door}.svg`}>SVG</a>
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
