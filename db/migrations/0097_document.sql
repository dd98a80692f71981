-- Documents of an agency's year as officers composed them. Every save is a row; none is ever changed.
create table agency_document (
  agency_id   integer not null references agency,
  -- Of the results it speaks of.
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  number      integer not null check (number >= 1),
  version     integer not null check (version >= 1),
  -- Sections, titles, digits, dates, who signs: see core/document.ts.
  setting     jsonb not null,
  -- Taking a document away is a version too.
  is_removed  boolean not null,
  person_id   uuid,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, number, version)
);
create trigger agency_document_append_only before update or delete on agency_document
  for each row execute function refuse_change();

alter table agency_document enable row level security;
alter table agency_document force row level security;
create policy agency_document_scope on agency_document
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
