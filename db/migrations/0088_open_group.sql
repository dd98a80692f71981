-- A group of one's own choice whose standing everybody may see; the others are officers' alone.
alter table agency_group add column is_public boolean not null default false;
alter table agency_group add constraint agency_group_public_check
  check (kind = 'custom' or not is_public);
