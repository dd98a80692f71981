-- What is kept and what it takes on the disk, as it was counted once a day: pages read the last line, and
-- from the lines before it follow growth and forecast.
create table storage_measure (
  at    timestamptz primary key,
  facts jsonb not null
);
alter table storage_measure enable row level security;
alter table storage_measure force row level security;
create policy storage_measure_scope on storage_measure
  using ((select scope_kind()) = 'all') with check ((select scope_kind()) = 'all');
