-- What two found not the same and no lead has settled, known as it happens: to hold every pair of a nation's findings
-- against each other takes longer than all else that a lead looks at. Whoever judges or settles holds the answers of the
-- agency, so that two who judge the same item at once are counted one after the other.
create table review_dispute (
  cycle_id  integer not null references cycle,
  agency_id integer not null references agency,
  item      text    not null,
  primary key (cycle_id, item, agency_id)
);
alter table review_dispute enable row level security;
alter table review_dispute force row level security;
create policy review_dispute_scope on review_dispute
  using ((select scope_kind()) = 'all') with check ((select scope_kind()) = 'all');

insert into review_dispute (cycle_id, agency_id, item)
select two.cycle_id, two.agency_id, two.item
from (select distinct on (cycle_id, agency_id, item) cycle_id, agency_id, item, score
    from finding where seat = 2 order by cycle_id, agency_id, item, id desc) two
  join lateral (select score from finding f where f.cycle_id = two.cycle_id
    and f.agency_id = two.agency_id and f.item = two.item and f.seat = 1
    order by f.id desc limit 1) one on one.score <> two.score
where not exists (select from adjudication d where d.cycle_id = two.cycle_id
  and d.agency_id = two.agency_id and d.item = two.item);

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
create trigger finding_disputed after insert on finding
  referencing new table as fresh for each statement execute function know_disputes();
create trigger adjudication_settles after insert on adjudication
  referencing new table as fresh for each statement execute function know_disputes();
