-- Nothing reads it: when an installation was made is told by the first line of its audit log.
alter table installation drop column created_at;

-- A person's known devices are forgotten together.
create index known_device_person on known_device (person_id);
