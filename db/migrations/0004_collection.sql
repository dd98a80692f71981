-- Answers. Nothing here joins to a person, a device or a time.
-- A submission is acknowledged into intake; the mixer moves it to response in random order, at
-- least twenty of an agency's channel together, or what is left when the window has closed.

-- Which submissions were taken: a form sent again is recognised here, before and after mixing.
-- Written in one statement with intake, emptied after the results are out.
create table spent_key (
  agency_id       integer not null,
  idempotency_key bytea not null check (length(idempotency_key) = 16),
  cycle_id        integer not null,
  primary key (agency_id, idempotency_key)
);

create table intake (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  answers   bytea not null
);
create index intake_channel on intake (cycle_id, agency_id, channel);

-- One byte a cell, in the instrument's order: 0 not answered, n the n-th option.
create table response (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  answers   bytea not null
);
create index response_channel on response (cycle_id, agency_id, channel);

create table verdict (
  id        bigint generated always as identity primary key,
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null,
  score     integer not null check (score in (0, 100)),
  reason    text not null default '',
  person_id uuid,
  at        timestamptz not null
);
create index verdict_item on verdict (cycle_id, agency_id, item, id desc);

alter table spent_key enable row level security;
alter table spent_key force row level security;
alter table intake enable row level security;
alter table intake force row level security;
alter table response enable row level security;
alter table response force row level security;
alter table verdict enable row level security;
alter table verdict force row level security;

-- A submission comes in within the scope of the agency it is about; the mixer moves it on.
create policy spent_key_scope on spent_key
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
create policy intake_scope on intake
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
create policy response_scope on response
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
create policy verdict_scope on verdict
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
