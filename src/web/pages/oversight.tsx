import { type Oversight, seeOversight } from '../../actions/oversight.ts';
import type { Language } from '../../text/language.ts';
import { oversightText } from '../../text/oversight.ts';
import { Button, Choice, Field } from '../../ui/form.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { GroupYears, OverseenTable, OversightNav } from '../../ui/oversight.tsx';
import { Pager } from '../../ui/pager.tsx';
import { page } from '../answer.ts';
import { askedHref } from '../asked.ts';
import type { Handler } from '../visit.ts';

/** The agencies somebody watches over: how far each is, and how the group stood before. */
export const oversight: Handler = async (visit) => {
  const { language, url } = visit;
  const t = oversightText[language];
  const asked: Record<string, string> = {};
  for (const name of ['cycle', 'q', 'registered', 'page']) {
    const value = url.searchParams.get(name);
    if (value) asked[name] = value;
  }
  const found = await visit.perform(seeOversight, asked);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <OversightNav view="progress" language={language} />
      <p class="lead">{t.lead}</p>
      {found.cycle === null || found.instrument === null ? (
        <p class="notice">{t.noCycle}</p>
      ) : (
        <>
          <Filters found={found} asked={asked} language={language} />
          <p role="status">
            <strong>{t.registeredOf(found.registered, found.agencies)}</strong>
            {found.pages > 1 && <> · {t.page(found.page, found.pages)}</>}
          </p>
          {found.overseen.length === 0 ? (
            <div class="notice">
              <h2>{t.noAgency}</h2>
              <p>{t.noAgencyAdvice}</p>
              <OtherKeyboard
                retyped={found.retyped}
                href={(q) => askedHref('/oversight', { ...asked, q, page: '' })}
                language={language}
              />
            </div>
          ) : (
            <OverseenTable
              cycleId={found.cycle.id}
              overseen={found.overseen}
              instrument={found.instrument}
              items={found.items}
              language={language}
            />
          )}
          <Pager
            page={found.page}
            pages={found.pages}
            language={language}
            href={(to) => askedHref('/oversight', { ...asked, page: String(to) })}
          />
        </>
      )}
      {found.groups.length > 0 && (
        <>
          <h2>{t.groups}</h2>
          {found.groups.map(({ group, years }) => (
            <GroupYears key={group.id} group={group} years={years} language={language} />
          ))}
        </>
      )}
    </>,
  );
};

function Filters(props: {
  readonly found: Oversight;
  readonly asked: Readonly<Record<string, string>>;
  readonly language: Language;
}) {
  const { found, asked, language } = props;
  const t = oversightText[language];
  return (
    <search>
      <form method="get" action="/oversight" class="row">
        <Choice
          name="cycle"
          label={t.cycle}
          language={language}
          value={String(found.cycle?.id ?? '')}
          options={found.cycles.map(({ id, name }) => [String(id), name])}
        />
        <Field name="q" type="search" label={t.search} value={asked.q} language={language} />
        <Choice
          name="registered"
          label={t.registration}
          language={language}
          value={asked.registered}
          options={[
            ['', t.all],
            ['yes', t.registered],
            ['no', t.notRegistered],
          ]}
        />
        <Button>{t.show}</Button>
      </form>
    </search>
  );
}
