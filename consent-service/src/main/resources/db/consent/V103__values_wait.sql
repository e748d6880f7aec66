-- Conversations of which the personal values are kept longer than their term, and the holds for which they are: what was found
-- at the last look. It can be made again from what was heard.
create table values_wait (
    conversation    uuid        not null references conversation,
    hold            uuid        not null,
    recording       uuid        not null,
    -- from when the term ran that was over then; another term is another matter
    since           timestamptz not null,
    due             timestamptz not null,
    -- when to look again at the latest
    again_at        timestamptz not null,
    primary key (conversation, hold)
);

grant select, insert, update, delete on values_wait to ${appRole};
