-- What an import from the own topic brings back, after the database was put back to a backup, and what it can't.

-- The MAC of a request does not travel with its events. Null, in a row that an import made, takes any body for the same
-- request: the caller that repeats its call after the restore must get its earlier answer.
alter table command alter column request_mac drop not null;

-- Values that imported events refer to and that the backup does not have. Of those it is not known whom they are about.
alter table vault_value add column lost_at timestamptz;
alter table vault_value drop constraint vault_value_is_there_or_erased;
alter table vault_value add constraint vault_value_is_there_or_gone
    check ((ciphertext is null) = (erased_at is not null or lost_at is not null));
alter table vault_value drop constraint vault_value_subjects_check;
alter table vault_value add constraint vault_value_is_about_someone_or_lost
    check (cardinality(subjects) > 0 or lost_at is not null);

-- Imports. One at a time is open: until it is told in the log itself (LogRecovered), so that a crash half-way loses none
-- of its account.
create table log_import (
    first_sequence  bigint      primary key check (first_sequence > 0),
    last_sequence   bigint      not null check (last_sequence >= first_sequence),
    values_lost     bigint      not null check (values_lost >= 0),
    began_at        timestamptz not null,
    told_at         timestamptz
);
create unique index log_import_open on log_import ((told_at is null)) where told_at is null;

revoke all on log_import from public;
grant select, insert, update on log_import to ${appRole};

-- An operator asked to try these again; the instance that hears may be another than the one that was asked.
alter table parked add column retry_asked boolean not null default false;
