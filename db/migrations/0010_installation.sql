-- The installation knows whether its beginning was finished, and which audit key its chain is made
-- with: another process that brings another key would break the chain.

alter table installation
  add column ready_at  timestamptz,
  add column key_check bytea not null check (length(key_check) = 32);
