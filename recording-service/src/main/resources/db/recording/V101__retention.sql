-- Recordings that are no more, and those of which it was said that they never were.
alter table recording
    add column destroyed boolean not null default false,
    add column retracted boolean not null default false;

-- For how long an organisation's policy has what kept, as heard from policy-service.
create table retention_policy (
    organisation        text        not null,
    policy_version      integer     not null,
    valid_from          timestamptz not null,
    content_days        integer     not null check (content_days > 0),
    personal_value_days integer     not null check (personal_value_days > 0),
    primary key (organisation, policy_version)
);
create index retention_policy_in_force on retention_policy (organisation, valid_from desc, policy_version desc);

-- When what is kept is looked at next: whether its time ran out, and what is in the way. A row is a reminder; what counts is
-- what was heard and taken down. Destroyed: that is taken down, and to be completed.
create table retention (
    kind                text        not null check (kind in ('content', 'personal-values')),
    organisation        text        not null,
    id                  uuid        not null,
    conversation        uuid        not null,
    counted_from        timestamptz,
    due                 timestamptz,
    look_at             timestamptz not null,
    destroyed           boolean     not null default false,
    primary key (kind, organisation, id)
);
create index retention_look_at on retention (look_at);
create index retention_conversation on retention (conversation);
create index retention_counted_from on retention (kind, organisation, counted_from);

-- What was kept before there were terms.
insert into retention (kind, organisation, id, conversation, look_at)
select 'content', organisation, recording.id, conversation, now()
from stored_content join recording on recording.id = stored_content.recording;
insert into retention (kind, organisation, id, conversation, look_at)
select distinct 'personal-values', organisation, conversation, conversation, now() from recording;

revoke all on retention_policy, retention from public;
grant select, insert on retention_policy to ${appRole};
grant select, insert, update, delete on retention to ${appRole};
