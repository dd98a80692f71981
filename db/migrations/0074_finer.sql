-- What may be shown of an agency's answers beyond official figures, after suppression: bands of
-- options, who could have answered, and why an item did not score. Made once, when its edition is
-- published, from inputs that nobody else reads. No foreign keys: thousands of rows at once.

create table edition_finer (
  edition_id integer not null,
  agency_id  integer not null,
  finer      json not null,
  primary key (edition_id, agency_id)
);
