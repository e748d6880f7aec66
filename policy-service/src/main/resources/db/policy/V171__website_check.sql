-- What came of each look at the page of an organisation, as its stream organisation/<oin> tells it.
create table website_check (
    check_id       uuid        primary key,
    organisation   text        not null,
    version        integer     not null,
    event_id       text        not null,
    logged_at      timestamptz not null,
    policy_version integer     not null,
    address        text        not null,
    final_address  text,
    redirects      integer     not null,
    outcome        text        not null,
    status         integer,
    digest         text,
    title          text,
    requested      boolean     not null
);

create unique index website_check_by_version on website_check (organisation, version desc);
create index website_check_by_time on website_check (organisation, logged_at);

-- When which page is looked at again. An organisation has a row while its policy in force has an address.
create table website_look (
    organisation   text        primary key,
    policy_version integer     not null,
    address        text        not null,
    due_at         timestamptz not null,
    -- how many looks in a row failed
    failures       integer     not null,
    -- whoever looks now has it until then
    taken_until    timestamptz
);

create index website_look_due on website_look (due_at);

revoke all on website_check, website_look from public, ${appRole};
grant select, insert on website_check to ${appRole};
grant select, insert, update, delete on website_look to ${appRole};
