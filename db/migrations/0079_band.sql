-- The bands an agency sorts its scores into; a change is the next version, for all years.
create table agency_band (
  agency_id integer not null references agency,
  version   integer not null check (version >= 1),
  -- Best first: name, least score in hundredths, what is meant to be done about scores there.
  bands     jsonb not null,
  person_id uuid,
  at        timestamptz not null,
  primary key (agency_id, version)
);
create trigger agency_band_append_only before update or delete on agency_band
  for each row execute function refuse_change();

alter table agency_band enable row level security;
alter table agency_band force row level security;
create policy agency_band_scope on agency_band
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
