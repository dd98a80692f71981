-- Figures of past and official rounds as documents print them. Every save is a version of its own;
-- the last one stands, and none is ever changed.

create table result_sheet (
  agency_id       integer not null references agency,
  fiscal_year     integer not null check (fiscal_year between 2500 and 2700),
  number          integer not null check (number >= 1),
  instrument_hash text not null references instrument,
  -- By node key, as printed: two decimals.
  figures         jsonb not null check (jsonb_typeof(figures) = 'object'),
  respondents     jsonb not null check (jsonb_typeof(respondents) = 'object'),
  source          text not null default '' check (length(source) <= 300),
  note            text not null default '' check (length(note) <= 2000),
  is_complete     boolean not null default false,
  person_id       uuid,
  at              timestamptz not null,
  primary key (agency_id, fiscal_year, number)
);

create trigger result_sheet_append_only before update or delete on result_sheet
  for each row execute function refuse_change();

alter table result_sheet enable row level security;
alter table result_sheet force row level security;
create policy result_sheet_scope on result_sheet
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
