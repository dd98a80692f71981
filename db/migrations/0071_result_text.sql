-- Entries and inputs stay the very text that was hashed. As jsonb each was taken apart and sorted
-- anew, compressed, and looked up in two tables, which took most of the time of publishing a nation.
-- What is asked of entries by columns is in edition_place; agencies and editions are never deleted.

alter table agency_result drop constraint agency_result_edition_id_fkey;
alter table agency_result drop constraint agency_result_agency_id_fkey;
alter table result_input drop constraint result_input_edition_id_fkey;
alter table result_input drop constraint result_input_agency_id_fkey;
alter table agency_result alter column entry type json using entry::json;
alter table result_input alter column inputs type json using inputs::json;
alter table agency_result alter column entry set storage external;
alter table result_input alter column inputs set storage external;
