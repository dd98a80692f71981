-- Agencies, the groups they are ranked in, what they were called before, and who is appointed.

create table agency_group (
  id      integer generated always as identity primary key,
  kind    text not null check (kind in ('ministry', 'province', 'custom')),
  code    text not null check (code ~ '^[A-Za-z0-9-]{1,20}$'),
  name_th text not null check (length(name_th) between 1 and 200),
  name_en text not null default '' check (length(name_en) <= 200),
  version integer not null default 1,
  constraint agency_group_code unique (kind, code),
  constraint agency_group_name unique (kind, name_th)
);

create table agency (
  id            integer generated always as identity primary key,
  code          text not null check (code ~ '^[A-Za-z0-9-]{1,20}$'),
  -- Short, public, easy to say and type; serves the survey links.
  link_code     text not null check (link_code ~ '^[a-z0-9]{4,10}$'),
  name_th       text not null check (length(name_th) between 1 and 300),
  name_en       text not null default '' check (length(name_en) <= 300),
  abbreviation  text not null default '' check (length(abbreviation) <= 50),
  type          text not null check (length(type) between 1 and 60),
  size_class    text check (size_class in ('S', 'M', 'L')),
  ministry_id   integer references agency_group,
  province_id   integer references agency_group,
  head_count    integer check (head_count >= 0),
  domains       text[] not null default '{}',
  -- The first fiscal year without it.
  ended_year    integer check (ended_year between 2500 and 2700),
  -- What the search looks in: names and codes in one normal form, written by the program.
  search_text   text not null,
  -- The Thai name in dictionary order when compared byte by byte, the same on every server.
  sort_text     text collate "C" not null,
  version       integer not null default 1,
  constraint agency_code unique (code),
  constraint agency_link_code unique (link_code)
);
create index agency_ministry on agency (ministry_id);
create index agency_province on agency (province_id);

create table agency_group_member (
  group_id  integer not null references agency_group on delete cascade,
  agency_id integer not null references agency on delete cascade,
  primary key (group_id, agency_id)
);

-- What happened to an agency from a fiscal year on, so that trends survive. `before` holds the facts
-- that changed as they were. A merger or a split stands once with each of the two agencies, so the
-- history of either is whole for who may see only that one; the other's name is kept as it was.
create table agency_event (
  id          integer generated always as identity primary key,
  agency_id   integer not null references agency,
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  kind        text not null check (kind in ('changed', 'merged-into', 'took-in', 'split-from',
                                            'split-into', 'ended')),
  other_id    integer references agency,
  other_code  text not null default '',
  other_name  text not null default '',
  before      jsonb not null default '{}',
  reason      text not null default '' check (length(reason) <= 1000),
  at          timestamptz not null,
  constraint agency_event_other check ((other_id is null) = (kind in ('changed', 'ended')))
);
create index agency_event_agency on agency_event (agency_id, fiscal_year);

-- A file read and checked, waiting for the same person to confirm what was shown; without a person
-- it waits for whoever runs commands on the machine.
create table registry_import (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid references person on delete cascade,
  file_name  text not null check (length(file_name) <= 200),
  entries    jsonb not null,
  created_at timestamptz not null,
  constraint registry_import_person unique nulls not distinct (person_id)
);

create table appointment (
  id         integer generated always as identity primary key,
  person_id  uuid not null references person on delete cascade,
  role       text not null check (role in ('administrator', 'assessor', 'lead', 'interviewer',
                                           'oversight', 'coordinator', 'owner', 'head')),
  agency_id  integer references agency,
  group_id   integer references agency_group,
  constraint appointment_place check (
    case role when 'oversight' then group_id is not null and agency_id is null
              when 'administrator' then group_id is null and agency_id is null
              when 'assessor' then group_id is null and agency_id is null
              when 'lead' then group_id is null and agency_id is null
              else agency_id is not null and group_id is null end),
  constraint appointment_once unique nulls not distinct (person_id, role, agency_id, group_id)
);
create index appointment_agency on appointment (agency_id);

-- The public may know of agencies; officers see their own.
alter table agency enable row level security;
alter table agency force row level security;
create policy agency_scope on agency
  using ((select scope_kind()) in ('all', 'public') or id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or id in (select scope_agencies()));

alter table agency_event enable row level security;
alter table agency_event force row level security;
create policy agency_event_scope on agency_event
  using ((select scope_kind()) in ('all', 'public') or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
