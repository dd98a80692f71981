-- A ministry's own form of a document, with fields that are filled: everybody's (neither agency nor
-- group), of a ministry, a province or a group, or of one agency. A change is the next version.
create table template (
  id        integer generated always as identity primary key,
  agency_id integer references agency,
  group_id  integer references agency_group,
  check (agency_id is null or group_id is null)
);
create index template_agency on template (agency_id);

create table template_version (
  template_id  integer not null references template,
  version      integer not null check (version >= 1),
  name         text not null check (length(name) between 1 and 200),
  is_withdrawn boolean not null,
  file_name    text not null check (length(file_name) between 1 and 200),
  hash         text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes        bytea not null check (length(bytes) between 1 and 5000000),
  -- The fields it uses.
  fields       text[] not null,
  person_id    uuid,
  at           timestamptz not null,
  primary key (template_id, version)
);
create trigger template_version_append_only before update or delete on template_version
  for each row execute function refuse_change();
create trigger template_append_only before update or delete on template
  for each row execute function refuse_change();

alter table template enable row level security;
alter table template force row level security;
-- An agency's people see what is everybody's, what is of a group they are in, and their own; they
-- write within their own agencies and for groups that one of those is in. Which of the roles may is
-- asked before.
create policy template_scope on template
  using (
    (select scope_kind()) = 'all'
    or agency_id in (select scope_agencies())
    or ((select scope_kind()) = 'agencies' and agency_id is null and (
      group_id is null
      or exists (
        select from agency a
        where a.id in (select scope_agencies()) and (
          a.ministry_id = template.group_id or a.province_id = template.group_id
          or exists (select from agency_group_member m
            where m.group_id = template.group_id and m.agency_id = a.id)))))
  )
  with check (
    (select scope_kind()) = 'all'
    or agency_id in (select scope_agencies())
    or ((select scope_kind()) = 'agencies' and group_id is not null)
  );

alter table template_version enable row level security;
alter table template_version force row level security;
-- Seen with its template, whose own policy holds here as well.
create policy template_version_scope on template_version
  using ((select scope_kind()) = 'all' or exists (select from template t where t.id = template_id))
  with check (exists (
    select from template t where t.id = template_id
      and ((select scope_kind()) = 'all' or t.agency_id is not null or t.group_id is not null)));
