-- Published results: editions are appended, never changed.

create table edition (
  id           integer generated always as identity primary key,
  cycle_id     integer not null references cycle,
  number       integer not null check (number >= 1),
  -- What stands above the entries, as it was hashed: names, reason, moment, audit head.
  head         jsonb not null,
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Of what it says alone, so that the same results published twice are one edition.
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  constraint edition_number unique (cycle_id, number)
);

-- What everybody may see of one agency.
create table agency_result (
  edition_id integer not null references edition,
  agency_id  integer not null references agency,
  entry      jsonb not null,
  entry_hash text not null check (entry_hash ~ '^[0-9a-f]{64}$'),
  primary key (edition_id, agency_id)
);

-- What it was computed from: exact counts by option and verdicts, sealed by a salted hash in the entry.
create table result_input (
  edition_id integer not null references edition,
  agency_id  integer not null references agency,
  inputs     jsonb not null,
  salt       text not null check (length(salt) = 64),
  primary key (edition_id, agency_id)
);

create trigger edition_append_only before update or delete on edition
  for each row execute function refuse_change();
create trigger agency_result_append_only before update or delete on agency_result
  for each row execute function refuse_change();
create trigger result_input_append_only before update or delete on result_input
  for each row execute function refuse_change();

alter table result_input enable row level security;
alter table result_input force row level security;
create policy result_input_scope on result_input
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
