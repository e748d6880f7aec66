-- Under what an auditor reads. Number, legal basis and purpose are in the vault; here is where to find them.
create table mandate (
    mandate       uuid        primary key,
    issuer        text        not null,
    -- pseudonym of the auditor who opened it
    auditor       text        not null,
    investigation uuid        not null,
    legal_basis   uuid        not null,
    purpose       uuid        not null,
    organisations text[]      not null check (cardinality(organisations) > 0),
    first_day     date        not null,
    last_day      date        not null check (last_day >= first_day),
    opened_at     timestamptz not null,
    until         timestamptz not null
);

create index mandate_by_auditor on mandate (auditor, opened_at desc, mandate desc);

revoke all on mandate from public, ${appRole};
grant select, insert on mandate to ${appRole};
