-- The versions of each organisation's policy, as the stream organisation/<oin> tells them.
create table policy_version (
    organisation        text        not null,
    version             integer     not null,
    policy              uuid        not null unique,
    event_id            text        not null,
    logged_at           timestamptz not null,
    valid_from          timestamptz not null,
    information_address text,
    report_term_days    integer     not null,
    copy_term_days      integer     not null,
    entry_term_days     integer     not null,
    everyone_agrees     boolean     not null,
    -- [{code, kernel, dutch, english}]
    own_grounds         jsonb       not null,
    primary key (organisation, version)
);

revoke all on policy_version from public, ${appRole};
grant select, insert on policy_version to ${appRole};
