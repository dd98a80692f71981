-- Instruments by content hash, and the yearly cycles that use them.

create table instrument (
  hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
  family     text not null,
  year       integer not null,
  version    integer not null,
  body       text not null,
  reason     text not null default '',
  adopted_at timestamptz not null,
  constraint instrument_version unique (family, year, version)
);
create trigger instrument_append_only before update or delete on instrument
  for each row execute function refuse_change();

create table cycle (
  id              integer generated always as identity primary key,
  fiscal_year     integer not null check (fiscal_year between 2500 and 2700),
  name            text not null check (length(name) between 1 and 200),
  instrument_hash text not null references instrument,
  -- Draft, published and closed are acts; what lies between follows from the calendar.
  state           text not null default 'draft' check (state in ('draft', 'running', 'published', 'closed')),
  version         integer not null default 1,
  constraint cycle_name unique (fiscal_year, name)
);

create table cycle_phase (
  cycle_id  integer not null references cycle on delete cascade,
  phase     text not null check (phase in ('registration', 'collection', 'disclosure', 'review',
                                           'clarification', 'confirmation')),
  opens_on  date not null,
  closes_on date not null,
  primary key (cycle_id, phase),
  check (opens_on <= closes_on)
);

create table participation (
  agency_id      integer not null references agency,
  cycle_id       integer not null references cycle,
  eligible_staff integer check (eligible_staff between 0 and 1000000),
  service_users  integer check (service_users between 0 and 1000000000),
  contact        text not null default '' check (length(contact) <= 500),
  version        integer not null default 1,
  primary key (agency_id, cycle_id)
);
alter table participation enable row level security;
alter table participation force row level security;
create policy participation_scope on participation
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
