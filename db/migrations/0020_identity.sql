-- Who holds which role is an agency's own business, and so are the invitations not yet taken.

alter table appointment enable row level security;
alter table appointment force row level security;
create policy appointment_scope on appointment
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));

create table invitation (
  id         uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  email      text not null check (email = lower(email) and length(email) between 3 and 254),
  role       text not null check (role in ('administrator', 'assessor', 'lead', 'interviewer',
                                           'oversight', 'coordinator', 'owner', 'head')),
  agency_id  integer references agency,
  group_id   integer references agency_group,
  invited_by uuid references person on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint invitation_place check (
    case role when 'oversight' then group_id is not null and agency_id is null
              when 'administrator' then group_id is null and agency_id is null
              when 'assessor' then group_id is null and agency_id is null
              when 'lead' then group_id is null and agency_id is null
              else agency_id is not null and group_id is null end),
  constraint invitation_once unique nulls not distinct (email, role, agency_id, group_id)
);
create index invitation_agency on invitation (agency_id);

alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_scope on invitation
  using ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()))
  with check ((select scope_kind()) = 'all' or agency_id in (select scope_agencies()));
