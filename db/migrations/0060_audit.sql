-- An officer sees the audit lines of their agencies; whoever acts may append one.
alter table audit_line enable row level security;
alter table audit_line force row level security;
create policy audit_line_scope on audit_line
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check (true);

-- After a restore without the old key: the lines up to this one were chained with a key that is
-- lost. `key_check` vouches for the number.
alter table installation
  add column audit_unkeyed bigint not null default 0 check (audit_unkeyed >= 0);
