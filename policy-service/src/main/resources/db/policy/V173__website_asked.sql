-- When an organisation last asked for a look at its page: it may ask again a minute later.
create table website_asked (
    organisation text        primary key,
    asked_at     timestamptz not null
);

revoke all on website_asked from public, ${appRole};
grant select, insert, update on website_asked to ${appRole};
