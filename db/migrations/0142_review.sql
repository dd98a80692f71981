-- Review of disclosure items: who looks at what, what each found, and what a lead said where two differ.
-- None of it is an agency's to see: what it gets is the verdict.
create table assessor_conflict (
  id        bigint primary key generated always as identity,
  person_id uuid not null references person,
  group_id  integer not null references agency_group,
  holds     boolean not null,
  by_id     uuid,
  at        timestamptz not null
);
create index assessor_conflict_person on assessor_conflict (person_id, group_id, id desc);

create table review_task (
  agency_id   integer not null references agency,
  cycle_id    integer not null references cycle,
  item        text not null check (length(item) between 1 and 20),
  seat        integer not null check (seat in (1, 2)),
  assessor_id uuid not null references person,
  at          timestamptz not null,
  primary key (agency_id, cycle_id, item, seat)
);
create index review_task_assessor on review_task (assessor_id, cycle_id, item, agency_id);
create index review_task_cycle on review_task (cycle_id, item, agency_id, seat);

create table finding (
  id         bigint primary key generated always as identity,
  agency_id  integer not null,
  cycle_id   integer not null,
  item       text not null,
  seat       integer not null,
  -- Of what was handed in; null where nothing was.
  submission integer,
  -- Components that are not there; 0 is the whole item.
  missing    integer[] not null,
  score      integer not null check (score in (0, 100) and (score = 100) = (cardinality(missing) = 0)),
  reason     text not null check (length(reason) <= 2000 and (score = 100 or reason <> '')),
  person_id  uuid not null,
  at         timestamptz not null,
  foreign key (agency_id, cycle_id, item, seat) references review_task
);
create index finding_seat on finding (cycle_id, agency_id, item, seat, id desc);

create table adjudication (
  id        bigint primary key generated always as identity,
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null,
  missing   integer[] not null,
  score     integer not null check (score in (0, 100) and (score = 100) = (cardinality(missing) = 0)),
  reason    text not null check (length(reason) <= 2000 and reason <> ''),
  person_id uuid not null,
  at        timestamptz not null
);
create index adjudication_item on adjudication (cycle_id, agency_id, item, id desc);

-- Taken down by this item, which it depends on; what was found of the item itself is the row without it.
alter table verdict add column because_of text;

do $$
declare
  one text;
begin
  foreach one in array array['finding', 'adjudication', 'assessor_conflict', 'review_task'] loop
    execute format('create trigger %I before update or delete on %I
      for each row execute function refuse_change()', one || '_append_only', one);
  end loop;
  foreach one in array array['finding', 'adjudication', 'review_task'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy %I on %I
      using ((select scope_kind()) = ''all'') with check ((select scope_kind()) = ''all'')',
      one || '_scope', one);
  end loop;
end $$;
