-- How far it was looked for secrets without a value. Each secret is looked at once, in the order in which they were made.
create table sweep (
    one             boolean     primary key default true check (one),
    made_at         timestamptz not null,
    id              uuid        not null
);

drop index secret_made_at;
create index secret_made_at on secret (made_at, id);

revoke all on sweep from public;
grant select, insert, update on sweep to ${appRole};
