import { seeCustomStandings } from '../../actions/custom-standing.ts';
import { listResults, searchResult } from '../../actions/edition.ts';
import { seeStandingGroups } from '../../actions/standing-group.ts';
import { openApiText } from '../../text/open-api.ts';
import { openDataText } from '../../text/open-data.ts';
import { lasting, page } from '../answer.ts';
import { type Examples, exampleOf, hasExample, parametersOf, READS } from '../read-api.ts';
import type { Handler, Visit } from '../visit.ts';

/** How a program reads what is published, for the people who write it. */
export const openApi: Handler = async (visit) => {
  const { language } = visit;
  const t = openApiText[language];
  const examples = await examplesOf(visit);
  return lasting(
    page(
      t.title,
      <>
        <p class="back">
          <a href="/open-data">{openDataText[language].title}</a>
        </p>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <h2>{t.rules}</h2>
        <ul>
          {t.rule.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        {!examples && <p class="notice">{t.none}</p>}
        {READS.map((read) => (
          <section key={read.name}>
            <h2>{t.reads[read.name]}</h2>
            <p>
              <code>GET {read.path}</code>
            </p>
            {parametersOf(read).length > 0 && (
              <dl>
                {parametersOf(read).map(({ name }) => (
                  <div key={name}>
                    <dt>
                      <code>{name}</code>
                    </dt>
                    <dd>{t.parameters[name]}</dd>
                  </div>
                ))}
              </dl>
            )}
            {examples && hasExample(read, examples) && (
              <p>
                {t.tryIt}: <a href={exampleOf(read, examples)}>{exampleOf(read, examples)}</a>
              </p>
            )}
          </section>
        ))}
        <p>
          <a href="/api/openapi.json">{t.description}</a>
        </p>
      </>,
    ),
    'open-api',
  );
};

/** Real ones, of the newest year; none while nothing is published. */
export async function examplesOf(visit: Visit): Promise<Examples | undefined> {
  const [newest] = await visit.perform(listResults, {});
  if (!newest) return undefined;
  const { cycleId } = newest;
  const { found } = await visit.perform(searchResult, { cycleId, perPage: 1 });
  const { groups } = await visit.perform(seeStandingGroups, { cycleId, kind: 'type' });
  const custom = await visit.perform(seeCustomStandings, { cycleId });
  return {
    cycleId: String(cycleId),
    group: custom.groups[0]?.key ?? '',
    agencyCode: found.lines[0]?.code ?? '',
    kind: 'type',
    key: groups[0]?.key ?? '',
  };
}
