-- One row a conversation: what is searched by, and the verdicts as they stood when it was last folded.
create table trail (
    conversation      uuid primary key,
    organisation      text        not null,
    commissioned_by   text,
    reference         text,
    -- HMAC under the organisation's search key, never the reference as such
    case_reference    text,
    status            text        not null,
    started_at        timestamptz,
    -- start, else planned start, else when it was first heard of: what a period is searched by
    moment            timestamptz not null,
    consent_version   integer     not null,
    recording_version integer     not null,
    -- the newest loggedAt of the events folded in
    logged_at         timestamptz not null,
    judged_at         timestamptz not null,
    -- when the next term of this conversation runs out, if one is running
    next_due          timestamptz,
    -- verdicts changed by events that have not been told of yet
    untold            boolean     not null,
    verdicts          jsonb       not null
);

create index trail_by_moment on trail (organisation, moment, conversation);
create index trail_by_logged on trail (organisation, logged_at);
create index trail_by_reference on trail (organisation, reference);
create index trail_by_case_reference on trail (organisation, case_reference, moment, conversation);
create index trail_by_commissioner on trail (commissioned_by, moment, conversation) where commissioned_by is not null;
create index trail_due on trail (next_due) where next_due is not null;
create index trail_untold on trail (logged_at) where untold;

-- The verdicts of a trail once more, one row each, for search and statistics only.
create table trail_verdict (
    conversation uuid        not null references trail,
    rule         text        not null,
    -- conversation, recording, refusal, copy-request, share, ...
    subject_kind text        not null,
    subject      text        not null,
    organisation text        not null,
    moment       timestamptz not null,
    duty_on      text        not null,
    source       text        not null,
    baseline     text        not null,
    own_policy   text        not null,
    until        timestamptz,
    assurance    text,
    primary key (conversation, rule, subject_kind, subject)
);

create index trail_verdict_by_rule on trail_verdict (organisation, rule, baseline, moment, conversation);
create index trail_verdict_by_outcome on trail_verdict (organisation, baseline, moment, conversation);
create index trail_verdict_by_duty on trail_verdict (organisation, duty_on, baseline, moment, conversation);

revoke all on trail, trail_verdict from public;
grant select, insert, update, delete on trail, trail_verdict to ${appRole};
