-- What each assessor of a cycle was given and has judged, counted as it happens: to count a nation's anew takes longer
-- than all else that a lead looks at.
create table review_load (
  cycle_id    integer not null references cycle,
  assessor_id uuid    not null references person,
  tasks       integer not null,
  done        integer not null,
  primary key (cycle_id, assessor_id)
);
alter table review_load enable row level security;
alter table review_load force row level security;
create policy review_load_scope on review_load
  using ((select scope_kind()) = 'all') with check ((select scope_kind()) = 'all');

insert into review_load (cycle_id, assessor_id, tasks, done)
select cycle_id, assessor_id, sum(tasks), sum(done) from (
  select cycle_id, assessor_id, count(*) as tasks, 0 as done from review_task group by 1, 2
  union all
  select cycle_id, person_id, 0, count(distinct (agency_id, item, seat)) from finding group by 1, 2
) known group by 1, 2;

create function count_given() returns trigger
  language plpgsql
as $$
begin
  insert into review_load as l (cycle_id, assessor_id, tasks, done)
    select cycle_id, assessor_id, count(*), 0 from fresh group by 1, 2 order by 1, 2
    on conflict (cycle_id, assessor_id) do update set tasks = l.tasks + excluded.tasks;
  return null;
end $$;
create trigger review_task_given after insert on review_task
  referencing new table as fresh for each statement execute function count_given();

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
create trigger review_task_moved after update on review_task
  referencing old table as gone new table as fresh for each statement execute function count_moved();

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
create trigger finding_counted after insert on finding
  referencing new table as fresh for each statement execute function count_judged();
