-- Suggestions in words, masked before they come here (src/core/masking.ts). They wait in intake with the
-- answers and part from them when those are mixed: a table of its own, in no order, without a link.
alter table intake add column suggestion text;

create table suggestion (
  id        uuid primary key default gen_random_uuid(),
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  text      text not null check (length(text) <= 5000),
  -- An agency sees what a reviewer released; of what was withheld the words are gone.
  state     text not null default 'waiting' check (state in ('waiting', 'released', 'withheld')),
  check (state <> 'withheld' or text = '')
);
create index suggestion_agency on suggestion (cycle_id, agency_id, channel);
create index suggestion_waiting on suggestion (cycle_id, id) where state = 'waiting';

alter table suggestion enable row level security;
alter table suggestion force row level security;
create policy suggestion_scope on suggestion
  using ((select scope_kind()) = 'all'
    or (state = 'released' and agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');
