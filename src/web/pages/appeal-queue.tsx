import { mayEver } from '../../actions/action.ts';
import { seeAppealQueue, setAppeals } from '../../actions/appeal-panel.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { appealText } from '../../text/appeal.ts';
import { Button, Choice } from '../../ui/form.tsx';
import { Pager } from '../../ui/pager.tsx';
import { page, redirect } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** Appeals of a cycle, and what they may show. */
export const appealQueuePath = ({ params }: Visit) => `/cycles/${params.cycleId}/appeals`;

export const appealQueue: Handler = async (visit) => {
  const { language } = visit;
  const t = appealText[language];
  const { cycleId } = visit.params;
  const asked = Number(visit.url.searchParams.get('page') ?? 1);
  const {
    cycle,
    lines,
    page: at,
    pages,
    allowsNew,
  } = await visit.perform(seeAppealQueue, {
    cycleId,
    page: Number.isInteger(asked) && asked > 0 && asked <= 10_000 ? asked : 1,
  });
  return page(
    t.queue,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycleId}`}>{cycle.name}</a>
      </p>
      <h1>{t.queue}</h1>
      <p class="lead">{t.queueLead}</p>
      <p>{allowsNew ? t.policyYes : t.policyNo}</p>
      {lines.length === 0 && <p class="notice">{t.none}</p>}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keys
        <section class="scroll" tabIndex={0} aria-label={t.queue}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.item}</th>
                <th scope="col">{t.agency}</th>
                <th scope="col">{t.standing}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={`${line.item} ${line.code}`}>
                  <th scope="row">
                    <a href={`${appealQueuePath(visit)}/${line.code}/${line.item}`}>{line.item}</a>
                  </th>
                  <td>{nameIn(language, line)}</td>
                  <td>
                    <span class={line.accepted === null ? 'tag tag-warn' : 'tag'}>
                      {line.accepted === null
                        ? t.waiting
                        : t.standings[line.accepted ? 'accepted' : 'refused']}
                    </span>{' '}
                    <span class="soft">{shortMoment(line.at, language)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager
        page={at}
        pages={pages}
        href={(n) => `${appealQueuePath(visit)}?page=${n}`}
        language={language}
      />
      {mayEver(visit.actor, setAppeals) && (
        <form method="post" action={`${appealQueuePath(visit)}/policy`} class="no-print">
          <Choice
            name="allowsNew"
            label={t.policy}
            options={[
              ['no', t.policyNo],
              ['yes', t.policyYes],
            ]}
            value={allowsNew ? 'yes' : 'no'}
            language={language}
          />
          <Button quiet>{t.save}</Button>
        </form>
      )}
    </>,
  );
};

export const postAppealPolicy: Handler = async (visit) => {
  const { allowsNew } = (await visit.form()).object();
  await visit.perform(setAppeals, { cycleId: visit.params.cycleId, allowsNew });
  return redirect(appealQueuePath(visit));
};
