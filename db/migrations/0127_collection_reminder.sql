-- Who was told when that a survey of their agency is behind: nobody gets two letters in a week.
create table collection_reminder (
  agency_id integer not null references agency(id),
  cycle_id  integer not null references cycle(id),
  person_id uuid not null references person(id),
  told_on   date not null,
  primary key (cycle_id, agency_id, person_id, told_on)
);
alter table collection_reminder enable row level security;
alter table collection_reminder force row level security;
create policy collection_reminder_scope on collection_reminder
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all');
