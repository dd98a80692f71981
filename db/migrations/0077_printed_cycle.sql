-- A cycle may be made of printed figures: then nothing is collected, and it has no calendar.

alter table cycle add column source text not null default 'collected'
  check (source in ('collected', 'printed'));
