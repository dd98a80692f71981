-- Items with a verdict that stands, frozen by a lead, which every assessor judges blindly to see how far they
-- agree with it. Nothing of it is a finding of the review, and none of it is an agency's to see.
create table calibration_set (
  cycle_id  integer not null references cycle,
  number    integer not null check (number >= 1),
  person_id uuid,
  at        timestamptz not null,
  primary key (cycle_id, number)
);

create table calibration_item (
  cycle_id   integer not null,
  number     integer not null,
  position   integer not null check (position between 1 and 100),
  agency_id  integer not null references agency,
  item       text not null check (length(item) between 1 and 20),
  -- What the standard was judged by; null where nothing was handed in.
  submission integer,
  score      integer not null check (score in (0, 100)),
  missing    integer[] not null,
  reason     text not null check (length(reason) <= 2000),
  primary key (cycle_id, number, position),
  unique (cycle_id, number, agency_id, item),
  foreign key (cycle_id, number) references calibration_set
);
create index calibration_item_agency on calibration_item (cycle_id, agency_id, item);

-- One each: what was said first counts.
create table calibration_finding (
  cycle_id  integer not null,
  number    integer not null,
  position  integer not null,
  person_id uuid not null references person,
  missing   integer[] not null,
  score     integer not null check (score in (0, 100) and (score = 100) = (cardinality(missing) = 0)),
  reason    text not null check (length(reason) <= 2000 and (score = 100 or reason <> '')),
  at        timestamptz not null,
  primary key (cycle_id, number, position, person_id),
  foreign key (cycle_id, number, position) references calibration_item
);

do $$
declare
  one text;
begin
  foreach one in array array['calibration_set', 'calibration_item', 'calibration_finding'] loop
    execute format('create trigger %I before update or delete on %I
      for each row execute function refuse_change()', one || '_append_only', one);
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy %I on %I
      using ((select scope_kind()) = ''all'') with check ((select scope_kind()) = ''all'')',
      one || '_scope', one);
  end loop;
end $$;
