-- Appeals against verdicts of disclosure items, and what became of each: both scores and both reasons stay.
create table appeal (
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null check (length(item) between 1 and 20),
  number    integer not null check (number >= 1),
  statement text not null check (length(statement) between 1 and 5000),
  links     text[] not null,
  person_id uuid,
  at        timestamptz not null,
  primary key (agency_id, cycle_id, item, number)
);

create table appeal_decision (
  agency_id     integer not null,
  cycle_id      integer not null,
  item          text not null,
  -- The statement that was decided on.
  number        integer not null,
  accepted      boolean not null,
  reason        text not null check (length(reason) between 1 and 2000),
  score_before  integer not null check (score_before in (0, 100)),
  reason_before text not null,
  score_after   integer not null check (score_after in (0, 100)),
  person_id     uuid not null,
  at            timestamptz not null,
  primary key (agency_id, cycle_id, item),
  foreign key (agency_id, cycle_id, item, number) references appeal,
  check (score_after = case when accepted then 100 else score_before end)
);

-- Whether an appeal may bring links that were not handed in; without a row it may not.
create table appeal_setting (
  cycle_id   integer not null references cycle,
  number     integer not null check (number >= 1),
  allows_new boolean not null,
  person_id  uuid,
  at         timestamptz not null,
  primary key (cycle_id, number)
);

do $$
declare
  one text;
begin
  foreach one in array array['appeal', 'appeal_decision', 'appeal_setting'] loop
    execute format('create trigger %I before update or delete on %I
      for each row execute function refuse_change()', one || '_append_only', one);
  end loop;
  foreach one in array array['appeal', 'appeal_decision'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy %I on %I
      using ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))
      with check ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))',
      one || '_scope', one);
  end loop;
end $$;
