-- Within how many days an organisation's policy has a copy handed over; of policies that were heard before, from what was kept of
-- them.
alter table retention_policy add column copy_term_days integer not null default 14 check (copy_term_days > 0);

update retention_policy set copy_term_days = (event -> 'data' -> 'parameters' ->> 'copyTermDays')::integer
from (
    select organisation, convert_from(bytes, 'UTF8')::jsonb as event from received
    where origin = 'policy' and position(convert_to('"nl.gespreksopname.policy.policy-published"', 'UTF8') in bytes) > 0
) as heard
where heard.organisation = retention_policy.organisation
    and (event -> 'data' ->> 'policyVersion')::integer = retention_policy.policy_version;

alter table retention_policy alter column copy_term_days drop default;
