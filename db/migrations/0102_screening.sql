-- The rule by which answers are looked at once more. It stands written with its cycle, so that a
-- later program changes nothing of it; flags are computed when somebody looks and kept nowhere.
alter table cycle add column screening jsonb not null default
  '{"sameLeast":5,"samePercent":1,"variedCells":3,"straightCells":8,"dayLeast":50,"dayPercent":50,"notableLeast":5,"notablePercent":5}';

-- How many answers were mixed on a day: in batches, so of nobody's hour, and beside no answer.
create table mixed_day (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  day       date not null,
  answers   integer not null check (answers > 0),
  primary key (cycle_id, agency_id, channel, day)
);
alter table mixed_day enable row level security;
alter table mixed_day force row level security;
create policy mixed_day_scope on mixed_day
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
