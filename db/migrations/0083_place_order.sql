-- Rankings are read page by page by rank or by name: with the agency in the index, the pages before
-- the one that is shown are passed over without looking at their rows.

create index edition_place_in_rank on edition_place (edition_id, rank_all, sort_text, agency_id);
create index edition_place_in_name on edition_place (edition_id, sort_text, agency_id);
drop index edition_place_rank;
drop index edition_place_name;
