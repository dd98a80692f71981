-- Size and hash of each open-data file of a published edition, as this version of the program makes
-- it: a file is made anew whenever somebody asks for it, and always comes out the same.

create table edition_file (
  edition_id integer not null,
  name       text not null check (name ~ '^[a-z]+\.[a-z]+$'),
  -- The form of the files; another one means that they are to be measured anew.
  form       integer not null check (form >= 1),
  bytes      bigint not null check (bytes >= 0),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (edition_id, name)
);
