-- One-time access codes, where a cycle asks for them: of staff, of service users, or of both.
alter table cycle add column staff_codes boolean not null default false;
alter table cycle add column user_codes boolean not null default false;

-- One signing key a cycle, agency and channel. Everybody may know the public half; the private half is sealed with
-- a key that lies outside the database, and is gone when the results are out.
create table code_key (
  agency_id  integer not null,
  cycle_id   integer not null,
  channel    text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  public_key bytea not null,
  sealed_key bytea,
  primary key (cycle_id, agency_id, channel)
);

-- The right to one signature, or without a script to one answer: a keyed hash of the code, no name, no time.
-- Spent is the hash of what it was exchanged for, or nothing but zeros when it went with an answer.
create table code_ticket (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  code_hash bytea not null primary key check (length(code_hash) = 32),
  spent     bytea check (length(spent) = 32)
);
create index code_ticket_channel on code_ticket (cycle_id, agency_id, channel);

-- Answers where codes are used: sealed, all of one length, until the window has closed and all of a channel are
-- opened and mixed together. So their order here, or in the database's own log, tells nothing of what they say.
create table sealed_intake (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text not null check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  sealed    bytea not null
);
create index sealed_intake_channel on sealed_intake (cycle_id, agency_id, channel);

alter table code_key enable row level security;
alter table code_key force row level security;
alter table code_ticket enable row level security;
alter table code_ticket force row level security;
alter table sealed_intake enable row level security;
alter table sealed_intake force row level security;
create policy code_key_scope on code_key
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
create policy code_ticket_scope on code_ticket
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
create policy sealed_intake_scope on sealed_intake
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
