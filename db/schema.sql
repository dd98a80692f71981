-- The whole schema as it stands after the last migration, for reading. Generated from the
-- database's own catalog; after a new migration: npx vitest run test/schema.test.ts -u

create function scope_kind() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('prongsai.scope', true), ''), 'none');

create function scope_agencies() returns setof integer
  language sql stable parallel safe
  return unnest((coalesce(nullif(current_setting('prongsai.agencies', true), ''), '{}'))::integer[]);

create function refuse_change() returns trigger
  language plpgsql
as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create function keep_seat() returns trigger
  language plpgsql
as $$
declare
  latest record;
begin
  if tg_op = 'UPDATE' then
    select * into latest from review_handover h
      where h.cycle_id = old.cycle_id and h.agency_id = old.agency_id and h.item = old.item
        and h.seat = old.seat order by h.id desc limit 1;
    if latest.from_id = old.assessor_id and latest.to_id = new.assessor_id
      and (new.agency_id, new.cycle_id, new.item, new.seat, new.at)
        = (old.agency_id, old.cycle_id, old.item, old.seat, old.at)
      and not exists (select from finding f where f.cycle_id = old.cycle_id
        and f.agency_id = old.agency_id and f.item = old.item and f.seat = old.seat)
    then
      return new;
    end if;
  end if;
  raise exception 'a seat changes hands only by a handover, and before anything was found at it'
    using errcode = 'insufficient_privilege';
end $$;

create function count_given() returns trigger
  language plpgsql
as $$
begin
  insert into review_load as l (cycle_id, assessor_id, tasks, done)
    select cycle_id, assessor_id, count(*), 0 from fresh group by 1, 2 order by 1, 2
    on conflict (cycle_id, assessor_id) do update set tasks = l.tasks + excluded.tasks;
  return null;
end $$;

create function count_moved() returns trigger
  language plpgsql
as $$
begin
  update review_load l set tasks = l.tasks - g.n
    from (select cycle_id, assessor_id, count(*) as n from gone group by 1, 2) g
    where l.cycle_id = g.cycle_id and l.assessor_id = g.assessor_id;
  insert into review_load as l (cycle_id, assessor_id, tasks, done)
    select cycle_id, assessor_id, count(*), 0 from fresh group by 1, 2 order by 1, 2
    on conflict (cycle_id, assessor_id) do update set tasks = l.tasks + excluded.tasks;
  return null;
end $$;

create function count_judged() returns trigger
  language plpgsql
as $$
begin
  insert into review_load as l (cycle_id, assessor_id, tasks, done)
    select cycle_id, person_id, 0, count(distinct (agency_id, item, seat)) from fresh f
    where not exists (select from finding e where e.cycle_id = f.cycle_id and e.person_id = f.person_id
      and e.agency_id = f.agency_id and e.item = f.item and e.seat = f.seat and e.id < f.id)
    group by 1, 2 order by 1, 2
    on conflict (cycle_id, assessor_id) do update set done = l.done + excluded.done;
  return null;
end $$;

create function know_disputes() returns trigger
  language plpgsql
as $$
begin
  with touched as (select distinct cycle_id, agency_id, item from fresh),
  differing as (
    select t.cycle_id, t.agency_id, t.item from touched t
      cross join lateral (select score from finding f where f.cycle_id = t.cycle_id
        and f.agency_id = t.agency_id and f.item = t.item and f.seat = 1
        order by f.id desc limit 1) one
      cross join lateral (select score from finding f where f.cycle_id = t.cycle_id
        and f.agency_id = t.agency_id and f.item = t.item and f.seat = 2
        order by f.id desc limit 1) two
    where one.score <> two.score and not exists (select from adjudication d
      where d.cycle_id = t.cycle_id and d.agency_id = t.agency_id and d.item = t.item)),
  gone as (
    delete from review_dispute r using touched t
    where r.cycle_id = t.cycle_id and r.agency_id = t.agency_id and r.item = t.item
      and not exists (select from differing d where d.cycle_id = t.cycle_id
        and d.agency_id = t.agency_id and d.item = t.item))
  insert into review_dispute (cycle_id, agency_id, item)
    select cycle_id, agency_id, item from differing on conflict do nothing;
  return null;
end $$;

create table installation (
  only_one      boolean     not null default true,
  id            uuid        not null default gen_random_uuid(),
  kind          text        not null,
  name          text        not null,
  is_demo       boolean     not null default false,
  ready_at      timestamptz,
  key_check     bytea       not null,
  audit_unkeyed bigint      not null default 0,
  search_rule   integer     not null default 0,
  constraint installation_pkey primary key (only_one),
  constraint installation_audit_unkeyed_check check (audit_unkeyed >= 0),
  constraint installation_key_check_check check (length(key_check) = 32),
  constraint installation_kind_check check (kind in ('self-assessment', 'authority')),
  constraint installation_name_check check (length(name) >= 1 and length(name) <= 200),
  constraint installation_only_one_check check (only_one)
);

create table person (
  id              uuid        not null default gen_random_uuid(),
  email           text        not null,
  name            text        not null,
  language        text        not null default 'th',
  password_hash   text,
  totp_secret     text,
  totp_confirmed  boolean     not null default false,
  totp_last_step  bigint      not null default 0,
  totp_pending    text,
  disabled        boolean     not null default false,
  is_demo         boolean     not null default false,
  version         integer     not null default 1,
  created_at      timestamptz not null default now(),
  last_sign_in_at timestamptz,
  erased_at       timestamptz,
  wants_reminders boolean     not null default true,
  constraint person_pkey primary key (id),
  constraint person_email unique (email),
  constraint person_email_check check (email = lower(email) and length(email) >= 3 and length(email) <= 254),
  constraint person_language_check check (language in ('th', 'en')),
  constraint person_name_check check (length(name) >= 1 and length(name) <= 200)
);

create table recovery_code (
  person_id uuid        not null,
  code_hash bytea       not null,
  used_at   timestamptz,
  constraint recovery_code_pkey primary key (person_id, code_hash),
  constraint recovery_code_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);

create table session (
  token_hash   bytea       not null,
  id           uuid        not null default gen_random_uuid(),
  person_id    uuid        not null,
  device       text        not null,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  constraint session_pkey primary key (token_hash),
  constraint session_id_key unique (id),
  constraint session_device_check check (length(device) <= 200),
  constraint session_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);
create index session_person on session using btree (person_id);

create table known_device (
  token_hash bytea       not null,
  person_id  uuid        not null,
  expires_at timestamptz not null,
  constraint known_device_pkey primary key (token_hash, person_id),
  constraint known_device_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);
create index known_device_person on known_device using btree (person_id);

create table one_time_link (
  token_hash bytea       not null,
  purpose    text        not null,
  person_id  uuid,
  expires_at timestamptz not null,
  constraint one_time_link_pkey primary key (token_hash),
  constraint one_time_link_person check ((purpose = 'setup') = (person_id is null)),
  constraint one_time_link_purpose_check check (purpose in ('setup', 'reset', 'recovery', 'sign-in', 'code')),
  constraint one_time_link_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);
create index one_time_link_person on one_time_link using btree (person_id);

create table throttle (
  bucket   bytea       not null,
  failures integer     not null,
  until    timestamptz not null,
  constraint throttle_pkey primary key (bucket)
);

create table audit_line (
  number    bigint      not null,
  at        timestamptz not null,
  person_id uuid,
  action    text        not null,
  agency_id integer,
  target    text        not null,
  details   jsonb       not null,
  mac       bytea       not null,
  constraint audit_line_pkey primary key (number),
  constraint audit_line_mac_check check (length(mac) = 32)
);
create index audit_line_agency on audit_line using btree (agency_id, number);
alter table audit_line enable row level security;
alter table audit_line force row level security;
create policy audit_line_scope on audit_line
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check (true);
create trigger audit_line_append_only before delete or update on audit_line for each row execute function refuse_change();
create trigger audit_line_no_truncate before truncate on audit_line for each statement execute function refuse_change();

create table audit_head (
  only_one boolean not null default true,
  number   bigint  not null,
  mac      bytea   not null,
  constraint audit_head_pkey primary key (only_one),
  constraint audit_head_only_one_check check (only_one)
);

create table mail (
  id           bigint      not null generated always as identity,
  recipient    text        not null,
  language     text        not null,
  kind         text        not null,
  facts        jsonb       not null,
  created_at   timestamptz not null,
  run_after    timestamptz not null,
  leased_until timestamptz,
  failures     integer     not null default 0,
  last_error   text,
  sent_at      timestamptz,
  constraint mail_pkey primary key (id),
  constraint mail_language_check check (language in ('th', 'en'))
);
create index mail_next on mail using btree (run_after) where sent_at is null;

create table job (
  id           bigint      not null generated always as identity,
  kind         text        not null,
  payload      jsonb       not null default '{}'::jsonb,
  unique_key   text,
  run_after    timestamptz not null,
  leased_until timestamptz,
  failures     integer     not null default 0,
  last_error   text,
  constraint job_pkey primary key (id),
  constraint job_once unique (kind, unique_key)
);
create index job_next on job using btree (run_after);

create table agency_group (
  id        integer not null generated always as identity,
  kind      text    not null,
  code      text    not null,
  name_th   text    not null,
  name_en   text    not null default '',
  version   integer not null default 1,
  is_public boolean not null default false,
  constraint agency_group_pkey primary key (id),
  constraint agency_group_code unique (kind, code),
  constraint agency_group_name unique (kind, name_th),
  constraint agency_group_code_check check (code ~ '^[A-Za-z0-9-]{1,20}$'),
  constraint agency_group_kind_check check (kind in ('ministry', 'province', 'custom')),
  constraint agency_group_name_en_check check (length(name_en) <= 200),
  constraint agency_group_name_th_check check (length(name_th) >= 1 and length(name_th) <= 200),
  constraint agency_group_public_check check (kind = 'custom' or not is_public)
);

create table agency (
  id           integer not null generated always as identity,
  code         text    not null,
  link_code    text    not null,
  name_th      text    not null,
  name_en      text    not null default '',
  abbreviation text    not null default '',
  type         text    not null,
  size_class   text,
  ministry_id  integer,
  province_id  integer,
  head_count   integer,
  domains      text[]  not null default '{}'::text[],
  ended_year   integer,
  search_text  text    not null,
  sort_text    text    not null,
  version      integer not null default 1,
  constraint agency_pkey primary key (id),
  constraint agency_code unique (code),
  constraint agency_link_code unique (link_code),
  constraint agency_abbreviation_check check (length(abbreviation) <= 50),
  constraint agency_code_check check (code ~ '^[A-Za-z0-9-]{1,20}$'),
  constraint agency_ended_year_check check (ended_year >= 2500 and ended_year <= 2700),
  constraint agency_head_count_check check (head_count >= 0),
  constraint agency_link_code_check check (link_code ~ '^[a-z0-9]{4,10}$'),
  constraint agency_name_en_check check (length(name_en) <= 300),
  constraint agency_name_th_check check (length(name_th) >= 1 and length(name_th) <= 300),
  constraint agency_size_class_check check (size_class in ('S', 'M', 'L')),
  constraint agency_type_check check (length(type) >= 1 and length(type) <= 60),
  constraint agency_ministry_id_fkey foreign key (ministry_id) references agency_group(id),
  constraint agency_province_id_fkey foreign key (province_id) references agency_group(id)
);
create index agency_ministry on agency using btree (ministry_id);
create index agency_province on agency using btree (province_id);
alter table agency enable row level security;
alter table agency force row level security;
create policy agency_scope on agency
  using (((select scope_kind()) in ('all', 'public')) or (id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (id in (select scope_agencies())));

create table agency_group_member (
  group_id  integer not null,
  agency_id integer not null,
  constraint agency_group_member_pkey primary key (group_id, agency_id),
  constraint agency_group_member_agency_id_fkey foreign key (agency_id) references agency(id) on delete cascade,
  constraint agency_group_member_group_id_fkey foreign key (group_id) references agency_group(id) on delete cascade
);

create table agency_event (
  id          integer     not null generated always as identity,
  agency_id   integer     not null,
  fiscal_year integer     not null,
  kind        text        not null,
  other_id    integer,
  other_code  text        not null default '',
  other_name  text        not null default '',
  before      jsonb       not null default '{}'::jsonb,
  reason      text        not null default '',
  at          timestamptz not null,
  constraint agency_event_pkey primary key (id),
  constraint agency_event_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint agency_event_kind_check check (kind in ('changed', 'merged-into', 'took-in', 'split-from', 'split-into', 'ended')),
  constraint agency_event_other check ((other_id is null) = (kind in ('changed', 'ended'))),
  constraint agency_event_reason_check check (length(reason) <= 1000),
  constraint agency_event_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint agency_event_other_id_fkey foreign key (other_id) references agency(id)
);
create index agency_event_agency on agency_event using btree (agency_id, fiscal_year);
alter table agency_event enable row level security;
alter table agency_event force row level security;
create policy agency_event_scope on agency_event
  using (((select scope_kind()) in ('all', 'public')) or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table registry_import (
  id         uuid        not null default gen_random_uuid(),
  person_id  uuid,
  file_name  text        not null,
  entries    jsonb       not null,
  created_at timestamptz not null,
  constraint registry_import_pkey primary key (id),
  constraint registry_import_person unique nulls not distinct (person_id),
  constraint registry_import_file_name_check check (length(file_name) <= 200),
  constraint registry_import_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);

create table appointment (
  id        integer not null generated always as identity,
  person_id uuid    not null,
  role      text    not null,
  agency_id integer,
  group_id  integer,
  constraint appointment_pkey primary key (id),
  constraint appointment_once unique nulls not distinct (person_id, role, agency_id, group_id),
  constraint appointment_place check (case role when 'oversight' then group_id is not null and agency_id is null when 'administrator' then group_id is null and agency_id is null when 'assessor' then group_id is null and agency_id is null when 'lead' then group_id is null and agency_id is null else agency_id is not null and group_id is null end),
  constraint appointment_role_check check (role in ('administrator', 'assessor', 'lead', 'interviewer', 'oversight', 'coordinator', 'owner', 'head')),
  constraint appointment_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint appointment_group_id_fkey foreign key (group_id) references agency_group(id),
  constraint appointment_person_id_fkey foreign key (person_id) references person(id) on delete cascade
);
create index appointment_agency on appointment using btree (agency_id);
alter table appointment enable row level security;
alter table appointment force row level security;
create policy appointment_scope on appointment
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table instrument (
  hash       text        not null,
  family     text        not null,
  year       integer     not null,
  version    integer     not null,
  body       text        not null,
  reason     text        not null default '',
  adopted_at timestamptz not null,
  constraint instrument_pkey primary key (hash),
  constraint instrument_version unique (family, year, version),
  constraint instrument_hash_check check (hash ~ '^[0-9a-f]{64}$')
);
create trigger instrument_append_only before delete or update on instrument for each row execute function refuse_change();

create table cycle (
  id                integer not null generated always as identity,
  fiscal_year       integer not null,
  name              text    not null,
  instrument_hash   text    not null,
  state             text    not null default 'draft',
  version           integer not null default 1,
  source            text    not null default 'collected',
  asks_demographics boolean not null default false,
  asks_suggestions  boolean not null default false,
  screening         jsonb   not null default '{"dayLeast": 50, "sameLeast": 5, "dayPercent": 50, "samePercent": 1, "variedCells": 3, "notableLeast": 5, "straightCells": 8, "notablePercent": 5}'::jsonb,
  staff_codes       boolean not null default false,
  user_codes        boolean not null default false,
  constraint cycle_pkey primary key (id),
  constraint cycle_name unique (fiscal_year, name),
  constraint cycle_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint cycle_name_check check (length(name) >= 1 and length(name) <= 200),
  constraint cycle_source_check check (source in ('collected', 'printed')),
  constraint cycle_state_check check (state in ('draft', 'running', 'published', 'closed')),
  constraint cycle_instrument_hash_fkey foreign key (instrument_hash) references instrument(hash)
);

create table cycle_phase (
  cycle_id  integer not null,
  phase     text    not null,
  opens_on  date    not null,
  closes_on date    not null,
  constraint cycle_phase_pkey primary key (cycle_id, phase),
  constraint cycle_phase_check check (opens_on <= closes_on),
  constraint cycle_phase_phase_check check (phase in ('registration', 'collection', 'disclosure', 'review', 'clarification', 'confirmation')),
  constraint cycle_phase_cycle_id_fkey foreign key (cycle_id) references cycle(id) on delete cascade
);

create table participation (
  agency_id      integer not null,
  cycle_id       integer not null,
  eligible_staff integer,
  service_users  integer,
  contact        text    not null default '',
  version        integer not null default 1,
  constraint participation_pkey primary key (agency_id, cycle_id),
  constraint participation_contact_check check (length(contact) <= 500),
  constraint participation_eligible_staff_check check (eligible_staff >= 0 and eligible_staff <= 1000000),
  constraint participation_service_users_check check (service_users >= 0 and service_users <= 1000000000),
  constraint participation_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint participation_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table participation enable row level security;
alter table participation force row level security;
create policy participation_scope on participation
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table spent_key (
  agency_id       integer not null,
  idempotency_key bytea   not null,
  cycle_id        integer not null,
  constraint spent_key_pkey primary key (agency_id, idempotency_key),
  constraint spent_key_idempotency_key_check check (length(idempotency_key) = 16)
);
alter table spent_key enable row level security;
alter table spent_key force row level security;
create policy spent_key_scope on spent_key
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table intake (
  agency_id  integer not null,
  cycle_id   integer not null,
  channel    text    not null,
  answers    bytea   not null,
  bands      bytea,
  suggestion text,
  constraint intake_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2'))
);
create index intake_channel on intake using btree (cycle_id, agency_id, channel);
alter table intake enable row level security;
alter table intake force row level security;
create policy intake_scope on intake
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table response (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text    not null,
  answers   bytea   not null,
  constraint response_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2'))
);
create index response_channel on response using btree (cycle_id, agency_id, channel);
alter table response enable row level security;
alter table response force row level security;
create policy response_scope on response
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');

create table verdict (
  id         bigint      not null generated always as identity,
  agency_id  integer     not null,
  cycle_id   integer     not null,
  item       text        not null,
  score      integer     not null,
  reason     text        not null default '',
  person_id  uuid,
  at         timestamptz not null,
  because_of text,
  constraint verdict_pkey primary key (id),
  constraint verdict_score_check check (score in (0, 100)),
  constraint verdict_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint verdict_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create index verdict_item on verdict using btree (cycle_id, agency_id, item, id desc);
alter table verdict enable row level security;
alter table verdict force row level security;
create policy verdict_scope on verdict
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table edition (
  id           integer not null generated always as identity,
  cycle_id     integer not null,
  number       integer not null,
  head         jsonb   not null,
  hash         text    not null,
  content_hash text    not null,
  constraint edition_pkey primary key (id),
  constraint edition_number unique (cycle_id, number),
  constraint edition_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
  constraint edition_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint edition_number_check check (number >= 1),
  constraint edition_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create trigger edition_append_only before delete or update on edition for each row execute function refuse_change();

create table agency_result (
  edition_id integer not null,
  agency_id  integer not null,
  entry      json    not null,
  entry_hash text    not null,
  constraint agency_result_pkey primary key (edition_id, agency_id),
  constraint agency_result_entry_hash_check check (entry_hash ~ '^[0-9a-f]{64}$')
);
create trigger agency_result_append_only before delete or update on agency_result for each row execute function refuse_change();

create table result_input (
  edition_id integer not null,
  agency_id  integer not null,
  inputs     json    not null,
  salt       text    not null,
  constraint result_input_pkey primary key (edition_id, agency_id),
  constraint result_input_salt_check check (length(salt) = 64)
);
alter table result_input enable row level security;
alter table result_input force row level security;
create policy result_input_scope on result_input
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');
create trigger result_input_append_only before delete or update on result_input for each row execute function refuse_change();

create table invitation (
  id         uuid        not null default gen_random_uuid(),
  token_hash bytea       not null,
  email      text        not null,
  role       text        not null,
  agency_id  integer,
  group_id   integer,
  invited_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint invitation_pkey primary key (id),
  constraint invitation_once unique nulls not distinct (email, role, agency_id, group_id),
  constraint invitation_token_hash_key unique (token_hash),
  constraint invitation_email_check check (email = lower(email) and length(email) >= 3 and length(email) <= 254),
  constraint invitation_place check (case role when 'oversight' then group_id is not null and agency_id is null when 'administrator' then group_id is null and agency_id is null when 'assessor' then group_id is null and agency_id is null when 'lead' then group_id is null and agency_id is null else agency_id is not null and group_id is null end),
  constraint invitation_role_check check (role in ('administrator', 'assessor', 'lead', 'interviewer', 'oversight', 'coordinator', 'owner', 'head')),
  constraint invitation_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint invitation_group_id_fkey foreign key (group_id) references agency_group(id),
  constraint invitation_invited_by_fkey foreign key (invited_by) references person(id) on delete set null
);
create index invitation_agency on invitation using btree (agency_id);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_scope on invitation
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table standing (
  cycle_id      integer      not null,
  agency_id     integer      not null,
  total         numeric(6,2),
  level         text,
  figures       jsonb        not null,
  rank_all      integer,
  rank_type     integer,
  rank_ministry integer,
  rank_province integer,
  constraint standing_pkey primary key (cycle_id, agency_id),
  constraint standing_rank_all_check check (rank_all >= 1),
  constraint standing_rank_ministry_check check (rank_ministry >= 1),
  constraint standing_rank_province_check check (rank_province >= 1),
  constraint standing_rank_type_check check (rank_type >= 1),
  constraint standing_total_check check (total >= 0::numeric and total <= 100::numeric)
);
alter table standing enable row level security;
alter table standing force row level security;
create policy standing_scope on standing
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');

create table edition_place (
  edition_id    integer      not null,
  agency_id     integer      not null,
  code          text         not null,
  name_th       text         not null,
  name_en       text         not null,
  abbreviation  text         not null,
  type          text         not null,
  size_class    text,
  ministry_id   integer,
  ministry_code text,
  ministry_th   text,
  ministry_en   text,
  province_id   integer,
  province_code text,
  province_th   text,
  province_en   text,
  total         numeric(5,2),
  level         text,
  passed        boolean,
  respondents   jsonb        not null,
  figures       jsonb        not null,
  rank_all      integer,
  rank_type     integer,
  rank_size     integer,
  rank_ministry integer,
  rank_province integer,
  search_text   text         not null,
  sort_text     text         not null,
  constraint edition_place_pkey primary key (edition_id, agency_id),
  constraint edition_place_rank_all_check check (rank_all >= 1),
  constraint edition_place_rank_ministry_check check (rank_ministry >= 1),
  constraint edition_place_rank_province_check check (rank_province >= 1),
  constraint edition_place_rank_size_check check (rank_size >= 1),
  constraint edition_place_rank_type_check check (rank_type >= 1),
  constraint edition_place_total_check check (total >= 0::numeric and total <= 100::numeric)
);
create index edition_place_agency on edition_place using btree (agency_id);
create index edition_place_code on edition_place using btree (edition_id, code);
create index edition_place_in_name on edition_place using btree (edition_id, sort_text, agency_id);
create index edition_place_in_rank on edition_place using btree (edition_id, rank_all, sort_text, agency_id);
create index edition_place_ministry on edition_place using btree (edition_id, ministry_code, rank_ministry);
create index edition_place_province on edition_place using btree (edition_id, province_code, rank_province);
create index edition_place_type on edition_place using btree (edition_id, type, rank_type);

create table edition_group (
  edition_id   integer      not null,
  kind         text         not null,
  key          text         not null,
  name_th      text         not null,
  name_en      text         not null,
  agencies     integer      not null,
  scored       integer      not null,
  passed       integer      not null,
  mean         numeric(5,2),
  pass_rate    numeric(5,2),
  rank         integer,
  distribution jsonb        not null,
  means        jsonb        not null,
  constraint edition_group_pkey primary key (edition_id, kind, key),
  constraint edition_group_agencies_check check (agencies >= 1),
  constraint edition_group_check check (scored >= 0 and scored <= agencies),
  constraint edition_group_check1 check (passed >= 0 and passed <= scored),
  constraint edition_group_kind_check check (kind in ('nation', 'ministry', 'province', 'type', 'size')),
  constraint edition_group_rank_check check (rank >= 1)
);

create table edition_finer (
  edition_id integer not null,
  agency_id  integer not null,
  finer      json    not null,
  constraint edition_finer_pkey primary key (edition_id, agency_id)
);

create table result_sheet (
  agency_id       integer     not null,
  fiscal_year     integer     not null,
  number          integer     not null,
  instrument_hash text        not null,
  figures         jsonb       not null,
  respondents     jsonb       not null,
  source          text        not null default '',
  note            text        not null default '',
  is_complete     boolean     not null default false,
  person_id       uuid,
  at              timestamptz not null,
  constraint result_sheet_pkey primary key (agency_id, fiscal_year, number),
  constraint result_sheet_figures_check check (jsonb_typeof(figures) = 'object'),
  constraint result_sheet_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint result_sheet_note_check check (length(note) <= 2000),
  constraint result_sheet_number_check check (number >= 1),
  constraint result_sheet_respondents_check check (jsonb_typeof(respondents) = 'object'),
  constraint result_sheet_source_check check (length(source) <= 300),
  constraint result_sheet_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint result_sheet_instrument_hash_fkey foreign key (instrument_hash) references instrument(hash)
);
alter table result_sheet enable row level security;
alter table result_sheet force row level security;
create policy result_sheet_scope on result_sheet
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger result_sheet_append_only before delete or update on result_sheet for each row execute function refuse_change();

create table agency_band (
  agency_id integer     not null,
  version   integer     not null,
  bands     jsonb       not null,
  person_id uuid,
  at        timestamptz not null,
  constraint agency_band_pkey primary key (agency_id, version),
  constraint agency_band_version_check check (version >= 1),
  constraint agency_band_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table agency_band enable row level security;
alter table agency_band force row level security;
create policy agency_band_scope on agency_band
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger agency_band_append_only before delete or update on agency_band for each row execute function refuse_change();

create table analysis_text (
  agency_id    integer     not null,
  fiscal_year  integer     not null,
  place        text        not null,
  kind         text        not null,
  number       integer     not null,
  text         text        not null,
  basis        text        not null,
  origin       text        not null,
  band_version integer     not null,
  person_id    uuid,
  at           timestamptz not null,
  constraint analysis_text_pkey primary key (agency_id, fiscal_year, place, kind, number),
  constraint analysis_text_band_version_check check (band_version >= 0),
  constraint analysis_text_basis_check check (basis ~ '^[0-9a-f]{64}$'),
  constraint analysis_text_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint analysis_text_kind_check check (kind in ('summary', 'strengths', 'weaknesses', 'positive', 'negative', 'finding', 'suggestion', 'assessor', 'groups', 'remark')),
  constraint analysis_text_number_check check (number >= 1),
  constraint analysis_text_origin_check check (origin in ('written', 'draft', 'kept', 'restored')),
  constraint analysis_text_place_check check (length(place) >= 1 and length(place) <= 20),
  constraint analysis_text_text_check check (length(text) <= 10000),
  constraint analysis_text_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table analysis_text enable row level security;
alter table analysis_text force row level security;
create policy analysis_text_scope on analysis_text
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger analysis_text_append_only before delete or update on analysis_text for each row execute function refuse_change();

create table analysis_group (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  number      integer     not null,
  groups      jsonb       not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint analysis_group_pkey primary key (agency_id, fiscal_year, number),
  constraint analysis_group_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint analysis_group_number_check check (number >= 1),
  constraint analysis_group_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table analysis_group enable row level security;
alter table analysis_group force row level security;
create policy analysis_group_scope on analysis_group
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger analysis_group_append_only before delete or update on analysis_group for each row execute function refuse_change();

create table edition_shortfall (
  edition_id integer      not null,
  kind       text         not null,
  key        text         not null,
  code       text         not null,
  what       text         not null,
  agencies   integer      not null,
  short      integer      not null,
  mean       numeric(5,2) not null,
  constraint edition_shortfall_pkey primary key (edition_id, kind, key, code),
  constraint edition_shortfall_agencies_check check (agencies >= 1),
  constraint edition_shortfall_check check (short >= 0 and short <= agencies),
  constraint edition_shortfall_kind_check check (kind in ('nation', 'ministry', 'province', 'type', 'size')),
  constraint edition_shortfall_what_check check (what in ('item', 'question', 'indicator', 'part', 'tool'))
);

create table edition_file (
  edition_id integer not null,
  name       text    not null,
  form       integer not null,
  bytes      bigint  not null,
  sha256     text    not null,
  constraint edition_file_pkey primary key (edition_id, name),
  constraint edition_file_bytes_check check (bytes >= 0),
  constraint edition_file_form_check check (form >= 1),
  constraint edition_file_name_check check (name ~ '^[a-z]+\.[a-z]+$'),
  constraint edition_file_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
);

create table batch (
  id           integer     not null generated always as identity,
  person_id    uuid        not null,
  edition_id   integer     not null,
  of           text        not null,
  documents    text[]      not null,
  language     text        not null,
  asked_at     timestamptz not null,
  cancelled_at timestamptz,
  expires_at   timestamptz not null,
  constraint batch_pkey primary key (id),
  constraint batch_documents_check check (cardinality(documents) >= 1 and cardinality(documents) <= 30),
  constraint batch_language_check check (language in ('th', 'en')),
  constraint batch_of_check check (length(of) <= 320),
  constraint batch_edition_id_fkey foreign key (edition_id) references edition(id)
);
create index batch_person on batch using btree (person_id);

create table batch_document (
  batch_id  integer not null,
  agency_id integer not null,
  document  text    not null,
  code      text    not null,
  state     text    not null default 'waiting',
  failure   text    not null default '',
  bytes     integer,
  crc       bigint,
  sha256    text,
  constraint batch_document_pkey primary key (batch_id, agency_id, document),
  constraint batch_document_bytes_check check (bytes >= 0),
  constraint batch_document_check check ((state = 'made') = (bytes is not null)),
  constraint batch_document_crc_check check (crc >= 0),
  constraint batch_document_document_check check (document ~ '^[a-zA-Z]{1,20}$'),
  constraint batch_document_failure_check check (length(failure) <= 200),
  constraint batch_document_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint batch_document_state_check check (state in ('waiting', 'made', 'failed')),
  constraint batch_document_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint batch_document_batch_id_fkey foreign key (batch_id) references batch(id) on delete cascade
);
create index batch_document_next on batch_document using btree (batch_id, code, document) where state = 'waiting';
alter table batch_document enable row level security;
alter table batch_document force row level security;
create policy batch_document_scope on batch_document
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table batch_file (
  batch_id  integer not null,
  agency_id integer not null,
  document  text    not null,
  body      bytea   not null,
  constraint batch_file_pkey primary key (batch_id, agency_id, document),
  constraint batch_file_batch_id_agency_id_document_fkey foreign key (batch_id, agency_id, document) references batch_document(batch_id, agency_id, document) on delete cascade
);
alter table batch_file enable row level security;
alter table batch_file force row level security;
create policy batch_file_scope on batch_file
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table plan_measure (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  number      integer     not null,
  version     integer     not null,
  body        jsonb       not null,
  is_removed  boolean     not null,
  origin      text        not null,
  proposal    text        not null default '',
  person_id   uuid,
  at          timestamptz not null,
  constraint plan_measure_pkey primary key (agency_id, fiscal_year, number, version),
  constraint plan_measure_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint plan_measure_number_check check (number >= 1),
  constraint plan_measure_origin_check check (origin in ('written', 'proposed', 'copied', 'removed', 'restored')),
  constraint plan_measure_proposal_check check (length(proposal) <= 40),
  constraint plan_measure_version_check check (version >= 1),
  constraint plan_measure_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table plan_measure enable row level security;
alter table plan_measure force row level security;
create policy plan_measure_scope on plan_measure
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger plan_measure_append_only before delete or update on plan_measure for each row execute function refuse_change();

create table plan_reason (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  place       text        not null,
  version     integer     not null,
  reason      text        not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint plan_reason_pkey primary key (agency_id, fiscal_year, place, version),
  constraint plan_reason_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint plan_reason_place_check check (length(place) >= 1 and length(place) <= 40),
  constraint plan_reason_reason_check check (length(reason) <= 2000),
  constraint plan_reason_version_check check (version >= 1),
  constraint plan_reason_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table plan_reason enable row level security;
alter table plan_reason force row level security;
create policy plan_reason_scope on plan_reason
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger plan_reason_append_only before delete or update on plan_reason for each row execute function refuse_change();

create table plan_setting (
  agency_id      integer     not null,
  fiscal_year    integer     not null,
  version        integer     not null,
  carried_out_in integer     not null,
  person_id      uuid,
  at             timestamptz not null,
  constraint plan_setting_pkey primary key (agency_id, fiscal_year, version),
  constraint plan_setting_carried_out_in_check check (carried_out_in >= 2500 and carried_out_in <= 2700),
  constraint plan_setting_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint plan_setting_version_check check (version >= 1),
  constraint plan_setting_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table plan_setting enable row level security;
alter table plan_setting force row level security;
create policy plan_setting_scope on plan_setting
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger plan_setting_append_only before delete or update on plan_setting for each row execute function refuse_change();

create table plan_version (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  version     integer     not null,
  content     jsonb       not null,
  hash        text        not null,
  note        text        not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint plan_version_pkey primary key (agency_id, fiscal_year, version),
  constraint plan_version_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint plan_version_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint plan_version_note_check check (length(note) <= 2000),
  constraint plan_version_version_check check (version >= 1),
  constraint plan_version_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table plan_version enable row level security;
alter table plan_version force row level security;
create policy plan_version_scope on plan_version
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger plan_version_append_only before delete or update on plan_version for each row execute function refuse_change();

create table plan_decision (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  version     integer     not null,
  decision    text        not null,
  position    text        not null,
  reason      text        not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint plan_decision_pkey primary key (agency_id, fiscal_year, version),
  constraint plan_decision_decision_check check (decision in ('approved', 'returned')),
  constraint plan_decision_position_check check (length("position") <= 200),
  constraint plan_decision_reason_check check (length(reason) <= 2000),
  constraint plan_decision_agency_id_fiscal_year_version_fkey foreign key (agency_id, fiscal_year, version) references plan_version(agency_id, fiscal_year, version)
);
alter table plan_decision enable row level security;
alter table plan_decision force row level security;
create policy plan_decision_scope on plan_decision
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger plan_decision_append_only before delete or update on plan_decision for each row execute function refuse_change();

create table plan_comment (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  measure     integer     not null,
  number      integer     not null,
  text        text        not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint plan_comment_pkey primary key (agency_id, fiscal_year, measure, number),
  constraint plan_comment_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint plan_comment_measure_check check (measure >= 1),
  constraint plan_comment_number_check check (number >= 1),
  constraint plan_comment_text_check check (length(text) >= 1 and length(text) <= 2000),
  constraint plan_comment_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table plan_comment enable row level security;
alter table plan_comment force row level security;
create policy plan_comment_scope on plan_comment
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger plan_comment_append_only before delete or update on plan_comment for each row execute function refuse_change();

create table plan_comment_removal (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  measure     integer     not null,
  number      integer     not null,
  at          timestamptz not null,
  constraint plan_comment_removal_pkey primary key (agency_id, fiscal_year, measure, number),
  constraint plan_comment_removal_agency_id_fiscal_year_measure_number_fkey foreign key (agency_id, fiscal_year, measure, number) references plan_comment(agency_id, fiscal_year, measure, number)
);
alter table plan_comment_removal enable row level security;
alter table plan_comment_removal force row level security;
create policy plan_comment_removal_scope on plan_comment_removal
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger plan_comment_removal_append_only before delete or update on plan_comment_removal for each row execute function refuse_change();

create table progress_report (
  agency_id    integer       not null,
  fiscal_year  integer       not null,
  measure      integer       not null,
  step         integer       not null,
  until        date          not null,
  number       integer       not null,
  state        text          not null,
  percent      integer       not null,
  result       text          not null,
  spending     text          not null,
  baht         numeric(14,2),
  problem      text          not null,
  suggestion   text          not null,
  links        text[]        not null,
  plan_version integer       not null,
  person_id    uuid,
  at           timestamptz   not null,
  constraint progress_report_pkey primary key (agency_id, fiscal_year, measure, step, until, number),
  constraint progress_report_baht_check check (baht >= 0::numeric),
  constraint progress_report_check check ((spending = 'amount') = (baht is not null)),
  constraint progress_report_check1 check (case state when 'done' then percent = 100 when 'notBegun' then percent = 0 else percent < 100 end),
  constraint progress_report_measure_check check (measure >= 1),
  constraint progress_report_number_check check (number >= 1),
  constraint progress_report_percent_check check (percent >= 0 and percent <= 100),
  constraint progress_report_problem_check check (length(problem) <= 5000),
  constraint progress_report_result_check check (length(result) <= 5000),
  constraint progress_report_spending_check check (spending in ('none', 'amount', 'unsaid')),
  constraint progress_report_state_check check (state in ('notBegun', 'underWay', 'done', 'cannot')),
  constraint progress_report_step_check check (step >= 1),
  constraint progress_report_suggestion_check check (length(suggestion) <= 5000),
  constraint progress_report_agency_id_fiscal_year_plan_version_fkey foreign key (agency_id, fiscal_year, plan_version) references plan_version(agency_id, fiscal_year, version)
);
alter table progress_report enable row level security;
alter table progress_report force row level security;
create policy progress_report_scope on progress_report
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger progress_report_append_only before delete or update on progress_report for each row execute function refuse_change();

create table progress_assignment (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  measure     integer     not null,
  number      integer     not null,
  people      uuid[]      not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint progress_assignment_pkey primary key (agency_id, fiscal_year, measure, number),
  constraint progress_assignment_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint progress_assignment_measure_check check (measure >= 1),
  constraint progress_assignment_number_check check (number >= 1),
  constraint progress_assignment_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table progress_assignment enable row level security;
alter table progress_assignment force row level security;
create policy progress_assignment_scope on progress_assignment
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger progress_assignment_append_only before delete or update on progress_assignment for each row execute function refuse_change();

create table progress_setting (
  agency_id      integer     not null,
  fiscal_year    integer     not null,
  number         integer     not null,
  days_to_report integer     not null,
  reminds        boolean     not null,
  person_id      uuid,
  at             timestamptz not null,
  constraint progress_setting_pkey primary key (agency_id, fiscal_year, number),
  constraint progress_setting_days_to_report_check check (days_to_report >= 0 and days_to_report <= 90),
  constraint progress_setting_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint progress_setting_number_check check (number >= 1),
  constraint progress_setting_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table progress_setting enable row level security;
alter table progress_setting force row level security;
create policy progress_setting_scope on progress_setting
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger progress_setting_append_only before delete or update on progress_setting for each row execute function refuse_change();

create table evidence (
  id          integer     not null generated always as identity,
  agency_id   integer     not null,
  fiscal_year integer     not null,
  measure     integer     not null,
  step        integer     not null,
  until       date        not null,
  name        text        not null,
  type        text        not null,
  size        integer     not null,
  hash        text        not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint evidence_pkey primary key (id),
  constraint evidence_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint evidence_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint evidence_measure_check check (measure >= 1),
  constraint evidence_name_check check (length(name) >= 1 and length(name) <= 120),
  constraint evidence_size_check check (size >= 1 and size <= 10485760),
  constraint evidence_step_check check (step >= 1),
  constraint evidence_type_check check (type in ('pdf', 'jpg', 'png', 'docx', 'xlsx', 'pptx')),
  constraint evidence_agency_id_fkey foreign key (agency_id) references agency(id)
);
create index evidence_plan on evidence using btree (agency_id, fiscal_year, measure);
alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_scope on evidence
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger evidence_append_only before delete or update on evidence for each row execute function refuse_change();

create table evidence_file (
  agency_id integer not null,
  hash      text    not null,
  bytes     bytea   not null,
  constraint evidence_file_pkey primary key (agency_id, hash),
  constraint evidence_file_bytes_check check (length(bytes) >= 1 and length(bytes) <= 10485760),
  constraint evidence_file_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint evidence_file_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table evidence_file enable row level security;
alter table evidence_file force row level security;
create policy evidence_file_scope on evidence_file
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table evidence_withdrawal (
  evidence_id integer     not null,
  agency_id   integer     not null,
  reason      text        not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint evidence_withdrawal_pkey primary key (evidence_id),
  constraint evidence_withdrawal_reason_check check (length(reason) >= 1 and length(reason) <= 1000),
  constraint evidence_withdrawal_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint evidence_withdrawal_evidence_id_fkey foreign key (evidence_id) references evidence(id)
);
alter table evidence_withdrawal enable row level security;
alter table evidence_withdrawal force row level security;
create policy evidence_withdrawal_scope on evidence_withdrawal
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger evidence_withdrawal_append_only before delete or update on evidence_withdrawal for each row execute function refuse_change();

create table progress_reminder (
  agency_id   integer not null,
  fiscal_year integer not null,
  person_id   uuid    not null,
  measure     integer not null,
  until       date    not null,
  state       text    not null,
  told_on     date    not null,
  constraint progress_reminder_pkey primary key (agency_id, fiscal_year, person_id, measure, until, state, told_on),
  constraint progress_reminder_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint progress_reminder_state_check check (state in ('soon', 'late')),
  constraint progress_reminder_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint progress_reminder_person_id_fkey foreign key (person_id) references person(id)
);
create index progress_reminder_person on progress_reminder using btree (person_id, told_on);
alter table progress_reminder enable row level security;
alter table progress_reminder force row level security;
create policy progress_reminder_scope on progress_reminder
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table agency_document (
  agency_id   integer     not null,
  fiscal_year integer     not null,
  number      integer     not null,
  version     integer     not null,
  setting     jsonb       not null,
  is_removed  boolean     not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint agency_document_pkey primary key (agency_id, fiscal_year, number, version),
  constraint agency_document_fiscal_year_check check (fiscal_year >= 2500 and fiscal_year <= 2700),
  constraint agency_document_number_check check (number >= 1),
  constraint agency_document_version_check check (version >= 1),
  constraint agency_document_agency_id_fkey foreign key (agency_id) references agency(id)
);
alter table agency_document enable row level security;
alter table agency_document force row level security;
create policy agency_document_scope on agency_document
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger agency_document_append_only before delete or update on agency_document for each row execute function refuse_change();

create table template (
  id        integer not null generated always as identity,
  agency_id integer,
  group_id  integer,
  constraint template_pkey primary key (id),
  constraint template_check check (agency_id is null or group_id is null),
  constraint template_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint template_group_id_fkey foreign key (group_id) references agency_group(id)
);
create index template_agency on template using btree (agency_id);
alter table template enable row level security;
alter table template force row level security;
create policy template_scope on template
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())) or (select scope_kind()) = 'agencies' and agency_id is null and (group_id is null or (exists ( select
   from agency a
  where (a.id in (select scope_agencies())) and (a.ministry_id = template.group_id or a.province_id = template.group_id or (exists ( select
           from agency_group_member m
          where m.group_id = template.group_id and m.agency_id = a.id)))))))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())) or (select scope_kind()) = 'agencies' and group_id is not null);
create trigger template_append_only before delete or update on template for each row execute function refuse_change();

create table template_version (
  template_id  integer     not null,
  version      integer     not null,
  name         text        not null,
  is_withdrawn boolean     not null,
  file_name    text        not null,
  hash         text        not null,
  bytes        bytea       not null,
  fields       text[]      not null,
  person_id    uuid,
  at           timestamptz not null,
  constraint template_version_pkey primary key (template_id, version),
  constraint template_version_bytes_check check (length(bytes) >= 1 and length(bytes) <= 5000000),
  constraint template_version_file_name_check check (length(file_name) >= 1 and length(file_name) <= 200),
  constraint template_version_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint template_version_name_check check (length(name) >= 1 and length(name) <= 200),
  constraint template_version_version_check check (version >= 1),
  constraint template_version_template_id_fkey foreign key (template_id) references template(id)
);
alter table template_version enable row level security;
alter table template_version force row level security;
create policy template_version_scope on template_version
  using ((select scope_kind()) = 'all' or (exists ( select
   from template t
  where t.id = template_version.template_id)))
  with check ((exists ( select
   from template t
  where t.id = template_version.template_id and ((select scope_kind()) = 'all' or t.agency_id is not null or t.group_id is not null))));
create trigger template_version_append_only before delete or update on template_version for each row execute function refuse_change();

create table demographic_sum (
  agency_id   integer not null,
  cycle_id    integer not null,
  channel     text    not null,
  demographic text    not null,
  band        text    not null,
  respondents integer not null,
  sums        jsonb   not null,
  constraint demographic_sum_pkey primary key (cycle_id, agency_id, channel, demographic, band),
  constraint demographic_sum_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  constraint demographic_sum_respondents_check check (respondents > 0)
);
alter table demographic_sum enable row level security;
alter table demographic_sum force row level security;
create policy demographic_sum_scope on demographic_sum
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');

create table mixed_day (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text    not null,
  day       date    not null,
  answers   integer not null,
  constraint mixed_day_pkey primary key (cycle_id, agency_id, channel, day),
  constraint mixed_day_answers_check check (answers > 0),
  constraint mixed_day_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2'))
);
alter table mixed_day enable row level security;
alter table mixed_day force row level security;
create policy mixed_day_scope on mixed_day
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');

create table suggestion (
  id        uuid    not null default gen_random_uuid(),
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text    not null,
  text      text    not null,
  state     text    not null default 'waiting',
  constraint suggestion_pkey primary key (id),
  constraint suggestion_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  constraint suggestion_check check (state <> 'withheld' or text = ''),
  constraint suggestion_state_check check (state in ('waiting', 'released', 'withheld')),
  constraint suggestion_text_check check (length(text) <= 5000)
);
create index suggestion_agency on suggestion using btree (cycle_id, agency_id, channel);
create index suggestion_waiting on suggestion using btree (cycle_id, id) where state = 'waiting';
alter table suggestion enable row level security;
alter table suggestion force row level security;
create policy suggestion_scope on suggestion
  using ((select scope_kind()) = 'all' or state = 'released' and (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');

create table code_key (
  agency_id  integer not null,
  cycle_id   integer not null,
  channel    text    not null,
  public_key bytea   not null,
  sealed_key bytea,
  constraint code_key_pkey primary key (cycle_id, agency_id, channel),
  constraint code_key_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2'))
);
alter table code_key enable row level security;
alter table code_key force row level security;
create policy code_key_scope on code_key
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table code_ticket (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text    not null,
  code_hash bytea   not null,
  spent     bytea,
  constraint code_ticket_pkey primary key (code_hash),
  constraint code_ticket_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  constraint code_ticket_code_hash_check check (length(code_hash) = 32),
  constraint code_ticket_spent_check check (length(spent) = 32)
);
create index code_ticket_channel on code_ticket using btree (cycle_id, agency_id, channel);
alter table code_ticket enable row level security;
alter table code_ticket force row level security;
create policy code_ticket_scope on code_ticket
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table sealed_intake (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text    not null,
  sealed    bytea   not null,
  constraint sealed_intake_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2'))
);
create index sealed_intake_channel on sealed_intake using btree (cycle_id, agency_id, channel);
alter table sealed_intake enable row level security;
alter table sealed_intake force row level security;
create policy sealed_intake_scope on sealed_intake
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table interview_assignment (
  agency_id  integer not null,
  cycle_id   integer not null,
  person_id  uuid    not null,
  quota      integer not null,
  taken_back boolean not null default false,
  received   integer not null default 0,
  shown      integer not null default 0,
  version    integer not null default 1,
  constraint interview_assignment_pkey primary key (cycle_id, agency_id, person_id),
  constraint interview_assignment_check check (shown >= 0 and shown <= received),
  constraint interview_assignment_quota_check check (quota >= 1 and quota <= 10000),
  constraint interview_assignment_received_check check (received >= 0),
  constraint interview_assignment_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint interview_assignment_cycle_id_fkey foreign key (cycle_id) references cycle(id),
  constraint interview_assignment_person_id_fkey foreign key (person_id) references person(id)
);
create index interview_assignment_person on interview_assignment using btree (person_id, cycle_id);
alter table interview_assignment enable row level security;
alter table interview_assignment force row level security;
create policy interview_assignment_scope on interview_assignment
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table collection_count (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text    not null,
  answered  integer not null,
  week_ago  integer not null default 0,
  constraint collection_count_pkey primary key (cycle_id, agency_id, channel),
  constraint collection_count_answered_check check (answered > 0),
  constraint collection_count_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2'))
);
alter table collection_count enable row level security;
alter table collection_count force row level security;
create policy collection_count_scope on collection_count
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');

create table collection_day (
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text    not null,
  day       date    not null,
  answered  integer not null,
  constraint collection_day_pkey primary key (cycle_id, agency_id, channel, day),
  constraint collection_day_answered_check check (answered > 0),
  constraint collection_day_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2'))
);
alter table collection_day enable row level security;
alter table collection_day force row level security;
create policy collection_day_scope on collection_day
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');

create table collection_counting (
  cycle_id   integer     not null,
  since      date        not null,
  counted_at timestamptz not null,
  was_over   boolean     not null,
  constraint collection_counting_pkey primary key (cycle_id),
  constraint collection_counting_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);

create table survey_sending (
  id        bigint      not null generated always as identity,
  send_key  uuid        not null,
  agency_id integer     not null,
  cycle_id  integer     not null,
  door      text        not null,
  reminds   boolean     not null,
  facts     jsonb       not null,
  letters   integer     not null,
  sent      integer     not null default 0,
  failed    integer     not null default 0,
  person_id uuid,
  at        timestamptz not null,
  constraint survey_sending_pkey primary key (id),
  constraint survey_sending_send_key_key unique (send_key),
  constraint survey_sending_door_check check (door in ('iit', 'eit')),
  constraint survey_sending_letters_check check (letters > 0),
  constraint survey_sending_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint survey_sending_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create index survey_sending_agency on survey_sending using btree (agency_id, cycle_id, id desc);
alter table survey_sending enable row level security;
alter table survey_sending force row level security;
create policy survey_sending_scope on survey_sending
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table survey_letter (
  id           bigint      not null generated always as identity,
  sending_id   bigint      not null,
  agency_id    integer     not null,
  recipient    text        not null,
  failures     integer     not null default 0,
  run_after    timestamptz not null,
  leased_until timestamptz,
  constraint survey_letter_pkey primary key (id),
  constraint survey_letter_recipient_check check (length(recipient) >= 3 and length(recipient) <= 254),
  constraint survey_letter_sending_id_fkey foreign key (sending_id) references survey_sending(id) on delete cascade
);
create index survey_letter_next on survey_letter using btree (run_after);
create index survey_letter_sending on survey_letter using btree (sending_id);
alter table survey_letter enable row level security;
alter table survey_letter force row level security;
create policy survey_letter_scope on survey_letter
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table collection_reminder (
  agency_id integer not null,
  cycle_id  integer not null,
  person_id uuid    not null,
  told_on   date    not null,
  constraint collection_reminder_pkey primary key (cycle_id, agency_id, person_id, told_on),
  constraint collection_reminder_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint collection_reminder_cycle_id_fkey foreign key (cycle_id) references cycle(id),
  constraint collection_reminder_person_id_fkey foreign key (person_id) references person(id)
);
alter table collection_reminder enable row level security;
alter table collection_reminder force row level security;
create policy collection_reminder_scope on collection_reminder
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all');

create table link_use (
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  link      text        not null,
  url       text        not null,
  at        timestamptz not null,
  constraint link_use_pkey primary key (agency_id, cycle_id, item, link),
  constraint link_use_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint link_use_link_check check (link ~ '^[0-9a-f]{64}$'),
  constraint link_use_url_check check (length(url) >= 1 and length(url) <= 4000),
  constraint link_use_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint link_use_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create index link_use_link on link_use using btree (link);
alter table link_use enable row level security;
alter table link_use force row level security;
create policy link_use_scope on link_use
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger link_use_append_only before update on link_use for each row execute function refuse_change();

create table link_due (
  link     text        not null,
  host     text        not null,
  due_at   timestamptz not null,
  failures integer     not null default 0,
  constraint link_due_pkey primary key (link),
  constraint link_due_failures_check check (failures >= 0),
  constraint link_due_host_check check (length(host) <= 300),
  constraint link_due_link_check check (link ~ '^[0-9a-f]{64}$')
);
create index link_due_due_at on link_due using btree (due_at);

create table link_finding (
  id           bigint      not null generated always as identity,
  link         text        not null,
  at           timestamptz not null,
  fault        text,
  status       integer,
  facts        jsonb       not null,
  content_hash text,
  text_hash    text,
  constraint link_finding_pkey primary key (id),
  constraint link_finding_check check ((fault is null) = (status is not null)),
  constraint link_finding_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
  constraint link_finding_fault_check check (length(fault) >= 1 and length(fault) <= 40),
  constraint link_finding_link_check check (link ~ '^[0-9a-f]{64}$'),
  constraint link_finding_status_check check (status >= 100 and status <= 999),
  constraint link_finding_text_hash_check check (text_hash ~ '^[0-9a-f]{64}$')
);
create index link_finding_content on link_finding using btree (content_hash);
create index link_finding_link on link_finding using btree (link, id desc);
create index link_finding_page on link_finding using btree (at) where content_hash is not null and (facts #>> '{seen,kind}'::text[]) = 'html';
create index link_finding_text on link_finding using btree (text_hash);
alter table link_finding enable row level security;
alter table link_finding force row level security;
create policy link_finding_scope on link_finding
  using ((select scope_kind()) = 'all' or (exists ( select
   from link_use u
  where u.link = link_finding.link)))
  with check ((select scope_kind()) = 'all');
create trigger link_finding_append_only before update on link_finding for each row execute function refuse_change();

create table link_text (
  hash text not null,
  text text not null,
  constraint link_text_pkey primary key (hash),
  constraint link_text_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint link_text_text_check check (length(text) <= 300000)
);
alter table link_text enable row level security;
alter table link_text force row level security;
create policy link_text_scope on link_text
  using ((select scope_kind()) = 'all' or (exists ( select
   from link_finding f
  where f.text_hash = link_text.hash)))
  with check ((select scope_kind()) = 'all');

create table link_content (
  hash    text    not null,
  size    integer not null,
  packing text    not null,
  bytes   bytea   not null,
  constraint link_content_pkey primary key (hash),
  constraint link_content_bytes_check check (length(bytes) <= 20000000),
  constraint link_content_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint link_content_packing_check check (packing in ('none', 'gzip')),
  constraint link_content_size_check check (size >= 0)
);
alter table link_content enable row level security;
alter table link_content force row level security;

create table link_snapshot (
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  link      text        not null,
  reason    text        not null,
  at        timestamptz not null,
  constraint link_snapshot_pkey primary key (agency_id, cycle_id, item, link, reason, at),
  constraint link_snapshot_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint link_snapshot_link_check check (link ~ '^[0-9a-f]{64}$'),
  constraint link_snapshot_reason_check check (reason in ('submission', 'scoring', 'appeal', 'monthly')),
  constraint link_snapshot_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint link_snapshot_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create index link_snapshot_link on link_snapshot using btree (link, at);
alter table link_snapshot enable row level security;
alter table link_snapshot force row level security;
create policy link_snapshot_scope on link_snapshot
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger link_snapshot_append_only before update on link_snapshot for each row execute function refuse_change();

create table item_answer (
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  version   integer     not null,
  body      jsonb       not null,
  origin    text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint item_answer_pkey primary key (agency_id, cycle_id, item, version),
  constraint item_answer_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint item_answer_origin_check check (origin in ('written', 'attached', 'reused')),
  constraint item_answer_version_check check (version >= 1),
  constraint item_answer_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint item_answer_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table item_answer enable row level security;
alter table item_answer force row level security;
create policy item_answer_scope on item_answer
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger item_answer_append_only before delete or update on item_answer for each row execute function refuse_change();

create table item_file (
  id        integer     not null generated always as identity,
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  name      text        not null,
  type      text        not null,
  size      integer     not null,
  hash      text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint item_file_pkey primary key (id),
  constraint item_file_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint item_file_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint item_file_name_check check (length(name) >= 1 and length(name) <= 120),
  constraint item_file_size_check check (size >= 1 and size <= 10485760),
  constraint item_file_type_check check (type in ('pdf', 'jpg', 'png', 'docx', 'xlsx', 'pptx', 'csv', 'txt', 'html')),
  constraint item_file_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint item_file_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create index item_file_content on item_file using btree (agency_id, hash);
create index item_file_cycle on item_file using btree (agency_id, cycle_id, item);
alter table item_file enable row level security;
alter table item_file force row level security;
create policy item_file_scope on item_file
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger item_file_append_only before delete or update on item_file for each row execute function refuse_change();

create table item_assignment (
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  number    integer     not null,
  unit      text        not null,
  people    uuid[]      not null,
  person_id uuid,
  at        timestamptz not null,
  constraint item_assignment_pkey primary key (agency_id, cycle_id, item, number),
  constraint item_assignment_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint item_assignment_number_check check (number >= 1),
  constraint item_assignment_unit_check check (length(unit) <= 300),
  constraint item_assignment_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint item_assignment_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table item_assignment enable row level security;
alter table item_assignment force row level security;
create policy item_assignment_scope on item_assignment
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger item_assignment_append_only before delete or update on item_assignment for each row execute function refuse_change();

create table item_comment (
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  number    integer     not null,
  text      text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint item_comment_pkey primary key (agency_id, cycle_id, item, number),
  constraint item_comment_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint item_comment_number_check check (number >= 1),
  constraint item_comment_text_check check (length(text) >= 1 and length(text) <= 2000),
  constraint item_comment_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint item_comment_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table item_comment enable row level security;
alter table item_comment force row level security;
create policy item_comment_scope on item_comment
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger item_comment_append_only before delete or update on item_comment for each row execute function refuse_change();

create table item_check (
  id        bigint      not null generated always as identity,
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  version   integer     not null,
  stage     text        not null,
  accepted  boolean     not null,
  reason    text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint item_check_pkey primary key (id),
  constraint item_check_check check (length(reason) <= 2000 and (accepted or reason <> '')),
  constraint item_check_stage_check check (stage in ('review', 'head')),
  constraint item_check_agency_id_cycle_id_item_version_fkey foreign key (agency_id, cycle_id, item, version) references item_answer(agency_id, cycle_id, item, version)
);
create index item_check_version on item_check using btree (agency_id, cycle_id, item, version, id desc);
alter table item_check enable row level security;
alter table item_check force row level security;
create policy item_check_scope on item_check
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger item_check_append_only before delete or update on item_check for each row execute function refuse_change();

create table submission (
  agency_id integer     not null,
  cycle_id  integer     not null,
  number    integer     not null,
  content   jsonb       not null,
  hash      text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint submission_pkey primary key (agency_id, cycle_id, number),
  constraint submission_hash_key unique (hash),
  constraint submission_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint submission_number_check check (number >= 1),
  constraint submission_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint submission_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table submission enable row level security;
alter table submission force row level security;
create policy submission_scope on submission
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger submission_append_only before delete or update on submission for each row execute function refuse_change();

create table assessor_conflict (
  id        bigint      not null generated always as identity,
  person_id uuid        not null,
  group_id  integer     not null,
  holds     boolean     not null,
  by_id     uuid,
  at        timestamptz not null,
  constraint assessor_conflict_pkey primary key (id),
  constraint assessor_conflict_group_id_fkey foreign key (group_id) references agency_group(id),
  constraint assessor_conflict_person_id_fkey foreign key (person_id) references person(id)
);
create index assessor_conflict_person on assessor_conflict using btree (person_id, group_id, id desc);
create trigger assessor_conflict_append_only before delete or update on assessor_conflict for each row execute function refuse_change();

create table review_task (
  agency_id   integer     not null,
  cycle_id    integer     not null,
  item        text        not null,
  seat        integer     not null,
  assessor_id uuid        not null,
  at          timestamptz not null,
  constraint review_task_pkey primary key (agency_id, cycle_id, item, seat),
  constraint review_task_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint review_task_seat_check check (seat in (1, 2)),
  constraint review_task_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint review_task_assessor_id_fkey foreign key (assessor_id) references person(id),
  constraint review_task_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create index review_task_assessor on review_task using btree (assessor_id, cycle_id, item, agency_id);
create index review_task_cycle on review_task using btree (cycle_id, item, agency_id, seat);
alter table review_task enable row level security;
alter table review_task force row level security;
create policy review_task_scope on review_task
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger review_task_given after insert on review_task referencing new table as fresh for each statement execute function count_given();
create trigger review_task_keeps_seat before delete or update on review_task for each row execute function keep_seat();
create trigger review_task_moved after update on review_task referencing old table as gone new table as fresh for each statement execute function count_moved();

create table finding (
  id         bigint      not null generated always as identity,
  agency_id  integer     not null,
  cycle_id   integer     not null,
  item       text        not null,
  seat       integer     not null,
  submission integer,
  missing    integer[]   not null,
  score      integer     not null,
  reason     text        not null,
  person_id  uuid        not null,
  at         timestamptz not null,
  constraint finding_pkey primary key (id),
  constraint finding_check check ((score in (0, 100)) and (score = 100) = (cardinality(missing) = 0)),
  constraint finding_check1 check (length(reason) <= 2000 and (score = 100 or reason <> '')),
  constraint finding_agency_id_cycle_id_item_seat_fkey foreign key (agency_id, cycle_id, item, seat) references review_task(agency_id, cycle_id, item, seat)
);
create index finding_person on finding using btree (cycle_id, person_id, agency_id, item, seat);
create index finding_seat on finding using btree (cycle_id, agency_id, item, seat, id desc);
create index finding_second on finding using btree (cycle_id, agency_id, item, seat, id desc) include (score, person_id) where seat = 2;
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_scope on finding
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger finding_append_only before delete or update on finding for each row execute function refuse_change();
create trigger finding_counted after insert on finding referencing new table as fresh for each statement execute function count_judged();
create trigger finding_disputed after insert on finding referencing new table as fresh for each statement execute function know_disputes();

create table adjudication (
  id        bigint      not null generated always as identity,
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  missing   integer[]   not null,
  score     integer     not null,
  reason    text        not null,
  person_id uuid        not null,
  at        timestamptz not null,
  constraint adjudication_pkey primary key (id),
  constraint adjudication_check check ((score in (0, 100)) and (score = 100) = (cardinality(missing) = 0)),
  constraint adjudication_reason_check check (length(reason) <= 2000 and reason <> ''),
  constraint adjudication_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint adjudication_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create index adjudication_item on adjudication using btree (cycle_id, agency_id, item, id desc);
alter table adjudication enable row level security;
alter table adjudication force row level security;
create policy adjudication_scope on adjudication
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger adjudication_append_only before delete or update on adjudication for each row execute function refuse_change();
create trigger adjudication_settles after insert on adjudication referencing new table as fresh for each statement execute function know_disputes();

create table appeal (
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  number    integer     not null,
  statement text        not null,
  links     text[]      not null,
  person_id uuid,
  at        timestamptz not null,
  constraint appeal_pkey primary key (agency_id, cycle_id, item, number),
  constraint appeal_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint appeal_number_check check (number >= 1),
  constraint appeal_statement_check check (length(statement) >= 1 and length(statement) <= 5000),
  constraint appeal_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint appeal_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table appeal enable row level security;
alter table appeal force row level security;
create policy appeal_scope on appeal
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger appeal_append_only before delete or update on appeal for each row execute function refuse_change();

create table appeal_decision (
  agency_id     integer     not null,
  cycle_id      integer     not null,
  item          text        not null,
  number        integer     not null,
  accepted      boolean     not null,
  reason        text        not null,
  score_before  integer     not null,
  reason_before text        not null,
  score_after   integer     not null,
  person_id     uuid        not null,
  at            timestamptz not null,
  constraint appeal_decision_pkey primary key (agency_id, cycle_id, item),
  constraint appeal_decision_check check (score_after = case when accepted then 100 else score_before end),
  constraint appeal_decision_reason_check check (length(reason) >= 1 and length(reason) <= 2000),
  constraint appeal_decision_score_after_check check (score_after in (0, 100)),
  constraint appeal_decision_score_before_check check (score_before in (0, 100)),
  constraint appeal_decision_agency_id_cycle_id_item_number_fkey foreign key (agency_id, cycle_id, item, number) references appeal(agency_id, cycle_id, item, number)
);
alter table appeal_decision enable row level security;
alter table appeal_decision force row level security;
create policy appeal_decision_scope on appeal_decision
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger appeal_decision_append_only before delete or update on appeal_decision for each row execute function refuse_change();

create table appeal_setting (
  cycle_id   integer     not null,
  number     integer     not null,
  allows_new boolean     not null,
  person_id  uuid,
  at         timestamptz not null,
  constraint appeal_setting_pkey primary key (cycle_id, number),
  constraint appeal_setting_number_check check (number >= 1),
  constraint appeal_setting_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create trigger appeal_setting_append_only before delete or update on appeal_setting for each row execute function refuse_change();

create table paper_batch (
  id        integer not null generated always as identity,
  agency_id integer not null,
  cycle_id  integer not null,
  channel   text    not null,
  sheets    integer not null,
  alone     boolean not null default false,
  state     text    not null default 'open',
  taken     integer,
  constraint paper_batch_pkey primary key (id),
  constraint paper_batch_channel_check check (channel in ('iit', 'eit', 'eit1', 'eit2')),
  constraint paper_batch_check check (taken >= 0 and taken <= sheets),
  constraint paper_batch_check1 check ((state = 'taken') = (taken is not null)),
  constraint paper_batch_sheets_check check (sheets >= 1 and sheets <= 200),
  constraint paper_batch_state_check check (state in ('open', 'taken', 'dropped')),
  constraint paper_batch_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
create index paper_batch_agency on paper_batch using btree (cycle_id, agency_id);
alter table paper_batch enable row level security;
alter table paper_batch force row level security;
create policy paper_batch_scope on paper_batch
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table paper_sheet (
  batch_id  integer not null,
  agency_id integer not null,
  number    integer not null,
  round     integer not null,
  answers   bytea   not null,
  person_id uuid    not null,
  constraint paper_sheet_pkey primary key (batch_id, number, round),
  constraint paper_sheet_number_check check (number >= 1 and number <= 200),
  constraint paper_sheet_round_check check (round >= 1 and round <= 3),
  constraint paper_sheet_batch_id_fkey foreign key (batch_id) references paper_batch(id)
);
alter table paper_sheet enable row level security;
alter table paper_sheet force row level security;
create policy paper_sheet_scope on paper_sheet
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table advice (
  cycle_id  integer     not null,
  agency_id integer     not null,
  version   integer     not null,
  body      jsonb       not null,
  needs     integer     not null,
  texts     integer     not null,
  origin    text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint advice_pkey primary key (cycle_id, agency_id, version),
  constraint advice_needs_check check (needs >= 0),
  constraint advice_origin_check check (origin in ('draft', 'written')),
  constraint advice_texts_check check (texts >= 0),
  constraint advice_version_check check (version >= 1),
  constraint advice_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint advice_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table advice enable row level security;
alter table advice force row level security;
create policy advice_scope on advice
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger advice_append_only before delete or update on advice for each row execute function refuse_change();

create table advice_step (
  cycle_id  integer     not null,
  agency_id integer     not null,
  version   integer     not null,
  number    integer     not null,
  step      text        not null,
  reason    text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint advice_step_pkey primary key (cycle_id, agency_id, version, number),
  constraint advice_step_check check (length(reason) <= 2000 and (step <> 'returned' or reason <> '')),
  constraint advice_step_number_check check (number >= 1),
  constraint advice_step_step_check check (step in ('handed', 'returned', 'approved')),
  constraint advice_step_cycle_id_agency_id_version_fkey foreign key (cycle_id, agency_id, version) references advice(cycle_id, agency_id, version)
);
alter table advice_step enable row level security;
alter table advice_step force row level security;
create policy advice_step_scope on advice_step
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger advice_step_append_only before delete or update on advice_step for each row execute function refuse_change();

create table advice_task (
  cycle_id    integer     not null,
  agency_id   integer     not null,
  number      integer     not null,
  assessor_id uuid        not null,
  person_id   uuid,
  at          timestamptz not null,
  constraint advice_task_pkey primary key (cycle_id, agency_id, number),
  constraint advice_task_number_check check (number >= 1),
  constraint advice_task_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint advice_task_assessor_id_fkey foreign key (assessor_id) references person(id),
  constraint advice_task_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table advice_task enable row level security;
alter table advice_task force row level security;
create policy advice_task_scope on advice_task
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger advice_task_append_only before delete or update on advice_task for each row execute function refuse_change();

create table advice_issue (
  id         integer not null generated always as identity,
  cycle_id   integer not null,
  edition_id integer not null,
  number     integer not null,
  head       jsonb   not null,
  hash       text    not null,
  constraint advice_issue_pkey primary key (id),
  constraint advice_issue_cycle_id_number_key unique (cycle_id, number),
  constraint advice_issue_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint advice_issue_number_check check (number >= 1),
  constraint advice_issue_cycle_id_fkey foreign key (cycle_id) references cycle(id),
  constraint advice_issue_edition_id_fkey foreign key (edition_id) references edition(id)
);
create trigger advice_issue_append_only before delete or update on advice_issue for each row execute function refuse_change();

create table advice_published (
  issue_id  integer not null,
  agency_id integer not null,
  version   integer not null,
  texts     json    not null,
  hash      text    not null,
  constraint advice_published_pkey primary key (agency_id, issue_id),
  constraint advice_published_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint advice_published_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint advice_published_issue_id_fkey foreign key (issue_id) references advice_issue(id)
);
create index advice_published_issue on advice_published using btree (issue_id);
create trigger advice_published_append_only before delete or update on advice_published for each row execute function refuse_change();

create table link_picture (
  finding_id   bigint      not null,
  link         text        not null,
  at           timestamptz not null,
  fault        text,
  facts        jsonb       not null,
  content_hash text,
  constraint link_picture_pkey primary key (finding_id),
  constraint link_picture_check check ((fault is null) = (content_hash is not null)),
  constraint link_picture_content_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
  constraint link_picture_fault_check check (length(fault) >= 1 and length(fault) <= 40),
  constraint link_picture_link_check check (link ~ '^[0-9a-f]{64}$'),
  constraint link_picture_finding_id_fkey foreign key (finding_id) references link_finding(id) on delete cascade
);
create index link_picture_content on link_picture using btree (content_hash);
create index link_picture_link on link_picture using btree (link);
alter table link_picture enable row level security;
alter table link_picture force row level security;
create policy link_picture_scope on link_picture
  using ((select scope_kind()) = 'all' or (exists ( select
   from link_use u
  where u.link = link_picture.link)))
  with check ((select scope_kind()) = 'all');
create trigger link_picture_append_only before update on link_picture for each row execute function refuse_change();

create table review_handover (
  id        bigint      not null generated always as identity,
  agency_id integer     not null,
  cycle_id  integer     not null,
  item      text        not null,
  seat      integer     not null,
  from_id   uuid        not null,
  to_id     uuid        not null,
  reason    text        not null,
  by_id     uuid,
  at        timestamptz not null,
  constraint review_handover_pkey primary key (id),
  constraint review_handover_check check (to_id <> from_id),
  constraint review_handover_reason_check check (length(reason) >= 1 and length(reason) <= 1000),
  constraint review_handover_agency_id_cycle_id_item_seat_fkey foreign key (agency_id, cycle_id, item, seat) references review_task(agency_id, cycle_id, item, seat),
  constraint review_handover_from_id_fkey foreign key (from_id) references person(id),
  constraint review_handover_to_id_fkey foreign key (to_id) references person(id)
);
create index review_handover_seat on review_handover using btree (cycle_id, agency_id, item, seat, id desc);
alter table review_handover enable row level security;
alter table review_handover force row level security;
create policy review_handover_scope on review_handover
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger review_handover_append_only before delete or update on review_handover for each row execute function refuse_change();

create table calibration_set (
  cycle_id  integer     not null,
  number    integer     not null,
  person_id uuid,
  at        timestamptz not null,
  constraint calibration_set_pkey primary key (cycle_id, number),
  constraint calibration_set_number_check check (number >= 1),
  constraint calibration_set_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table calibration_set enable row level security;
alter table calibration_set force row level security;
create policy calibration_set_scope on calibration_set
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger calibration_set_append_only before delete or update on calibration_set for each row execute function refuse_change();

create table calibration_item (
  cycle_id   integer   not null,
  number     integer   not null,
  position   integer   not null,
  agency_id  integer   not null,
  item       text      not null,
  submission integer,
  score      integer   not null,
  missing    integer[] not null,
  reason     text      not null,
  constraint calibration_item_pkey primary key (cycle_id, number, "position"),
  constraint calibration_item_cycle_id_number_agency_id_item_key unique (cycle_id, number, agency_id, item),
  constraint calibration_item_item_check check (length(item) >= 1 and length(item) <= 20),
  constraint calibration_item_position_check check ("position" >= 1 and "position" <= 100),
  constraint calibration_item_reason_check check (length(reason) <= 2000),
  constraint calibration_item_score_check check (score in (0, 100)),
  constraint calibration_item_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint calibration_item_cycle_id_number_fkey foreign key (cycle_id, number) references calibration_set(cycle_id, number)
);
create index calibration_item_agency on calibration_item using btree (cycle_id, agency_id, item);
alter table calibration_item enable row level security;
alter table calibration_item force row level security;
create policy calibration_item_scope on calibration_item
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger calibration_item_append_only before delete or update on calibration_item for each row execute function refuse_change();

create table calibration_finding (
  cycle_id  integer     not null,
  number    integer     not null,
  position  integer     not null,
  person_id uuid        not null,
  missing   integer[]   not null,
  score     integer     not null,
  reason    text        not null,
  at        timestamptz not null,
  constraint calibration_finding_pkey primary key (cycle_id, number, "position", person_id),
  constraint calibration_finding_check check ((score in (0, 100)) and (score = 100) = (cardinality(missing) = 0)),
  constraint calibration_finding_check1 check (length(reason) <= 2000 and (score = 100 or reason <> '')),
  constraint calibration_finding_cycle_id_number_position_fkey foreign key (cycle_id, number, "position") references calibration_item(cycle_id, number, "position"),
  constraint calibration_finding_person_id_fkey foreign key (person_id) references person(id)
);
alter table calibration_finding enable row level security;
alter table calibration_finding force row level security;
create policy calibration_finding_scope on calibration_finding
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger calibration_finding_append_only before delete or update on calibration_finding for each row execute function refuse_change();

create table storage_measure (
  at    timestamptz not null,
  facts jsonb       not null,
  constraint storage_measure_pkey primary key (at)
);
alter table storage_measure enable row level security;
alter table storage_measure force row level security;
create policy storage_measure_scope on storage_measure
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');

create table copy_retention (
  number    integer     not null,
  months    integer     not null,
  reason    text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint copy_retention_pkey primary key (number),
  constraint copy_retention_months_check check (months >= 12 and months <= 600),
  constraint copy_retention_number_check check (number >= 1),
  constraint copy_retention_reason_check check (length(reason) >= 1 and length(reason) <= 2000)
);
alter table copy_retention enable row level security;
alter table copy_retention force row level security;
create policy copy_retention_scope on copy_retention
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');
create trigger copy_retention_append_only before delete or update on copy_retention for each row execute function refuse_change();

create table copy_removal (
  hash   text        not null,
  link   text        not null,
  what   text        not null,
  size   bigint      not null,
  months integer     not null,
  at     timestamptz not null,
  constraint copy_removal_pkey primary key (link, hash, what, at),
  constraint copy_removal_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint copy_removal_link_check check (link ~ '^[0-9a-f]{64}$'),
  constraint copy_removal_size_check check (size >= 0),
  constraint copy_removal_what_check check (what in ('content', 'text'))
);
alter table copy_removal enable row level security;
alter table copy_removal force row level security;
create policy copy_removal_scope on copy_removal
  using ((select scope_kind()) = 'all' or (exists ( select
   from link_use u
  where u.link = copy_removal.link)))
  with check ((select scope_kind()) = 'all');
create trigger copy_removal_append_only before delete or update on copy_removal for each row execute function refuse_change();

create table file_reading (
  agency_id integer     not null,
  hash      text        not null,
  at        timestamptz not null,
  facts     jsonb       not null,
  text      text        not null,
  constraint file_reading_pkey primary key (agency_id, hash),
  constraint file_reading_text_check check (length(text) <= 300000),
  constraint file_reading_agency_id_hash_fkey foreign key (agency_id, hash) references evidence_file(agency_id, hash) on delete cascade
);
alter table file_reading enable row level security;
alter table file_reading force row level security;
create policy file_reading_scope on file_reading
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger file_reading_append_only before update on file_reading for each row execute function refuse_change();

create table file_due (
  agency_id integer     not null,
  hash      text        not null,
  at        timestamptz not null,
  tries     integer     not null default 0,
  constraint file_due_pkey primary key (agency_id, hash),
  constraint file_due_tries_check check (tries >= 0),
  constraint file_due_agency_id_hash_fkey foreign key (agency_id, hash) references evidence_file(agency_id, hash) on delete cascade
);
create index file_due_at on file_due using btree (at);
alter table file_due enable row level security;
alter table file_due force row level security;
create policy file_due_scope on file_due
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));

create table review_load (
  cycle_id    integer not null,
  assessor_id uuid    not null,
  tasks       integer not null,
  done        integer not null,
  constraint review_load_pkey primary key (cycle_id, assessor_id),
  constraint review_load_assessor_id_fkey foreign key (assessor_id) references person(id),
  constraint review_load_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table review_load enable row level security;
alter table review_load force row level security;
create policy review_load_scope on review_load
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');

create table review_dispute (
  cycle_id  integer not null,
  agency_id integer not null,
  item      text    not null,
  constraint review_dispute_pkey primary key (cycle_id, item, agency_id),
  constraint review_dispute_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint review_dispute_cycle_id_fkey foreign key (cycle_id) references cycle(id)
);
alter table review_dispute enable row level security;
alter table review_dispute force row level security;
create policy review_dispute_scope on review_dispute
  using ((select scope_kind()) = 'all')
  with check ((select scope_kind()) = 'all');

create table item_file_erasure (
  file_id   integer     not null,
  agency_id integer     not null,
  hash      text        not null,
  reason    text        not null,
  person_id uuid,
  at        timestamptz not null,
  constraint item_file_erasure_pkey primary key (file_id),
  constraint item_file_erasure_hash_check check (hash ~ '^[0-9a-f]{64}$'),
  constraint item_file_erasure_reason_check check (length(reason) >= 1 and length(reason) <= 1000),
  constraint item_file_erasure_agency_id_fkey foreign key (agency_id) references agency(id),
  constraint item_file_erasure_file_id_fkey foreign key (file_id) references item_file(id)
);
create index item_file_erasure_agency on item_file_erasure using btree (agency_id);
alter table item_file_erasure enable row level security;
alter table item_file_erasure force row level security;
create policy item_file_erasure_scope on item_file_erasure
  using ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())))
  with check ((select scope_kind()) = 'all' or (agency_id in (select scope_agencies())));
create trigger item_file_erasure_append_only before delete or update on item_file_erasure for each row execute function refuse_change();

create policy link_content_scope on link_content
  using ((select scope_kind()) = 'all' or (exists ( select
   from link_finding f
  where f.content_hash = link_content.hash)) or (exists ( select
   from link_picture p
  where p.content_hash = link_content.hash)))
  with check ((select scope_kind()) = 'all');
