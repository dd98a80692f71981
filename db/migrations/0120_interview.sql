-- Who interviews whose service users, and how many. Received counts interviews taken in and says nothing of them;
-- shown is what others are told of it: rounded down, and moved with the counting of the whole cycle alone.
create table interview_assignment (
  agency_id  integer not null references agency,
  cycle_id   integer not null references cycle,
  person_id  uuid not null references person,
  quota      integer not null check (quota between 1 and 10000),
  taken_back boolean not null default false,
  received   integer not null default 0 check (received >= 0),
  shown      integer not null default 0 check (shown between 0 and received),
  version    integer not null default 1,
  primary key (cycle_id, agency_id, person_id)
);
create index interview_assignment_person on interview_assignment (person_id, cycle_id);

alter table interview_assignment enable row level security;
alter table interview_assignment force row level security;
create policy interview_assignment_scope on interview_assignment
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
