-- Links that agencies show as evidence, what was found each time the program looked, and what was kept of it.
-- An address is known by its hash, so that whoever writes one learns nothing of who else did.
create table link_use (
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null check (length(item) between 1 and 20),
  link      text not null check (link ~ '^[0-9a-f]{64}$'),
  url       text not null check (length(url) between 1 and 4000),
  at        timestamptz not null,
  primary key (agency_id, cycle_id, item, link)
);
create index link_use_link on link_use (link);

-- A link is asked to be looked at: the queue. A row goes when it was looked at.
create table link_due (
  link     text primary key check (link ~ '^[0-9a-f]{64}$'),
  host     text not null check (length(host) <= 300),
  due_at   timestamptz not null,
  failures integer not null default 0 check (failures >= 0)
);
create index link_due_due_at on link_due (due_at);

create table link_finding (
  id           bigint primary key generated always as identity,
  link         text not null check (link ~ '^[0-9a-f]{64}$'),
  at           timestamptz not null,
  -- Why there is nothing to see; else how the server answered.
  fault        text check (length(fault) between 1 and 40),
  status       integer check (status between 100 and 999),
  facts        jsonb not null,
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  text_hash    text check (text_hash ~ '^[0-9a-f]{64}$'),
  check ((fault is null) = (status is not null))
);
create index link_finding_link on link_finding (link, id desc);
create index link_finding_content on link_finding (content_hash);
create index link_finding_text on link_finding (text_hash);

-- Once, however many links lead to it and however often it was found.
create table link_text (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  text text not null check (length(text) <= 300000)
);
create table link_content (
  hash    text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size    integer not null check (size >= 0),
  packing text not null check (packing in ('none', 'gzip')),
  bytes   bytea not null check (length(bytes) <= 20000000)
);

-- At which moments evidence is to be kept. What belongs to it is the first finding at or after that moment.
create table link_snapshot (
  agency_id integer not null references agency,
  cycle_id  integer not null references cycle,
  item      text not null check (length(item) between 1 and 20),
  link      text not null check (link ~ '^[0-9a-f]{64}$'),
  reason    text not null check (reason in ('submission', 'scoring', 'appeal', 'monthly')),
  at        timestamptz not null,
  primary key (agency_id, cycle_id, item, link, reason, at)
);
create index link_snapshot_link on link_snapshot (link, at);

do $$
declare
  one text;
begin
  foreach one in array array['link_use', 'link_snapshot'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy %I on %I
      using ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))
      with check ((select scope_kind()) = ''all'' or agency_id in (select scope_agencies()))',
      one || '_scope', one);
  end loop;
  foreach one in array array['link_use', 'link_snapshot', 'link_finding'] loop
    execute format('create trigger %I before update on %I
      for each row execute function refuse_change()', one || '_append_only', one);
  end loop;
end $$;

-- What was found is seen by whoever shows the link; only the program itself writes it.
alter table link_finding enable row level security;
alter table link_finding force row level security;
create policy link_finding_scope on link_finding
  using ((select scope_kind()) = 'all'
    or exists (select from link_use u where u.link = link_finding.link))
  with check ((select scope_kind()) = 'all');
alter table link_text enable row level security;
alter table link_text force row level security;
create policy link_text_scope on link_text
  using ((select scope_kind()) = 'all'
    or exists (select from link_finding f where f.text_hash = link_text.hash))
  with check ((select scope_kind()) = 'all');
alter table link_content enable row level security;
alter table link_content force row level security;
create policy link_content_scope on link_content
  using ((select scope_kind()) = 'all'
    or exists (select from link_finding f where f.content_hash = link_content.hash))
  with check ((select scope_kind()) = 'all');
