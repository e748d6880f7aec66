-- Who read what: one row for each organisation whose data a reading touched.
create table access_entry (
    access       uuid        not null,
    organisation text        not null,
    at           timestamptz not null,
    kind         text        not null,
    issuer       text        not null,
    client       text        not null,
    -- pseudonym of the user
    reader       text,
    mandate      uuid,
    purpose      text        not null,
    -- the conversations that the answer showed
    found        uuid[]      not null,
    primary key (access, organisation)
);

create index access_entry_by_time on access_entry (organisation, at desc, access desc);
create index access_entry_by_conversation on access_entry using gin (found);

revoke all on access_entry from public, ${appRole};
grant select, insert on access_entry to ${appRole};
