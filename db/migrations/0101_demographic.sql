-- What a cycle asks beside its questions; settled before it opens.
alter table cycle
  add column asks_demographics boolean not null default false,
  add column asks_suggestions boolean not null default false;

-- Bands somebody chose, one byte each: 0 not stated, n the n-th. They wait beside the answers and go
-- no further: the mixer adds them up and throws them away.
alter table intake add column bands bytea;

-- Of everybody in a band, what each question adds up to. No row of one person, and no two bands
-- together: sex and age of the same respondent meet nowhere.
create table demographic_sum (
  agency_id   integer not null,
  cycle_id    integer not null,
  channel     text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  demographic text not null,
  band        text not null,
  respondents integer not null check (respondents > 0),
  -- Cell → sum of scores and number of answers.
  sums        jsonb not null,
  primary key (cycle_id, agency_id, channel, demographic, band)
);
alter table demographic_sum enable row level security;
alter table demographic_sum force row level security;
create policy demographic_sum_scope on demographic_sum
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
