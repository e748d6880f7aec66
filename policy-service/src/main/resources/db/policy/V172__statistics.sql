-- What each conversation counts for, so that a refold takes away what it counted for before. Measures one a line.
create table trail_counted (
    conversation    uuid primary key,
    organisation    text not null,
    -- OIN of the municipality behind a provider, or empty
    commissioned_by text not null,
    -- first day of the conversation's month
    month           date not null,
    measures        text not null
);

-- Running totals. What stands here and in the changes together is what all conversations count for.
create table statistic (
    organisation    text   not null,
    month           date   not null,
    commissioned_by text   not null,
    measure         text   not null,
    n               bigint not null,
    primary key (organisation, month, commissioned_by, measure)
);

create index statistic_by_commissioner on statistic (commissioned_by, month) where commissioned_by <> '';

-- Changes since, written in the transaction of the refold: an insert never waits for another, where an update of a total
-- would. Settled into the totals every some seconds.
create table statistic_change (
    id              bigint generated always as identity primary key,
    organisation    text    not null,
    month           date    not null,
    commissioned_by text    not null,
    measure         text    not null,
    change          integer not null
);

create index statistic_change_by_organisation on statistic_change (organisation, month);
create index statistic_change_by_commissioner on statistic_change (commissioned_by, month) where commissioned_by <> '';

revoke all on trail_counted, statistic, statistic_change from public;
grant select, insert, update, delete on trail_counted, statistic to ${appRole};
-- Update only to lock rows: who settles passes over those that another settles.
grant select, insert, update, delete on statistic_change to ${appRole};
