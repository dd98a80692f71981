import { listAudit } from '../../actions/audit-log.ts';
import { shortMoment } from '../../kit/thai.ts';
import { actionTitle } from '../../text/action.ts';
import { auditText } from '../../text/audit-log.ts';
import { page } from '../answer.ts';
import type { Handler } from '../visit.ts';

/** The audit log, newest first. */
export const audit: Handler = async (visit) => {
  const { language } = visit;
  const t = auditText[language];
  const { entries, older } = await visit.perform(listAudit, {
    before: visit.url.searchParams.get('before') ?? '',
  });
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {entries.length === 0 && <p>{t.none}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={t.title}>
        <table>
          <caption class="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              <th scope="col" class="number">
                {t.number}
              </th>
              <th scope="col">{t.at}</th>
              <th scope="col">{t.person}</th>
              <th scope="col">{t.action}</th>
              <th scope="col">{t.target}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.number}>
                <td class="number">{entry.number}</td>
                <td>{shortMoment(entry.at, language)}</td>
                <td>{entry.personName ?? t.nobody}</td>
                <td>{actionTitle(entry.action, language)}</td>
                <td>
                  {entry.target}
                  {entry.agencyName && entry.agencyName !== entry.target && (
                    <span class="soft"> · {entry.agencyName}</span>
                  )}
                  {Object.keys(entry.details).length > 0 && (
                    <details>
                      <summary>{t.details}</summary>
                      <code>{JSON.stringify(entry.details)}</code>
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {older !== null && (
        <p class="no-print">
          <a class="button button-quiet" href={`/audit?before=${older}`} rel="next">
            {t.older}
          </a>
        </p>
      )}
    </>,
  );
};
