-- Invitations to a survey that an agency mailed: how many, never to whom.
create table survey_sending (
  id        bigint generated always as identity primary key,
  send_key  uuid not null unique,
  agency_id integer not null references agency(id),
  cycle_id  integer not null references cycle(id),
  door      text not null check (door in ('iit', 'eit')),
  reminds   boolean not null,
  -- What the letter says; it is the same for everybody.
  facts     jsonb not null,
  letters   integer not null check (letters > 0),
  sent      integer not null default 0,
  failed    integer not null default 0,
  person_id uuid,
  at        timestamptz not null
);
create index survey_sending_agency on survey_sending (agency_id, cycle_id, id desc);

-- An address, as long as its letter has not left: in no backup, and gone with the sending.
create table survey_letter (
  id           bigint generated always as identity primary key,
  sending_id   bigint not null references survey_sending(id) on delete cascade,
  agency_id    integer not null,
  recipient    text not null check (length(recipient) between 3 and 254),
  failures     integer not null default 0,
  run_after    timestamptz not null,
  leased_until timestamptz
);
create index survey_letter_next on survey_letter (run_after);
create index survey_letter_sending on survey_letter (sending_id);

alter table survey_sending enable row level security;
alter table survey_sending force row level security;
create policy survey_sending_scope on survey_sending
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
alter table survey_letter enable row level security;
alter table survey_letter force row level security;
create policy survey_letter_scope on survey_letter
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
