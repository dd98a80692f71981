-- How long monthly copies of links are kept, as it was set each time; and what was removed for it. The
-- findings that name what is gone stay, so that a page can say what stood there and until when.
create table copy_retention (
  number    integer primary key check (number >= 1),
  months    integer not null check (months between 12 and 600),
  reason    text not null check (length(reason) between 1 and 2000),
  person_id uuid,
  at        timestamptz not null
);
create table copy_removal (
  hash   text not null check (hash ~ '^[0-9a-f]{64}$'),
  link   text not null check (link ~ '^[0-9a-f]{64}$'),
  what   text not null check (what in ('content', 'text')),
  size   bigint not null check (size >= 0),
  months integer not null,
  at     timestamptz not null,
  primary key (link, hash, what, at)
);

create trigger copy_retention_append_only before update or delete on copy_retention
  for each row execute function refuse_change();
create trigger copy_removal_append_only before update or delete on copy_removal
  for each row execute function refuse_change();

alter table copy_retention enable row level security;
alter table copy_retention force row level security;
create policy copy_retention_scope on copy_retention
  using ((select scope_kind()) = 'all') with check ((select scope_kind()) = 'all');
alter table copy_removal enable row level security;
alter table copy_removal force row level security;
create policy copy_removal_scope on copy_removal
  using ((select scope_kind()) = 'all'
    or exists (select from link_use u where u.link = copy_removal.link))
  with check ((select scope_kind()) = 'all');
