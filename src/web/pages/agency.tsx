import { mayEver } from '../../actions/action.ts';
import {
  addAgency,
  changeAgency,
  changeContact,
  seeAgencies,
  seeAgency,
} from '../../actions/agency.ts';
import { YEAR_ROLES } from '../../actions/agency-year.ts';
import { seeGroups } from '../../actions/group.ts';
import { sendInvitation } from '../../actions/invitation.ts';
import { exportRegister, previewImport } from '../../actions/registry.ts';
import { coversAgency } from '../../core/person.ts';
import { agencyText, nameIn } from '../../text/agency.ts';
import { agencyYearText } from '../../text/agency-year.ts';
import { bandText } from '../../text/band.ts';
import { AgencyFacts, AgencyTable } from '../../ui/agency.tsx';
import { AGENCY_FILTERS, AgencyFilters } from '../../ui/agency-filters.tsx';
import { OtherKeyboard } from '../../ui/other-keyboard.tsx';
import { Pager } from '../../ui/pager.tsx';
import { page } from '../answer.ts';
import type { Handler, Visit } from '../visit.ts';

/** The register: a list to search and filter, and a page for each agency. */
const ASKED = [...AGENCY_FILTERS, 'sort', 'order', 'page'] as const;

export const agencies: Handler = async (visit) => {
  const t = agencyText[visit.language];
  const asked = askedFor(visit);
  const {
    agencies: found,
    total,
    page: shown,
    pages,
    retyped,
  } = await visit.perform(seeAgencies, asked);
  const sort = asked.sort === 'code' || asked.sort === 'staff' ? asked.sort : 'name';
  const order = asked.order === 'desc' ? 'desc' : 'asc';
  const caption = t.found(total, shown, pages);
  const filtered = AGENCY_FILTERS.some((name) => asked[name]);
  return page(
    t.title,
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <RegisterLinks visit={visit} />
      <AgencyFilters
        asked={asked}
        groups={await visit.perform(seeGroups, {})}
        language={visit.language}
      />
      <p role="status">
        <strong>{caption}</strong>
      </p>
      {total === 0 ? (
        <div class="notice">
          <h2>{t.none}</h2>
          <p>{filtered ? t.noneAdvice : t.emptyAdvice}</p>
          <OtherKeyboard
            retyped={retyped}
            href={(q) => listHref({ ...asked, q, page: '' })}
            language={visit.language}
          />
        </div>
      ) : (
        <AgencyTable
          agencies={found}
          language={visit.language}
          caption={caption}
          sort={sort}
          order={order}
          href={(by) =>
            listHref({
              ...asked,
              page: '',
              sort: by,
              order: by === sort && order === 'asc' ? 'desc' : '',
            })
          }
        />
      )}
      <Pager
        page={shown}
        pages={pages}
        language={visit.language}
        href={(to) => listHref({ ...asked, page: String(to) })}
      />
    </>,
  );
};

type Asked = Partial<Record<(typeof ASKED)[number], string>>;

function askedFor(visit: Visit): Asked {
  const given = visit.url.searchParams;
  return Object.fromEntries(
    ASKED.flatMap((name) => (given.get(name) ? [[name, given.get(name) ?? '']] : [])),
  );
}

function listHref(asked: Asked): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
  return `/agencies?${query}`;
}

function RegisterLinks({ visit }: { visit: Visit }) {
  const t = agencyText[visit.language];
  return (
    <p class="actions no-print">
      {mayEver(visit.actor, addAgency) && (
        <a class="button" href="/registry/new">
          {t.add}
        </a>
      )}
      {mayEver(visit.actor, previewImport) && <a href="/registry/import">{t.bringIn}</a>}
      {mayEver(visit.actor, exportRegister) && (
        <span>
          {t.takeOut}: <a href="/registry/export.xlsx">Excel</a> ·{' '}
          <a href="/registry/export.csv">CSV</a> ·{' '}
          <a href="/registry/export-tis620.csv">CSV (TIS-620)</a>
        </span>
      )}
      <a href="/groups">{t.groups}</a>
    </p>
  );
}

export const agency: Handler = async (visit) => {
  const { language } = visit;
  const t = agencyText[language];
  const seen = await visit.perform(seeAgency, { agency: visit.params.code });
  const { code, id } = seen.agency;
  const name = nameIn(language, seen.agency);
  return page(
    name,
    <>
      <p class="back">
        <a href="/agencies">{t.back}</a>
      </p>
      <h1>{name}</h1>
      {seen.agency.endedYear !== null && (
        <p>
          <span class="tag tag-warn">{t.endedIn(seen.agency.endedYear)}</span>
        </p>
      )}
      <AgencyFacts agency={seen.agency} groups={seen.groups} language={language} />
      <p class="actions no-print">
        {mayEver(visit.actor, changeAgency) && (
          <a class="button" href={`/agencies/${code}/edit`}>
            {t.change}
          </a>
        )}
        {coversAgency(visit.actor, ['coordinator'], id) && mayEver(visit.actor, changeContact) && (
          <a class="button" href={`/agencies/${code}/contact`}>
            {t.changeContact}
          </a>
        )}
        {coversAgency(visit.actor, YEAR_ROLES, id) && (
          <a class="button" href={`/agencies/${code}/years`}>
            {agencyYearText[language].title}
          </a>
        )}
        {coversAgency(visit.actor, YEAR_ROLES, id) && (
          <a href={`/agencies/${code}/bands`}>{bandText[language].title}</a>
        )}
        {mayEver(visit.actor, sendInvitation) && (
          <a href={`/people/invite?over=${code}`}>{t.invite}</a>
        )}
        <a href={`/agencies/${code}/history`}>{t.history}</a>
      </p>
    </>,
  );
};
