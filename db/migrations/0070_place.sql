-- Where every agency of a published edition stands, and how its groups did: made from the edition
-- when it is published, with names, groups and sizes as they were on that day. No foreign keys:
-- thousands of rows at once, made from the edition and the agencies themselves.

create table edition_place (
  edition_id    integer not null,
  agency_id     integer not null,
  code          text not null,
  name_th       text not null,
  name_en       text not null,
  abbreviation  text not null,
  type          text not null,
  size_class    text,
  -- Null when an older edition names a group that is not in the register any more.
  ministry_id   integer,
  ministry_code text,
  ministry_th   text,
  ministry_en   text,
  province_id   integer,
  province_code text,
  province_th   text,
  province_en   text,
  total         numeric(5, 2) check (total between 0 and 100),
  level         text,
  passed        boolean,
  -- Of the channels whose figures are released.
  respondents   jsonb not null,
  -- Indicators, parts, tools and total by key, as printed; what is released of them.
  figures       jsonb not null,
  -- The same total is the same rank and the next is skipped; null without a total or a group.
  rank_all      integer check (rank_all >= 1),
  rank_type     integer check (rank_type >= 1),
  rank_size     integer check (rank_size >= 1),
  rank_ministry integer check (rank_ministry >= 1),
  rank_province integer check (rank_province >= 1),
  -- As in the table agency.
  search_text   text not null,
  sort_text     text collate "C" not null,
  primary key (edition_id, agency_id)
);
create index edition_place_code on edition_place (edition_id, code);
create index edition_place_rank on edition_place (edition_id, rank_all, sort_text);
create index edition_place_name on edition_place (edition_id, sort_text);
create index edition_place_type on edition_place (edition_id, type, rank_type);
create index edition_place_ministry on edition_place (edition_id, ministry_code, rank_ministry);
create index edition_place_province on edition_place (edition_id, province_code, rank_province);
create index edition_place_agency on edition_place (agency_id);

create table edition_group (
  edition_id   integer not null,
  kind         text not null check (kind in ('nation', 'ministry', 'province', 'type', 'size')),
  -- The code of a ministry or province, a type, a size, nothing for the nation.
  key          text not null,
  name_th      text not null,
  name_en      text not null,
  agencies     integer not null check (agencies >= 1),
  scored       integer not null check (scored between 0 and agencies),
  passed       integer not null check (passed between 0 and scored),
  -- The simple mean of its agencies' printed totals, and how many of a hundred pass; half up.
  mean         numeric(5, 2),
  pass_rate    numeric(5, 2),
  -- Among the groups of its kind, by the printed mean.
  rank         integer check (rank >= 1),
  -- { "levels": { "A": 3 }, "bands": [ of 0 to under 5 points, …, 95 to 100 ] }
  distribution jsonb not null,
  -- Means of indicators, parts and tools by key, over the agencies that have them released.
  means        jsonb not null,
  primary key (edition_id, kind, key)
);
