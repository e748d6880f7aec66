-- The read model of consent-service. It follows the events in their transaction and can be made again from them; no column
-- identifies anyone directly: what does is in the vault, and stands here by the id of its sealed value.

create table conversation (
    id              uuid        primary key,
    organisation    text        not null,
    reference       text        not null,
    case_reference  text,
    channel         text,
    planned         boolean     not null,
    planned_start   timestamptz,
    commissioned_by text,
    status          text,
    started_at      timestamptz,
    ended_at        timestamptz,
    -- when it is or was, to search in a period: its start, else its planned start, else when it was taken down
    held_at         timestamptz not null,
    version         integer     not null,
    constraint conversation_reference_is_unique unique (reference)
);
create index conversation_held on conversation (organisation, held_at desc, id desc);
create index conversation_case on conversation (organisation, case_reference, held_at desc, id desc)
    where case_reference is not null;

create table participant (
    id              uuid        primary key,
    conversation    uuid        not null references conversation deferrable initially deferred,
    role            text        not null,
    represents      uuid,
    person          uuid        not null,
    took_part       boolean     not null,
    present         boolean     not null,
    place           integer     not null
);
create index participant_conversation on participant (conversation, place);
create index participant_person on participant (person, conversation);

create table person (
    id               uuid        primary key,
    organisation     text        not null,
    reference_key    text,
    reference_value  uuid,
    name_value       uuid,
    birth_date_value uuid,
    version          integer     not null,
    constraint person_reference_is_unique unique (organisation, reference_key)
);
create index person_organisation on person (organisation, id);

create table custody (
    id              uuid        primary key,
    child           uuid        not null references person,
    holder          uuid        not null references person,
    held            boolean     not null,
    valid_from      date        not null,
    place           bigint      generated always as identity
);
create index custody_child on custody (child, place);

create table capacity (
    id              uuid        primary key,
    person          uuid        not null references person,
    capable         boolean     not null,
    valid_from      date        not null,
    place           bigint      generated always as identity
);
create index capacity_person on capacity (person, place);

-- Who read values out of the vault. Written in the transaction of the reading.
create table access (
    id              uuid        primary key,
    organisation    text        not null,
    person          uuid        not null,
    conversation    uuid,
    what            text        not null,
    client          text        not null,
    reader          text        not null,
    purpose         text        not null,
    at              timestamptz not null,
    place           bigint      generated always as identity
);
create index access_person on access (person, place desc);

-- What a command has to bring about in another stream: written with the command, carried out after it, removed when done.
create table follow_up (
    id              uuid        primary key,
    organisation    text        not null,
    work            jsonb       not null,
    due_at          timestamptz not null
);
create index follow_up_due on follow_up (due_at);

-- Conversations on which to decide again at a moment: a permission runs out, or a birthday may have changed who is needed.
create table look_again (
    conversation    uuid        primary key references conversation deferrable initially deferred,
    organisation    text        not null,
    at              timestamptz not null
);
create index look_again_at on look_again (at);

grant select, insert, update on conversation, participant, person to ${appRole};
grant select, insert on custody, capacity, access to ${appRole};
grant select, insert, update, delete on follow_up, look_again to ${appRole};
