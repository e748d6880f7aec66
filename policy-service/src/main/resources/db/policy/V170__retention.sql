-- For how long an organisation keeps what. A version from before says nothing of it, and keeps as the baseline does.
alter table policy_version
    add column content_days integer not null default 365,
    add column personal_value_days integer not null default 7300,
    add column trail_years integer not null default 20,
    add column access_log_years integer not null default 5;

alter table policy_version
    alter column content_days drop default,
    alter column personal_value_days drop default,
    alter column trail_years drop default,
    alter column access_log_years drop default;
