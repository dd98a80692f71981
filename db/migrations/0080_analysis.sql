-- What an agency writes of a year's results. Every save is a row; none is ever changed.
create table analysis_text (
  agency_id    integer not null references agency,
  fiscal_year  integer not null check (fiscal_year between 2500 and 2700),
  -- `total`, or a code of the year's instrument.
  place        text not null check (length(place) between 1 and 20),
  kind         text not null check (kind in ('summary', 'strengths', 'weaknesses', 'positive',
    'negative', 'finding', 'suggestion', 'assessor', 'groups', 'remark')),
  number       integer not null check (number >= 1),
  text         text not null check (length(text) <= 10000),
  -- Hash of what could be said of the results then: a draft that says something else is offered anew.
  basis        text not null check (basis ~ '^[0-9a-f]{64}$'),
  origin       text not null check (origin in ('written', 'draft', 'kept', 'restored')),
  -- The agency's bands then; 0 for the usual ones.
  band_version integer not null check (band_version >= 0),
  person_id    uuid,
  at           timestamptz not null,
  primary key (agency_id, fiscal_year, place, kind, number)
);
create trigger analysis_text_append_only before update or delete on analysis_text
  for each row execute function refuse_change();

alter table analysis_text enable row level security;
alter table analysis_text force row level security;
create policy analysis_text_scope on analysis_text
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
