-- What an agency means to do about a year's results. Every save is a row; none is ever changed.
create table plan_measure (
  agency_id   integer not null references agency,
  -- Of the results it answers; carried out later, see plan_setting.
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  number      integer not null check (number >= 1),
  version     integer not null check (version >= 1),
  body        jsonb not null,
  -- Taking a measure out is a version too, and can be undone.
  is_removed  boolean not null,
  origin      text not null check (origin in ('written', 'proposed', 'copied', 'removed', 'restored')),
  -- Which proposal it began as; empty where it was written from nothing.
  proposal    text not null default '' check (length(proposal) <= 40),
  person_id   uuid,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, number, version)
);

-- Why no measure answers a place of the results, or a proposal is not taken up; empty: taken back.
create table plan_reason (
  agency_id   integer not null references agency,
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  place       text not null check (length(place) between 1 and 40),
  version     integer not null check (version >= 1),
  reason      text not null check (length(reason) <= 2000),
  person_id   uuid,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, place, version)
);

-- The year in which it is carried out, where that is not the next one.
create table plan_setting (
  agency_id       integer not null references agency,
  fiscal_year     integer not null check (fiscal_year between 2500 and 2700),
  version         integer not null check (version >= 1),
  carried_out_in  integer not null check (carried_out_in between 2500 and 2700),
  person_id       uuid,
  at              timestamptz not null,
  primary key (agency_id, fiscal_year, version)
);

-- The plan as it was laid before the head, whole, with the hash that the head approves.
create table plan_version (
  agency_id   integer not null references agency,
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  version     integer not null check (version >= 1),
  content     jsonb not null,
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  note        text not null check (length(note) <= 2000),
  person_id   uuid,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, version)
);

create table plan_decision (
  agency_id   integer not null,
  fiscal_year integer not null,
  version     integer not null,
  decision    text not null check (decision in ('approved', 'returned')),
  -- Of the head, as printed under the signature.
  position    text not null check (length(position) <= 200),
  reason      text not null check (length(reason) <= 2000),
  person_id   uuid,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, version),
  foreign key (agency_id, fiscal_year, version) references plan_version
);

create table plan_comment (
  agency_id   integer not null references agency,
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  measure     integer not null check (measure >= 1),
  number      integer not null check (number >= 1),
  text        text not null check (length(text) between 1 and 2000),
  person_id   uuid,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, measure, number)
);

-- The writer took the comment back: its words are not shown any more, that it stood there is.
create table plan_comment_removal (
  agency_id   integer not null,
  fiscal_year integer not null,
  measure     integer not null,
  number      integer not null,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, measure, number),
  foreign key (agency_id, fiscal_year, measure, number) references plan_comment
);

do $$
declare
  one text;
begin
  foreach one in array array['plan_measure', 'plan_reason', 'plan_setting', 'plan_version',
    'plan_decision', 'plan_comment', 'plan_comment_removal'] loop
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
