-- What a lead sees of a nation's review is counted from these alone: what each has judged, and where two differ.
create index finding_person on finding (cycle_id, person_id, agency_id, item, seat);
create index finding_second on finding (cycle_id, agency_id, item, seat, id desc)
  include (score, person_id) where seat = 2;
