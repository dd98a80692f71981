-- Agencies of an edition are read piece by piece in the order of their codes, the same on every
-- server; the index is in that order too.

alter table edition_place alter column code type text collate "C";
