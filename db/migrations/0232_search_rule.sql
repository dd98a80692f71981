-- By which rule the search texts of the register and of published places were made. An older one
-- makes the program write them anew when it starts.
alter table installation add column search_rule integer not null default 0;
