-- Questionnaires filled in on paper, typed by officers who hold the paper: every sheet twice, then taken
-- into intake all at once. What was typed is gone with that; a batch keeps how many sheets it had.
create table paper_batch (
  id        integer generated always as identity primary key,
  agency_id integer not null,
  cycle_id  integer not null references cycle(id),
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  sheets    integer not null check (sheets between 1 and 200),
  -- One person types both times, where an office has nobody else.
  alone     boolean not null default false,
  state     text not null default 'open' check (state in ('open', 'taken', 'dropped')),
  -- Sheets that were taken in; the others could not be read.
  taken     integer check (taken between 0 and sheets),
  check ((state = 'taken') = (taken is not null))
);
create index paper_batch_agency on paper_batch (cycle_id, agency_id);

create table paper_sheet (
  batch_id  integer not null references paper_batch(id),
  agency_id integer not null,
  number    integer not null check (number between 1 and 200),
  -- First and second typing, and what was settled where these differ.
  round     integer not null check (round between 1 and 3),
  -- One byte a cell; none where the sheet cannot be read.
  answers   bytea not null,
  person_id uuid not null,
  primary key (batch_id, number, round)
);

alter table paper_batch enable row level security;
alter table paper_batch force row level security;
create policy paper_batch_scope on paper_batch
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
alter table paper_sheet enable row level security;
alter table paper_sheet force row level security;
create policy paper_sheet_scope on paper_sheet
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
