import { mayEver } from '../../actions/action.ts';
import { seeAppealQueue, setAppeals } from '../../actions/appeal-panel.ts';
import { APPEAL_DAYS, APPEAL_STATES } from '../../core/appeal.ts';
import { shortMoment } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { appealText, saidOpening } from '../../text/appeal.ts';
import { AppealFilters } from '../../ui/appeal-filters.tsx';
import { Button, Choice } from '../../ui/form.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { Pager } from '../../ui/pager.tsx';
import { page, redirect } from '../answer.ts';
import { askedHref } from '../asked.ts';
import type { Handler, Visit } from '../visit.ts';

/** Appeals of a cycle, and what they may show. */
export const appealQueuePath = ({ params }: Visit) => `/cycles/${params.cycleId}/appeals`;

const ASKED = ['q', 'state', 'item', 'ministry', 'days', 'page'] as const;

/** Words from an address: what is no choice here is not asked for. */
function askedOf({ url }: Visit): Record<string, string> {
  const of = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const all = Object.fromEntries(ASKED.map((name) => [name, of(name)]));
  const isOne = (list: readonly string[], name: string) => list.includes(all[name]!);
  if (!isOne(APPEAL_STATES, 'state')) all.state = '';
  if (!isOne(APPEAL_DAYS, 'days')) all.days = '';
  if (!/^[1-9]\d{0,3}$/.test(all.page!)) all.page = '';
  all.q = all.q!.slice(0, 200);
  for (const name of ['item', 'ministry']) if (all[name]!.length > 20) all[name] = '';
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

export const appealQueue: Handler = async (visit) => {
  const { language } = visit;
  const t = appealText[language];
  const { cycleId } = visit.params;
  const asked = askedOf(visit);
  const seen = await visit.perform(seeAppealQueue, { cycleId, ...asked });
  const { cycle, lines, allowsNew } = seen;
  const isAsked = Object.keys(asked).some((name) => name !== 'page');
  return page(
    t.queue,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycleId}`}>{cycle.name}</a>
      </p>
      <h1>{t.queue}</h1>
      <p class="lead">{t.queueLead}</p>
      <p>
        {saidOpening(seen.opening, language)} · {allowsNew ? t.policyYes : t.policyNo}
      </p>
      {(lines.length > 0 || isAsked) && (
        <AppealFilters
          action={appealQueuePath(visit)}
          {...{ asked, language }}
          items={seen.items}
          ministries={seen.ministries}
        />
      )}
      {lines.length === 0 && <p class="notice">{isAsked ? t.noneFound : t.none}</p>}
      <OtherKeyboard
        retyped={seen.retyped}
        href={(q) => askedHref(appealQueuePath(visit), { ...asked, q, page: '' })}
        language={language}
      />
      {lines.length > 0 && (
        <p role="status">
          <strong>{t.foundAppeals(seen.found)}</strong>
          {seen.pages > 1 && <> · {t.page(seen.page, seen.pages)}</>}
        </p>
      )}
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
                      {t.states[stateOf(line.accepted)]}
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
        page={seen.page}
        pages={seen.pages}
        href={(n) => askedHref(appealQueuePath(visit), { ...asked, page: String(n) })}
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

const stateOf = (accepted: boolean | null) =>
  accepted === null ? 'waiting' : accepted ? 'accepted' : 'refused';

export const postAppealPolicy: Handler = async (visit) => {
  const { allowsNew } = (await visit.form()).object();
  await visit.perform(setAppeals, { cycleId: visit.params.cycleId, allowsNew });
  return redirect(appealQueuePath(visit));
};
