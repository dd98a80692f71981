-- What an agency answers of each disclosure item, who works on it, who looked through it inside the agency,
-- and the whole set as it was handed in.
create table item_answer (
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null check (length(item) between 1 and 20),
  version   integer not null check (version >= 1),
  body      jsonb not null,
  origin    text not null check (origin in ('written', 'attached', 'reused')),
  person_id uuid,
  at        timestamptz not null,
  primary key (agency_id, cycle_id, item, version)
);

-- Its bytes stand in evidence_file, once for each agency however often they are shown.
create table item_file (
  id        integer primary key generated always as identity,
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null check (length(item) between 1 and 20),
  name      text not null check (length(name) between 1 and 120),
  type      text not null check (type in ('pdf', 'jpg', 'png', 'docx', 'xlsx', 'pptx')),
  size      integer not null check (size between 1 and 10485760),
  hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
  person_id uuid,
  at        timestamptz not null
);
create index item_file_cycle on item_file (agency_id, cycle_id, item);

create table item_assignment (
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null check (length(item) between 1 and 20),
  number    integer not null check (number >= 1),
  unit      text not null check (length(unit) <= 300),
  people    uuid[] not null,
  person_id uuid,
  at        timestamptz not null,
  primary key (agency_id, cycle_id, item, number)
);

create table item_comment (
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null check (length(item) between 1 and 20),
  number    integer not null check (number >= 1),
  text      text not null check (length(text) between 1 and 2000),
  person_id uuid,
  at        timestamptz not null,
  primary key (agency_id, cycle_id, item, number)
);

-- What the reviewer inside the agency, and then its head, said of one version; the last word of each stands.
create table item_check (
  id        bigint primary key generated always as identity,
  agency_id integer not null,
  cycle_id  integer not null,
  item      text not null,
  version   integer not null,
  stage     text not null check (stage in ('review', 'head')),
  accepted  boolean not null,
  reason    text not null check (length(reason) <= 2000 and (accepted or reason <> '')),
  person_id uuid,
  at        timestamptz not null,
  foreign key (agency_id, cycle_id, item, version) references item_answer
);
create index item_check_version on item_check (agency_id, cycle_id, item, version, id desc);

create table submission (
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  number    integer not null check (number >= 1),
  content   jsonb not null,
  hash      text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  person_id uuid,
  at        timestamptz not null,
  primary key (agency_id, cycle_id, number)
);

do $$
declare
  one text;
begin
  foreach one in array array['item_answer', 'item_file', 'item_assignment', 'item_comment',
    'item_check', 'submission'] loop
    execute format('create trigger %I before update or delete on %I
      for each row execute function refuse_change()', one || '_append_only', one);
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy %I on %I
      using ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))
      with check ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))',
      one || '_scope', one);
  end loop;
end $$;
