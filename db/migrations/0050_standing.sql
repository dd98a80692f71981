-- Where every agency of a cycle stands by what has come in so far: provisional, for those who run
-- the assessment, made anew by each computation. What is published is an edition. No foreign keys:
-- thousands of rows are replaced at once, made from the cycle and the agencies themselves.

create table standing (
  cycle_id      integer not null,
  agency_id     integer not null,
  total         numeric(6, 2) check (total between 0 and 100),
  level         text,
  -- Indicators, parts, tools and total by key, as printed.
  figures       jsonb not null,
  rank_all      integer check (rank_all >= 1),
  rank_type     integer check (rank_type >= 1),
  rank_ministry integer check (rank_ministry >= 1),
  rank_province integer check (rank_province >= 1),
  primary key (cycle_id, agency_id)
);
alter table standing enable row level security;
alter table standing force row level security;
create policy standing_scope on standing
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
