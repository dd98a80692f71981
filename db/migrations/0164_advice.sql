-- What assessors advise an agency after its result. Versions of the whole set, what was said of each, who
-- works on it: none of it an agency's to see. What is published of it is everybody's.
create table advice (
  cycle_id  integer not null references cycle,
  agency_id integer not null references agency,
  version   integer not null check (version >= 1),
  -- What was weak, the texts, and of what a person took the text out.
  body      jsonb not null,
  needs     integer not null check (needs >= 0),
  texts     integer not null check (texts >= 0),
  origin    text not null check (origin in ('draft', 'written')),
  person_id uuid,
  at        timestamptz not null,
  primary key (cycle_id, agency_id, version)
);

create table advice_step (
  cycle_id  integer not null,
  agency_id integer not null,
  version   integer not null,
  number    integer not null check (number >= 1),
  step      text not null check (step in ('handed', 'returned', 'approved')),
  reason    text not null check (length(reason) <= 2000 and (step <> 'returned' or reason <> '')),
  person_id uuid,
  at        timestamptz not null,
  primary key (cycle_id, agency_id, version, number),
  foreign key (cycle_id, agency_id, version) references advice
);

-- The last one has the work.
create table advice_task (
  cycle_id    integer not null references cycle,
  agency_id   integer not null references agency,
  number      integer not null check (number >= 1),
  assessor_id uuid not null references person,
  person_id   uuid,
  at          timestamptz not null,
  primary key (cycle_id, agency_id, number)
);

create table advice_issue (
  id         integer primary key generated always as identity,
  cycle_id   integer not null references cycle,
  -- Of the results it was published with or after.
  edition_id integer not null references edition,
  number     integer not null check (number >= 1),
  head       jsonb not null,
  hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
  unique (cycle_id, number)
);

create table advice_published (
  issue_id  integer not null references advice_issue,
  agency_id integer not null references agency,
  -- Of the set that was approved.
  version   integer not null,
  texts     json not null,
  hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (agency_id, issue_id)
);
create index advice_published_issue on advice_published (issue_id);

do $$
declare
  one text;
begin
  foreach one in array array['advice', 'advice_step', 'advice_task', 'advice_issue', 'advice_published'] loop
    execute format('create trigger %I before update or delete on %I
      for each row execute function refuse_change()', one || '_append_only', one);
  end loop;
  foreach one in array array['advice', 'advice_step', 'advice_task'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy %I on %I
      using ((select scope_kind()) = ''all'') with check ((select scope_kind()) = ''all'')',
      one || '_scope', one);
  end loop;
end $$;
