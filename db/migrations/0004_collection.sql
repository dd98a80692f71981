-- Answers. Nothing here joins to a person, a device, an order or a time.
-- A submission is acknowledged into intake; the mixer moves it to response in random order.

create table intake (
  idempotency_key bytea primary key check (length(idempotency_key) = 16),
  agency_id       integer not null,
  cycle_id        integer not null,
  channel         text not null check (channel in ('iit', 'eit1', 'eit2')),
  answers         bytea not null
);
create index intake_batch on intake (cycle_id, agency_id, channel);

create table spent_key (
  idempotency_key bytea primary key,
  cycle_id        integer not null
);

-- One byte a cell, in the instrument's order: 0 not answered, n the n-th option.
create table response (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit1', 'eit2')),
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

alter table intake enable row level security;
alter table intake force row level security;
alter table response enable row level security;
alter table response force row level security;
alter table verdict enable row level security;
alter table verdict force row level security;

-- Anybody may put an answer in; the mixer (scope all) and the agency's own count see it.
create policy intake_insert on intake for insert with check ((select scope_kind()) <> 'none');
create policy intake_scope on intake for select
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
create policy intake_delete on intake for delete using ((select scope_kind()) = 'all');
create policy response_scope on response
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
create policy verdict_scope on verdict
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
