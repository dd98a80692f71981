-- How pages looked when what stood there was kept: a picture of a finding, or why there is none.
create table link_picture (
  finding_id   bigint primary key references link_finding on delete cascade,
  link         text not null check (link ~ '^[0-9a-f]{64}$'),
  at           timestamptz not null,
  fault        text check (length(fault) between 1 and 40),
  facts        jsonb not null,
  -- Its bytes stand in link_content, once however often a page looks the same.
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  check ((fault is null) = (content_hash is not null))
);
create index link_picture_link on link_picture (link);
create index link_picture_content on link_picture (content_hash);
create index link_finding_page on link_finding (at)
  where content_hash is not null and facts #>> '{seen,kind}' = 'html';

create trigger link_picture_append_only before update on link_picture
  for each row execute function refuse_change();
alter table link_picture enable row level security;
alter table link_picture force row level security;
create policy link_picture_scope on link_picture
  using ((select scope_kind()) = 'all'
    or exists (select from link_use u where u.link = link_picture.link))
  with check ((select scope_kind()) = 'all');

drop policy link_content_scope on link_content;
create policy link_content_scope on link_content
  using ((select scope_kind()) = 'all'
    or exists (select from link_finding f where f.content_hash = link_content.hash)
    or exists (select from link_picture p where p.content_hash = link_content.hash))
  with check ((select scope_kind()) = 'all');
