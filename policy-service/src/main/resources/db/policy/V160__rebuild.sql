-- The read side made anew from the kept bytes, on an operator's request.
create table rebuild (
    rebuild      uuid        primary key,
    -- a key that comes again with another request is refused
    request_mac  bytea       not null,
    requested_at timestamptz not null
);

create index rebuild_by_time on rebuild (requested_at desc, rebuild desc);

-- What it consists of: each log, the lists from the own log, and the conversations by the first digit of their ids.
-- How far a part has come moves in the transaction of what was done, so that whoever takes it up goes on from there.
create table rebuild_part (
    rebuild      uuid        not null references rebuild,
    part         text        not null,
    -- the last sequence or conversation that was done
    position     text        not null,
    -- of a log: hashes of the perfect subtrees that its leaves so far make, 32 bytes each, the largest first
    peaks        bytea       not null,
    conversations bigint     not null,
    events       bigint      not null,
    -- rows that stood otherwise, or were missing
    changed      bigint      not null,
    -- conversations that could not be folded
    failed       bigint      not null,
    -- of a log: until where, and the root that its bytes give there; whether that is what was signed
    size         bigint,
    root         bytea,
    agrees       boolean,
    finished_at  timestamptz,
    primary key (rebuild, part)
);

create index rebuild_part_unfinished on rebuild_part (rebuild, part) where finished_at is null;

revoke all on rebuild, rebuild_part from public, ${appRole};
grant select, insert on rebuild to ${appRole};
grant select, insert, update on rebuild_part to ${appRole};
