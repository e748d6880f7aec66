-- From when the term runs for which the personal values of a conversation are kept: its end, or else its last fact. Null once
-- they were destroyed.
alter table conversation add column values_since timestamptz;
update conversation set values_since = coalesce(ended_at, held_at);
create index conversation_values on conversation (organisation, values_since, id) where values_since is not null;

-- For how long an organisation keeps personal values, by version of its policy.
create table retention (
    organisation        text        not null,
    policy_version      integer     not null,
    valid_from          timestamptz not null,
    personal_value_days integer     not null,
    primary key (organisation, policy_version)
);
create index retention_in_force on retention (organisation, valid_from desc, policy_version desc);

grant select, insert on retention to ${appRole};
