-- Means by group of respondents as a printed report gives them; a save is a row with all of them.
create table analysis_group (
  agency_id   integer not null references agency,
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  number      integer not null check (number >= 1),
  groups      jsonb not null,
  person_id   uuid,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, number)
);
create trigger analysis_group_append_only before update or delete on analysis_group
  for each row execute function refuse_change();

alter table analysis_group enable row level security;
alter table analysis_group force row level security;
create policy analysis_group_scope on analysis_group
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
