-- Where the agencies of a group lose points, made from an edition when it is published, beside
-- edition_group: of each item how many failed it, of each question, indicator, part and tool how
-- many are below what passes.

create table edition_shortfall (
  edition_id integer not null,
  kind       text not null check (kind in ('nation', 'ministry', 'province', 'type', 'size')),
  key        text not null,
  -- The code in the instrument.
  code       text not null,
  what       text not null check (what in ('item', 'question', 'indicator', 'part', 'tool')),
  agencies   integer not null check (agencies >= 1),
  short      integer not null check (short between 0 and agencies),
  mean       numeric(5, 2) not null,
  primary key (edition_id, kind, key, code)
);
create index edition_shortfall_code on edition_shortfall (edition_id, kind, code);
