-- The house: scope, people, sessions, audit, jobs, mail.
-- One role owns and uses the schema; it is neither superuser nor may it bypass row security, and
-- every table that belongs to an agency says FORCE, so the owner obeys the policies too.

-- The scope of a transaction, set by the program when it begins. Unset means nothing is seen.
create function scope_kind() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('prongsai.scope', true), ''), 'none');

create function scope_agencies() returns setof integer
  language sql stable parallel safe
  return unnest(coalesce(nullif(current_setting('prongsai.agencies', true), ''), '{}')::integer[]);

create table installation (
  only_one     boolean primary key default true check (only_one),
  id           uuid not null default gen_random_uuid(),
  kind         text not null check (kind in ('self-assessment', 'authority')),
  name         text not null check (length(name) between 1 and 200),
  is_demo      boolean not null default false,
  created_at   timestamptz not null default now()
);

create table person (
  id             uuid primary key default gen_random_uuid(),
  email          text not null check (email = lower(email) and length(email) between 3 and 254),
  name           text not null check (length(name) between 1 and 200),
  language       text not null default 'th' check (language in ('th', 'en')),
  password_hash  text,
  totp_secret    text,
  totp_confirmed boolean not null default false,
  -- A code is good once: the 30-second step of the last one taken.
  totp_last_step bigint not null default 0,
  -- Shown as a QR code and not yet proven; it replaces the secret when a code of it is given.
  totp_pending   text,
  disabled       boolean not null default false,
  is_demo        boolean not null default false,
  version        integer not null default 1,
  created_at     timestamptz not null default now(),
  last_sign_in_at timestamptz,
  -- Name, address and everything that signs in are gone; the id stays for the audit log.
  erased_at      timestamptz,
  constraint person_email unique (email)
);

create table recovery_code (
  person_id uuid not null references person on delete cascade,
  code_hash bytea not null,
  used_at   timestamptz,
  primary key (person_id, code_hash)
);

create table session (
  token_hash   bytea primary key,
  id           uuid not null default gen_random_uuid() unique,
  person_id    uuid not null references person on delete cascade,
  device       text not null check (length(device) <= 200),
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null
);
create index session_person on session (person_id);

-- A browser in which a person once signed in completely: strangers cannot slow it down.
create table known_device (
  token_hash bytea not null,
  person_id  uuid not null references person on delete cascade,
  expires_at timestamptz not null,
  primary key (token_hash, person_id)
);

-- What one secret allows once: the row goes when it is used.
create table one_time_link (
  token_hash bytea primary key,
  purpose    text not null check (purpose in ('setup', 'reset', 'recovery', 'sign-in', 'code')),
  person_id  uuid references person on delete cascade,
  expires_at timestamptz not null,
  constraint one_time_link_person check ((purpose = 'setup') = (person_id is null))
);
create index one_time_link_person on one_time_link (person_id);

-- Failed sign-ins by a keyed hash of account or address; emptied as the windows pass.
create table throttle (
  bucket   bytea primary key,
  failures integer not null,
  until    timestamptz not null
);

-- Append-only, chained by an HMAC whose key is kept outside the database.
create table audit_line (
  number    bigint primary key,
  at        timestamptz not null,
  person_id uuid,
  action    text not null,
  agency_id integer,
  target    text not null,
  details   jsonb not null,
  mac       bytea not null check (length(mac) = 32)
);
create index audit_line_agency on audit_line (agency_id, number);

create table audit_head (
  only_one boolean primary key default true check (only_one),
  number   bigint not null,
  mac      bytea not null
);
insert into audit_head (number, mac) values (0, decode(repeat('00', 32), 'hex'));

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_line_append_only before update or delete on audit_line
  for each row execute function refuse_change();
create trigger audit_line_no_truncate before truncate on audit_line
  for each statement execute function refuse_change();

-- A kind and its facts; the words are put to it when it is sent, in the reader's language.
create table mail (
  id           bigint generated always as identity primary key,
  recipient    text not null,
  language     text not null check (language in ('th', 'en')),
  kind         text not null,
  facts        jsonb not null,
  created_at   timestamptz not null,
  run_after    timestamptz not null,
  leased_until timestamptz,
  failures     integer not null default 0,
  last_error   text,
  sent_at      timestamptz
);
create index mail_next on mail (run_after) where sent_at is null;

create table job (
  id           bigint generated always as identity primary key,
  kind         text not null,
  payload      jsonb not null default '{}',
  -- Two jobs of one kind with the same key are one job.
  unique_key   text,
  run_after    timestamptz not null,
  leased_until timestamptz,
  failures     integer not null default 0,
  last_error   text,
  -- A job that is done is gone.
  constraint job_once unique (kind, unique_key)
);
create index job_next on job (run_after);
