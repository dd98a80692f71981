-- Read by no query: what fails in every group of a kind is found group by group, through the key.
drop index edition_shortfall_code;
