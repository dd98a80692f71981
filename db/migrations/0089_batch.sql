-- Documents of many agencies made for somebody in one go. All of it is made anew from what stands
-- elsewhere, so no backup has it and it goes away after some days.
create table batch (
  id           integer primary key generated always as identity,
  person_id    uuid not null,
  edition_id   integer not null references edition,
  -- The group it was asked for, as it is chosen: `ministry/M01`; empty: all that they may.
  of           text not null check (length(of) <= 320),
  documents    text[] not null check (cardinality(documents) between 1 and 30),
  language     text not null check (language in ('th', 'en')),
  asked_at     timestamptz not null,
  cancelled_at timestamptz,
  expires_at   timestamptz not null
);
create index batch_person on batch (person_id);

create table batch_document (
  batch_id   integer not null references batch on delete cascade,
  agency_id  integer not null references agency,
  document   text not null check (document ~ '^[a-zA-Z]{1,20}$'),
  code       text not null,
  state      text not null default 'waiting' check (state in ('waiting', 'made', 'failed')),
  -- The kind of the refusal, or that there was a bug.
  failure    text not null default '' check (length(failure) <= 200),
  bytes      integer check (bytes >= 0),
  crc        bigint check (crc >= 0),
  sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (batch_id, agency_id, document),
  check ((state = 'made') = (bytes is not null))
);
create index batch_document_next on batch_document (batch_id, code, document)
  where state = 'waiting';
alter table batch_document enable row level security;
alter table batch_document force row level security;
create policy batch_document_scope on batch_document
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));

create table batch_file (
  batch_id  integer not null,
  agency_id integer not null,
  document  text not null,
  body      bytea not null,
  primary key (batch_id, agency_id, document),
  foreign key (batch_id, agency_id, document) references batch_document on delete cascade
);
-- A PDF is compressed already.
alter table batch_file alter column body set storage external;
alter table batch_file enable row level security;
alter table batch_file force row level security;
create policy batch_file_scope on batch_file
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
