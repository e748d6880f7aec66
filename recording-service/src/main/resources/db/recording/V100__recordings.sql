-- Recordings as they are found and listed; all else that is known of them stands in the conversation's stream.
create table recording (
    id              uuid        primary key,
    organisation    text        not null,
    conversation    uuid        not null,
    registered_at   timestamptz not null,
    announcement    uuid,
    basis           text        not null,
    recorder        uuid,
    side            text        not null,
    keeper          text        not null,
    medium          text        not null,
    undisclosed     boolean     not null,
    matched         boolean     not null,
    status          text,
    status_at       timestamptz,
    digest          text,
    content_stored  boolean     not null
);
create index recording_conversation on recording (organisation, conversation, registered_at, id);
create index recording_unmatched on recording (organisation, registered_at, id) where not matched;
create index recording_to_match on recording (conversation) where not matched;

-- Content that is kept here. The key is a value of the vault: once that is erased, the file says nothing.
create table stored_content (
    recording       uuid        primary key references recording,
    file            text        not null unique,
    key_id          uuid        not null,
    size            bigint      not null check (size >= 0),
    media_type      text        not null,
    stored_at       timestamptz not null
);

-- Who read personal values or content, in the transaction of the reading. Only ever added to.
create table reading (
    id              uuid        primary key,
    organisation    text        not null,
    conversation    uuid        not null,
    recording       uuid        not null,
    what            text        not null check (what in ('content', 'revealed-value')),
    purpose         text        not null,
    issuer          text        not null,
    client          text        not null,
    reader          text        not null,
    at              timestamptz not null
);
create index reading_recording on reading (organisation, recording, at, id);

revoke all on recording, stored_content, reading from public;
grant select, insert, update on recording to ${appRole};
grant select, insert, delete on stored_content to ${appRole};
grant select, insert on reading to ${appRole};
