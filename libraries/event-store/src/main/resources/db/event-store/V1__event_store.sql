-- The event store of one service. The role that runs this owns the tables; ${appRole} is the role that the service works
-- with: it can add events and read them, and can neither change nor remove one.

-- Whether the columns of an event repeat its bytes. One function and not a list of checks, whose expressions
-- PostgreSQL would read anew for every insert: that took longer than the insert.
create function event_repeats_its_bytes(
    bytes bytea, hash bytea, id text, stream text, version integer, type text, organisation text, conversation text,
    logged_at timestamptz)
returns boolean language plpgsql immutable parallel safe as $$
declare
    event constant jsonb := convert_from(bytes, 'UTF8');
begin
    return hash = sha256(bytes)
        and event ->> 'id' = id
        and event ->> 'stream' = stream
        and event -> 'version' = to_jsonb(version)
        and event ->> 'type' = type
        and event ->> 'organisation' = organisation
        and event ->> 'conversation' is not distinct from conversation
        and event ->> 'loggedAt' = to_char(logged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
end $$;

create table event (
    stream          text        not null,
    version         integer     not null check (version > 0),
    id              text        not null,
    type            text        not null,
    organisation    text        not null,
    conversation    text,
    logged_at       timestamptz not null,
    bytes           bytea       not null,
    hash            bytea       not null,
    primary key (stream, version),
    constraint event_columns_repeat_its_bytes check (event_repeats_its_bytes(
        bytes, hash, id, stream, version, type, organisation, conversation, logged_at) is true)
);

-- Events that have no number yet. A row per event, in the order in which they were inserted.
create table outbox (
    id              bigint      generated always as identity (cache 1) primary key,
    stream          text        not null,
    version         integer     not null,
    hash            bytea       not null
);

create table command (
    id              uuid        primary key,
    request_mac     bytea       not null,
    status          text        not null check (status in ('open', 'applied', 'rejected', 'empty')),
    stream          text        not null,
    first_version   integer     not null,
    last_version    integer     not null,
    at              timestamptz not null,
    -- open is what a command is within its own transaction: none is ever committed so
    constraint command_versions_are_a_range check (first_version between 1 and last_version + 1)
);
create index command_at on command (at);

-- The log: which event has which number.
create table log_entry (
    sequence        bigint      primary key check (sequence > 0),
    stream          text        not null,
    version         integer     not null,
    hash            bytea       not null,
    unique (stream, version)
);

-- How far a Merkle tree has come: the service's own (origin = the service) and its mirrors of the logs that it hears.
create table log_head (
    origin          text        primary key,
    tree_size       bigint      not null check (tree_size >= 0)
);

-- Tiles of those trees (C2SP tlog-tiles): up to 256 hashes of 32 bytes, concatenated.
create table tile (
    origin          text        not null references log_head,
    level           smallint    not null check (level between 0 and 7),
    index           bigint      not null check (index >= 0),
    hashes          bytea       not null check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    primary key (origin, level, index)
);
alter table tile alter column hashes set storage external;

-- Signed tree heads: the service's own, and those heard from others until a newer one is verified against the mirror.
create table checkpoint (
    origin          text        not null,
    tree_size       bigint      not null check (tree_size >= 0),
    root            bytea       not null check (octet_length(root) = 32),
    note            text        not null,
    at              timestamptz not null,
    verified_at     timestamptz,
    primary key (origin, tree_size)
);

create table consumer_progress (
    consumer        text        not null,
    origin          text        not null,
    sequence        bigint      not null check (sequence >= 0),
    hash            bytea,
    next_offset     bigint      not null check (next_offset >= 0),
    stopped_because text,
    primary key (consumer, origin),
    constraint progress_has_a_hash_from_the_first_event check ((sequence = 0) = (hash is null))
);

-- What was heard, as it came, before anything tried to understand it.
create table received (
    origin          text        not null,
    sequence        bigint      not null check (sequence > 0),
    hash            bytea       not null,
    bytes           bytea       not null,
    stream          text,
    version         integer,
    conversation    text,
    organisation    text,
    received_at     timestamptz not null,
    primary key (origin, sequence),
    constraint received_hash_is_of_its_bytes check (hash = sha256(bytes))
);
create index received_conversation on received (conversation, origin, sequence) where conversation is not null;
create index received_stream on received (origin, stream, version);

-- Events that could not be handled, and those of the same conversation that wait for them.
create table parked (
    consumer        text        not null,
    origin          text        not null,
    sequence        bigint      not null,
    waits_in        text        not null,
    reason          text        not null,
    attempts        integer     not null,
    parked_at       timestamptz not null,
    last_attempt_at timestamptz not null,
    primary key (consumer, origin, sequence),
    foreign key (origin, sequence) references received
);
create index parked_waits_in on parked (consumer, waits_in, origin, sequence);

-- Values that identify people. Without their secret, which is in the keys database, a row says nothing.
create table vault_value (
    id              uuid        primary key,
    kind            text        not null,
    subjects        text[]      not null check (cardinality(subjects) > 0),
    ciphertext      bytea,
    sealed_at       timestamptz not null,
    erased_at       timestamptz,
    constraint vault_value_is_there_or_erased check ((ciphertext is null) = (erased_at is not null))
);
create index vault_value_subjects on vault_value using gin (subjects);

revoke all on event, outbox, command, log_entry, log_head, tile, checkpoint, consumer_progress, received, parked, vault_value from public;
grant select, insert on event, log_entry, received to ${appRole};
grant select, insert, delete on outbox to ${appRole};
grant select, insert, update, delete on command, checkpoint, consumer_progress, parked to ${appRole};
grant select, insert, update on log_head, tile, vault_value to ${appRole};
