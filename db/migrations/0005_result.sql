-- Published results: editions are appended, never changed.

create table edition (
  id           integer generated always as identity primary key,
  cycle_id     integer not null references cycle,
  number       integer not null check (number >= 1),
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  reason       text not null default '',
  audit_number bigint not null,
  audit_mac    bytea not null,
  published_at timestamptz not null,
  constraint edition_number unique (cycle_id, number)
);

create table agency_result (
  edition_id integer not null references edition,
  agency_id  integer not null references agency,
  -- Exact frozen inputs (counts by option, verdicts) and the computed values as printed strings.
  inputs     jsonb not null,
  outcome    jsonb not null,
  primary key (edition_id, agency_id)
);
create trigger edition_append_only before update or delete on edition
  for each row execute function refuse_change();
create trigger agency_result_append_only before update or delete on agency_result
  for each row execute function refuse_change();
