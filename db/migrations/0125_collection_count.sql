-- How many have answered, as far as anybody may be told while answers come in: rounded down, counted
-- once an hour, and once a day where few could answer. Nothing else tells progress; no answer, person
-- or hour stands in it.
create table collection_count (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  answered  integer not null check (answered > 0),
  -- What was shown a week before the last day of counting.
  week_ago  integer not null default 0,
  primary key (cycle_id, agency_id, channel)
);

-- A row for each day that began with another number than the day before.
create table collection_day (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  day       date not null,
  answered  integer not null check (answered > 0),
  primary key (cycle_id, agency_id, channel, day)
);

-- When a cycle was counted: since which day, when last, and whether that was after its window.
create table collection_counting (
  cycle_id   integer primary key references cycle(id),
  since      date not null,
  counted_at timestamptz not null,
  was_over   boolean not null
);

alter table collection_count enable row level security;
alter table collection_count force row level security;
create policy collection_count_scope on collection_count
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
alter table collection_day enable row level security;
alter table collection_day force row level security;
create policy collection_day_scope on collection_day
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
