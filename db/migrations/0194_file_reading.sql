-- Files that agencies show for an item are read like what stands at a link: once for each content.
-- Tables and pages saved from a browser are taken as well.
alter table item_file drop constraint item_file_type_check;
alter table item_file add constraint item_file_type_check
  check (type in ('pdf', 'jpg', 'png', 'docx', 'xlsx', 'pptx', 'csv', 'txt', 'html'));

create table file_reading (
  agency_id integer not null,
  hash      text not null,
  at        timestamptz not null,
  facts     jsonb not null,
  text      text not null check (length(text) <= 300000),
  primary key (agency_id, hash),
  -- What was read goes with what it was read from.
  foreign key (agency_id, hash) references evidence_file on delete cascade
);

-- Waits to be read; a row goes when it was. One that ends the program each time is left after some tries.
create table file_due (
  agency_id integer not null,
  hash      text not null,
  at        timestamptz not null,
  tries     integer not null default 0 check (tries >= 0),
  primary key (agency_id, hash),
  foreign key (agency_id, hash) references evidence_file on delete cascade
);
create index file_due_at on file_due (at);

insert into file_due (agency_id, hash, at)
select distinct agency_id, hash, now() from item_file i
where exists (select from evidence_file f where f.agency_id = i.agency_id and f.hash = i.hash);

do $$
declare
  one text;
begin
  foreach one in array array['file_reading', 'file_due'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy %I on %I
      using ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))
      with check ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))',
      one || '_scope', one);
  end loop;
end $$;
create trigger file_reading_append_only before update on file_reading
  for each row execute function refuse_change();
