-- A file that must not be kept: its content is gone, that it was there and who had it erased stays.
create table item_file_erasure (
  file_id   integer primary key references item_file,
  agency_id integer not null references agency,
  hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
  reason    text not null check (length(reason) between 1 and 1000),
  person_id uuid,
  at        timestamptz not null
);
create index item_file_erasure_agency on item_file_erasure (agency_id);
create trigger item_file_erasure_append_only before update or delete on item_file_erasure
  for each row execute function refuse_change();
alter table item_file_erasure enable row level security;
alter table item_file_erasure force row level security;
create policy item_file_erasure_scope on item_file_erasure
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
create index item_file_content on item_file (agency_id, hash);
