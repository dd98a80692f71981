-- How the measures of an approved plan get on: what was reported of each step at the end of each round.
create table progress_report (
  agency_id     integer not null,
  -- Of the plan: the year whose results it answers.
  fiscal_year   integer not null,
  measure       integer not null check (measure >= 1),
  step          integer not null check (step >= 1),
  -- The last day of the round.
  until         date not null,
  number        integer not null check (number >= 1),
  state         text not null check (state in ('notBegun', 'underWay', 'done', 'cannot')),
  percent       integer not null check (percent between 0 and 100),
  result        text not null check (length(result) <= 5000),
  -- In this round alone; `none` is "no budget used".
  spending      text not null check (spending in ('none', 'amount', 'unsaid')),
  baht          numeric(14, 2) check (baht >= 0),
  problem       text not null check (length(problem) <= 5000),
  suggestion    text not null check (length(suggestion) <= 5000),
  links         text[] not null,
  -- The approved version of the plan that was reported on.
  plan_version  integer not null,
  person_id     uuid,
  at            timestamptz not null,
  primary key (agency_id, fiscal_year, measure, step, until, number),
  foreign key (agency_id, fiscal_year, plan_version) references plan_version,
  check ((spending = 'amount') = (baht is not null)),
  check (case state when 'done' then percent = 100 when 'notBegun' then percent = 0
    else percent < 100 end)
);

-- Whose work a measure is, beside the name that its plan gives.
create table progress_assignment (
  agency_id   integer not null references agency,
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  measure     integer not null check (measure >= 1),
  number      integer not null check (number >= 1),
  people      uuid[] not null,
  person_id   uuid,
  at          timestamptz not null,
  primary key (agency_id, fiscal_year, measure, number)
);

create table progress_setting (
  agency_id      integer not null references agency,
  fiscal_year    integer not null check (fiscal_year between 2500 and 2700),
  number         integer not null check (number >= 1),
  days_to_report integer not null check (days_to_report between 0 and 90),
  reminds        boolean not null,
  person_id      uuid,
  at             timestamptz not null,
  primary key (agency_id, fiscal_year, number)
);

-- What is shown for a result. Its bytes stand apart, once for each agency however often they are shown.
create table evidence (
  id          integer primary key generated always as identity,
  agency_id   integer not null references agency,
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  measure     integer not null check (measure >= 1),
  step        integer not null check (step >= 1),
  until       date not null,
  name        text not null check (length(name) between 1 and 120),
  type        text not null check (type in ('pdf', 'jpg', 'png', 'docx', 'xlsx', 'pptx')),
  size        integer not null check (size between 1 and 10485760),
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  person_id   uuid,
  at          timestamptz not null
);
create index evidence_plan on evidence (agency_id, fiscal_year, measure);

create table evidence_file (
  agency_id integer not null references agency,
  hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes     bytea not null check (length(bytes) between 1 and 10485760),
  primary key (agency_id, hash)
);
-- Compressed already.
alter table evidence_file alter column bytes set storage external;

-- Taken back, with the reason; the bytes go where nothing else shows them.
create table evidence_withdrawal (
  evidence_id integer primary key references evidence,
  agency_id   integer not null references agency,
  reason      text not null check (length(reason) between 1 and 1000),
  person_id   uuid,
  at          timestamptz not null
);

-- Whom a letter reminded of what, so that it is said once a week at most.
create table progress_reminder (
  agency_id   integer not null references agency,
  fiscal_year integer not null check (fiscal_year between 2500 and 2700),
  person_id   uuid not null references person,
  measure     integer not null,
  until       date not null,
  state       text not null check (state in ('soon', 'late')),
  told_on     date not null,
  primary key (agency_id, fiscal_year, person_id, measure, until, state, told_on)
);
create index progress_reminder_person on progress_reminder (person_id, told_on);

-- Who would rather not have letters of that kind.
alter table person add column wants_reminders boolean not null default true;

do $$
declare
  one text;
begin
  foreach one in array array['progress_report', 'progress_assignment', 'progress_setting',
    'evidence', 'evidence_withdrawal'] loop
    execute format('create trigger %I before update or delete on %I
      for each row execute function refuse_change()', one || '_append_only', one);
  end loop;
  foreach one in array array['progress_report', 'progress_assignment', 'progress_setting',
    'evidence', 'evidence_file', 'evidence_withdrawal', 'progress_reminder'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy %I on %I
      using ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))
      with check ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))',
      one || '_scope', one);
  end loop;
end $$;
