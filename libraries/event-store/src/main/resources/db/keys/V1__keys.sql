-- The secrets of one service's vault, in a database of their own: its backups are short-lived, so that a secret that is
-- destroyed here is soon destroyed everywhere.

create table secret (
    id              uuid        primary key,
    wrapped         bytea       not null,
    wrapped_by      text        not null,
    made_at         timestamptz not null
);
create index secret_made_at on secret (made_at);

revoke all on secret from public;
grant select, insert, delete on secret to ${appRole};
