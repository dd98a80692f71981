-- Who took over a seat from whom, and why. What was judged stays with whoever judged it: a seat changes hands
-- only while nothing was found at it, and only by a row that is kept here.
create table review_handover (
  id        bigint primary key generated always as identity,
  agency_id integer not null,
  cycle_id  integer not null,
  item      text not null,
  seat      integer not null,
  from_id   uuid not null references person,
  to_id     uuid not null references person check (to_id <> from_id),
  reason    text not null check (length(reason) between 1 and 1000),
  by_id     uuid,
  at        timestamptz not null,
  foreign key (agency_id, cycle_id, item, seat) references review_task
);
create index review_handover_seat on review_handover (cycle_id, agency_id, item, seat, id desc);
create trigger review_handover_append_only before update or delete on review_handover
  for each row execute function refuse_change();
alter table review_handover enable row level security;
alter table review_handover force row level security;
create policy review_handover_scope on review_handover
  using ((select scope_kind()) = 'all') with check ((select scope_kind()) = 'all');

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
drop trigger review_task_append_only on review_task;
create trigger review_task_keeps_seat before update or delete on review_task
  for each row execute function keep_seat();
